using System.Text;
using System.Text.Json;
using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Tests.Samples;

namespace WorkPlanSim.Analysis.Tests.Exports;

public sealed class StressJsonTests
{
    [Fact]
    public void Write_Worlds_GivesTheGoldenText() =>
        Golden.Check("stress.json", Written(s => StressJson.Write(s, SampleStress.Told, "test")));

    [Fact]
    public void Write_OneChoice_HasNoRunnerUp()
    {
        using var json = JsonDocument.Parse(Written(s => StressJson.Write(s, SampleStress.Alone, "test")));

        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("leastRegret").GetProperty("runnerUp").ValueKind);
        Assert.False(json.RootElement.GetProperty("leastRegret").TryGetProperty("lead", out _));
    }

    [Fact]
    public void Write_Conditions_GivesTheGoldenText() =>
        Golden.Check("discover.json", Written(s => FailureConditionsJson.Write(s, SampleConditions.Gullies, "test")));

    [Fact]
    public void Write_TwoConditions_GivesTheGoldenText() =>
        Golden.Check("discover-two.json", Written(s => FailureConditionsJson.Write(s, SampleConditions.Two, "test")));

    [Theory]
    [InlineData(ConditionsGap.TooFewFailed, "tooFewFailed")]
    [InlineData(ConditionsGap.TooFewHeld, "tooFewHeld")]
    [InlineData(ConditionsGap.NothingTelling, "nothingTelling")]
    [InlineData(ConditionsGap.NotConfirmed, "notConfirmed")]
    public void Write_NoConditions_SaysWhyAndGivesNoBox(ConditionsGap gap, string name)
    {
        using var json = JsonDocument.Parse(
            Written(s => FailureConditionsJson.Write(s, SampleConditions.Gullies with { Gap = gap }, "test")));

        Assert.Equal(name, json.RootElement.GetProperty("unknown").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("limits").GetArrayLength());
        Assert.False(json.RootElement.TryGetProperty("fresh", out _));
    }

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
