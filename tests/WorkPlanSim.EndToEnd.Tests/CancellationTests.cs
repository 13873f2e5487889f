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

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(600)]
    public async Task Compare_InterruptedWhileFiguresAreDrawn_EndsWithCode130AndLeavesNothing(int afterMilliseconds)
    {
        using var folder = new OutFolder();
        var figures = Path.Combine(folder["new"], "figures");
        await using var program = CommandLine.Start(
            ["compare", Checkout.SeedPlan, .. Checkout.Scenarios, "--trials", "1024", "--threads", "1", "--out", folder["new"]]);

        // Drawing has begun when the first file is being written, and on one thread goes on for some seconds.
        while (!Directory.Exists(figures) || Directory.GetFiles(figures).Length == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        await Task.Delay(TimeSpan.FromMilliseconds(afterMilliseconds));
        program.Interrupt();
        var run = await program.EndAsync();

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }
}
