using System.Diagnostics;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Ctrl-C ends a long run and leaves nothing half-written.</summary>
public class CancellationTests
{
    [Fact]
    public async Task Compare_Interrupted_EndsWithCode130AndWritesNothing()
    {
        using var folder = new OutFolder();
        await using var program = CommandLine.Start(
            ["compare", Checkout.SeedPlan, .. Checkout.Scenarios, "--trials", "1000000", "--out", folder.Path]);

        // Long enough for the run to be under way, far too short for it to end.
        await Task.Delay(TimeSpan.FromSeconds(6));
        var interrupted = Stopwatch.GetTimestamp();
        program.Interrupt();
        var run = await program.EndAsync();

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);

        // Not a matter of speed but of ending at all: the run itself would take minutes.
        Assert.InRange(Stopwatch.GetElapsedTime(interrupted), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
