namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The same question gives the same bytes, whoever works on it.</summary>
public class DeterminismTests
{
    [Fact]
    public async Task Run_OnOneThreadAndOnTwo_GivesTheSameBytes()
    {
        var one = await RunAsync("1");
        var two = await RunAsync("2");

        Assert.Equal(one, two);
    }

    private static async Task<string> RunAsync(string threads)
    {
        var run = await CommandLine.RunAsync(
            "run", Checkout.SeedPlan, Checkout.Scenarios[0], "--trials", "5000", "--threads", threads, "--json", "-");
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }
}
