namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Bad input ends with code 2, every problem with its place, and nothing run.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("run")]
    public async Task Command_BrokenPlan_ListsEveryProblemWithItsPlace(string command)
    {
        using var folder = new OutFolder();
        await File.WriteAllTextAsync(folder["plan.yaml"], """
            plan: broken
            start: 2024-01
            funds:
              a: {amount: lots}
            targets:
              gullies: {kind: deliver, goal: 38, unitCost: 16 to 8, budget: {b: 3}, colour: red}
            """);

        var run = await CommandLine.RunAsync(command, folder["plan.yaml"], "--lang", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("plan.yaml(4,15): error", run.Errors, StringComparison.Ordinal);
        Assert.Contains("write 8 to 16", run.Errors, StringComparison.Ordinal);
        Assert.Contains("'b'", run.Errors, StringComparison.Ordinal);
        Assert.Contains("colour", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoSuchFile_SaysSo()
    {
        var run = await CommandLine.RunAsync("run", "nowhere.yaml", "--lang", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nowhere.yaml", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_NoSuchCommand_SaysSo()
    {
        var run = await CommandLine.RunAsync("projetc", "--lang", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("projetc", run.Errors, StringComparison.Ordinal);
    }
}
