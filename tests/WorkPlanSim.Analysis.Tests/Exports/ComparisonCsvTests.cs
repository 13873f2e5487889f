using System.Text;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Analysis.Tests.Samples;

namespace WorkPlanSim.Analysis.Tests.Exports;

public sealed class ComparisonCsvTests
{
    [Fact]
    public void WriteProjections_Pair_GivesTheGoldenText() =>
        Golden.Check("projections.csv", Text(s => ComparisonCsv.WriteProjections(s, SampleComparison.Pair)));

    [Fact]
    public void WriteAttainment_Single_GivesTheGoldenText() =>
        Golden.Check("attainment.csv", Text(s => ComparisonCsv.WriteAttainment(s, SampleComparison.Single)));

    [Fact]
    public void WriteDifferences_Pair_GivesTheGoldenText() =>
        Golden.Check("differences.csv", Text(s => ComparisonCsv.WriteDifferences(s, SampleComparison.Pair)));

    [Fact]
    public void WriteSummary_Pair_GivesTheGoldenText() =>
        Golden.Check("summary.csv", Text(s => ComparisonCsv.WriteSummary(s, SampleComparison.Pair, SampleComparison.Origin)));

    [Fact]
    public void Write_Anything_BeginsWithTheByteOrderMark()
    {
        using var stream = new MemoryStream();
        ComparisonCsv.WriteDifferences(stream, SampleComparison.Pair);

        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    public void WriteSummary_TitleThatLooksLikeAFormula_StaysText(string title)
    {
        var projection = SampleComparison.Single.Projections[0];
        var scenario = projection.Scenario with { Title = BilingualText.Same(title) };
        var comparison = SampleComparison.Single with { Projections = [projection with { Scenario = scenario }] };

        var text = Text(s => ComparisonCsv.WriteSummary(s, comparison, SampleComparison.Origin));

        Assert.Contains("'" + title, text, StringComparison.Ordinal);
        Assert.DoesNotContain("," + title, text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"" + title, text, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteDifferences_NegativeNumber_StaysANumber() => Assert.Contains(
        ",-0.046,", Text(s => ComparisonCsv.WriteDifferences(s, SampleComparison.Pair)), StringComparison.Ordinal);

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
