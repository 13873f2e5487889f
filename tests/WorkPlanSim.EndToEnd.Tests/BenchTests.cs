namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>What many plans cost is measured by a command that leaves nothing behind.</summary>
public sealed class BenchTests : IDisposable
{
    private readonly OutFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task BenchPlans_OfThree_TellsWhatTheyCost_AndLeavesNothing()
    {
        var bench = await CommandLine.RunAsync(
            [new("TMPDIR", _temporary.Path)], "bench", "plans", Checkout.SeedPlan, "--count", "3", "--lang", "en");

        Assert.Equal((0, ""), (bench.ExitCode, bench.Errors));
        Assert.Collection(
            bench.Output.TrimEnd('\n').Split('\n'),
            heading => Assert.Equal("3 plans of 61 targets each; 10000 trials each", heading),
            loading => Assert.Matches(@"^loaded     \d+\.\d s, \d+\.\d a second$", loading),
            running => Assert.Matches(@"^projected  \d+\.\d s, \d+\.\d a second$", running),
            memory => Assert.Matches(@"^memory     \d+ KiB a plan, \d+ KiB once it is projected$", memory),
            disk => Assert.Matches(@"^disk       [1-9]\d* KiB a plan$", disk));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_temporary.Path, "workplansim*"));
    }
}
