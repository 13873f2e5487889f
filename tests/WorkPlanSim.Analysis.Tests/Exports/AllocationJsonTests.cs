using System.Text;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Tests.Samples;

namespace WorkPlanSim.Analysis.Tests.Exports;

public sealed class AllocationJsonTests
{
    [Fact]
    public void Write_FoundByLocalSearch_HasNoGap() => Assert.Contains(
        "\"gap\": null,", Written(s => AllocationJson.Write(s, SampleAllocation.Answer with { Gap = null }, "test")), StringComparison.Ordinal);

    [Fact]
    public void Write_Allocation_GivesTheGoldenText() =>
        Golden.Check("allocation.json", Written(s => AllocationJson.Write(s, SampleAllocation.Answer, "test")));

    [Fact]
    public void Write_Frontier_GivesTheGoldenText() =>
        Golden.Check("frontier.json", Written(s => AllocationJson.Write(s, SampleAllocation.ShortFrontier, "test")));

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
