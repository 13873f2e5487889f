using WorkPlanSim.Analysis.Tests.Samples;

namespace WorkPlanSim.Cli.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("", "zh")]
    [InlineData("", "en")]
    [InlineData("check", "zh")]
    [InlineData("check", "en")]
    [InlineData("run", "zh")]
    [InlineData("run", "en")]
    [InlineData("compare", "zh")]
    [InlineData("compare", "en")]
    [InlineData("replay", "zh")]
    [InlineData("replay", "en")]
    [InlineData("explain", "zh")]
    [InlineData("explain", "en")]
    [InlineData("why", "zh")]
    [InlineData("why", "en")]
    [InlineData("optimise", "zh")]
    [InlineData("optimise", "en")]
    [InlineData("frontier", "zh")]
    [InlineData("frontier", "en")]
    [InlineData("stress", "zh")]
    [InlineData("stress", "en")]
    [InlineData("discover", "zh")]
    [InlineData("discover", "en")]
    [InlineData("serve", "zh")]
    [InlineData("serve", "en")]
    [InlineData("keys", "zh")]
    [InlineData("keys", "en")]
    [InlineData("keys add", "zh")]
    [InlineData("keys add", "en")]
    [InlineData("silo", "zh")]
    [InlineData("silo", "en")]
    [InlineData("data", "zh")]
    [InlineData("data", "en")]
    [InlineData("data check", "zh")]
    [InlineData("data check", "en")]
    [InlineData("data init", "zh")]
    [InlineData("data init", "en")]
    [InlineData("bench", "zh")]
    [InlineData("bench", "en")]
    [InlineData("bench plans", "zh")]
    [InlineData("bench plans", "en")]
    public async Task Help_Command_GivesTheGoldenText(string command, string language)
    {
        var trial = new Trial();

        var code = await trial.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--lang", language, "--help"]);

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
        Golden.Check($"help-{command}-{language}.txt".Replace(' ', '-').Replace("--", "-", StringComparison.Ordinal), trial.Out);
    }

    [Fact]
    public async Task NoArguments_ShowHelp()
    {
        var trial = new Trial { Variables = { ["LANG"] = "zh_CN.UTF-8" } };

        var code = await trial.RunAsync();

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("用法", trial.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_IsOneLine()
    {
        var trial = new Trial();

        var code = await trial.RunAsync("--version");

        Assert.Equal(ExitCode.Done, code);
        Assert.Matches(@"^workplansim \d+\.\d+\.\d+\S*\s*$", trial.Out);
    }
}
