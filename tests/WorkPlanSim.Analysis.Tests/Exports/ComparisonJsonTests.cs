using System.Text;
using System.Text.Json;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Tests.Exports;

/// <summary>Judges by parsing the JSON back and holding its names against the reference of files and commands.</summary>
public sealed class ComparisonJsonTests
{
    [Fact]
    public void Write_Projection_GivesTheGoldenText() =>
        Golden.Check("projection.json", Text(s => ComparisonJson.Write(s, SampleComparison.Single.Projections[0], SampleComparison.Origin)));

    [Fact]
    public void Write_Projection_HasTheNamesOfTheContract()
    {
        using var json = Parse(s => ComparisonJson.Write(s, SampleComparison.Single.Projections[0], SampleComparison.Origin));

        var root = json.RootElement;
        AssertHas(
            root,
            "plan", "scenario", "trials", "seed", "targets", "summary", "engine", "planHash", "runId",
            "stopped", "precision", "binWidth");
        AssertHas(root.GetProperty("summary"), "expectedMet", "weightedScore", "allMandatory", "met", "expectedMetInterval");
        AssertHas(root.GetProperty("summary").GetProperty("met")[0], "count", "probability");
        foreach (var target in root.GetProperty("targets").EnumerateArray())
        {
            AssertHas(
                target,
                "id", "kind", "mandatory", "weight", "probability", "interval", "attainment", "finish", "shortfall", "spent",
                "unspent", "bottleneck", "title", "labourUsed", "labourIdle");
            AssertHas(target.GetProperty("attainment")[0], "period", "p5", "p25", "p50", "p75", "p95", "mean");
            AssertHas(target.GetProperty("finish")[0], "period", "probability");
            AssertHas(target.GetProperty("bottleneck"), "budget", "staffing", "season", "capacity", "start");
            AssertHas(target.GetProperty("title"), "zh", "en");
        }
    }

    [Theory]
    [InlineData(false, "probability")]
    [InlineData(true, "difference")]
    public void Write_Precision_SaysWhatWasWantedAndWhatIsWidest(bool isDifference, string expected)
    {
        var widest = new WidestInterval(1, 2, isDifference, 0.0125);
        var origin = SampleComparison.Origin with
        {
            Precision = RunPrecision.Of(0.01, widest, SampleComparison.Pair),
        };

        using var json = Parse(s => ComparisonJson.Write(s, SampleComparison.Pair, origin));

        Assert.All(json.RootElement.GetProperty("projections").EnumerateArray(), projection =>
        {
            var precision = projection.GetProperty("precision");
            Assert.Equal(0.01, precision.GetProperty("wanted").GetDouble());
            Assert.Equal(0.0125, precision.GetProperty("halfWidth").GetDouble());
            Assert.Equal(SamplePlan.Plan.Targets[2].Id, precision.GetProperty("target").GetString());
            Assert.Equal("shift-to-rural", precision.GetProperty("scenario").GetString());
            Assert.Equal(expected, precision.GetProperty("of").GetString());
        });
    }

    [Fact]
    public void Write_LatinHypercubes_SaysSoAndPlainDrawsDont()
    {
        var (plain, interval) = (SampleComparison.Single.Projections[0], new ConfidenceInterval(0.25, 0.5));
        var latin = plain with
        {
            Sampling = Sampling.Latin,
            Summary = plain.Summary with { WeightedScoreInterval = interval },
        };

        using var json = Parse(s => ComparisonJson.Write(s, latin, SampleComparison.Origin));
        using var other = Parse(s => ComparisonJson.Write(s, plain, SampleComparison.Origin));

        Assert.Equal("latin", json.RootElement.GetProperty("sampling").GetString());
        Assert.Equal(0.5, json.RootElement.GetProperty("summary").GetProperty("weightedScoreInterval")[1].GetDouble());
        Assert.False(other.RootElement.TryGetProperty("sampling", out _));
        Assert.False(other.RootElement.GetProperty("summary").TryGetProperty("weightedScoreInterval", out _));
    }

    [Fact]
    public void Write_Comparison_HasTheNamesOfTheContract()
    {
        using var json = Parse(s => ComparisonJson.Write(s, SampleComparison.Pair, SampleComparison.Origin));

        Assert.Equal(2, json.RootElement.GetProperty("projections").GetArrayLength());
        var difference = json.RootElement.GetProperty("differences")[0];
        AssertHas(difference, "scenario", "against", "targets", "expectedMet", "allMandatory");
        AssertHas(difference.GetProperty("targets")[0], "id", "difference", "interval", "gained", "lost");
        AssertHas(difference.GetProperty("expectedMet"), "difference", "interval");
        Assert.Equal(SamplePlan.Plan.Targets.Length, difference.GetProperty("targets").GetArrayLength());
    }

    [Fact]
    public void Write_Numbers_ComeBackToTheBit()
    {
        using var json = Parse(s => ComparisonJson.Write(s, SampleComparison.Pair, SampleComparison.Origin));

        var expected = SampleComparison.Pair.Projections[1].Targets[0];
        var actual = json.RootElement.GetProperty("projections")[1].GetProperty("targets")[0];
        Assert.Equal(expected.Interval.Low, actual.GetProperty("interval")[0].GetDouble());
        Assert.Equal(expected.Attainment[6].Mean, actual.GetProperty("attainment")[6].GetProperty("mean").GetDouble());
    }

    [Fact]
    public void Write_NothingMissed_ShortfallIsNull()
    {
        using var json = Parse(s => ComparisonJson.Write(s, SampleComparison.Single.Projections[0], SampleComparison.Origin));

        var targets = json.RootElement.GetProperty("targets");
        Assert.Equal(JsonValueKind.Number, targets[0].GetProperty("shortfall").ValueKind);
        Assert.Equal(JsonValueKind.Null, targets[2].GetProperty("shortfall").ValueKind);
    }

    [Fact]
    public void Write_LargestSeed_IsWholeNumber()
    {
        var projection = SampleComparison.Single.Projections[0] with { Seed = ulong.MaxValue };

        using var json = Parse(s => ComparisonJson.Write(s, projection, SampleComparison.Origin));

        Assert.Equal(ulong.MaxValue, json.RootElement.GetProperty("seed").GetUInt64());
    }

    [Fact]
    public void Write_Chinese_IsNotEscapedAndHasNoMark()
    {
        var text = Text(s => ComparisonJson.Write(s, new ScenarioComparison(SampleComparison.Pair.Projections, []), SampleComparison.Origin));

        Assert.Contains("治理侵蚀沟", text, StringComparison.Ordinal);
        Assert.Equal('{', text[0]);
    }

    private static void AssertHas(JsonElement element, params string[] names) =>
        Assert.All(names, name => Assert.True(element.TryGetProperty(name, out _), $"No \"{name}\"."));

    private static JsonDocument Parse(Action<Stream> write) => JsonDocument.Parse(Text(write));

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
