using System.Text.Json;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Cli.Tests.Commands;

/// <summary><c>explain</c> and <c>why</c>: what they are told, what they ask, what they write.</summary>
public sealed class AnswerCommandTests
{
    [Theory]
    [InlineData("explain", "PLAN is missing", "")]
    [InlineData("explain plan.yaml", "The target TARGET is missing", "run lists all")]
    [InlineData("explain plan.yaml erosion-gully", "no target 'erosion-gully'", "did you mean erosion-gullies?")]
    [InlineData("explain plan.yaml qqqqqqqq", "no target 'qqqqqqqq'", "run lists all")]
    [InlineData("explain plan.yaml erosion-gullies rural.yaml", "'rural.yaml' is one too many", "write --scenario rural.yaml")]
    [InlineData("explain plan.yaml erosion-gullies --scenario zzzzzzzz", "There is no scenario 'zzzzzzzz'", "")]
    [InlineData("explain plan.yaml erosion-gullies --trials 1000000", "from 1 to 131072", "")]
    [InlineData("explain plan.yaml erosion-gullies --precision 1%", "explain has no option --precision", "")]
    [InlineData("bench plans plan.yaml --postgres Host=db", "bench plans has no option --postgres", "")]
    [InlineData("why plan.yaml", "--to is missing", "as --to rural.yaml")]
    [InlineData("why --to baseline", "PLAN is missing", "")]
    [InlineData("why plan.yaml rural.yaml", "'rural.yaml' is one too many", "write --to")]
    [InlineData("why plan.yaml --to baselin", "There is no scenario 'baselin'", "did you mean baseline?")]
    [InlineData("why plan.yaml --to baseline --target gull", "no target 'gull'", "did you mean erosion-gullies?")]
    public async Task Command_Mistake_EndsWithCode2AndSaysWhatToDo(string line, string said, string hint)
    {
        var trial = new Trial();

        var code = await trial.RunAsync(line.Split(' '));

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(said, trial.Error, StringComparison.Ordinal);
        Assert.Contains(hint, trial.Error, StringComparison.Ordinal);
        Assert.EndsWith("nothing was run.", trial.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(trial.Out);
        Assert.Null(trial.Answering.Explained);
        Assert.Null(trial.Answering.Asked);
    }

    [Fact]
    public async Task Explain_TargetSeedAndTrials_AreThoseAskedFor()
    {
        var trial = new Trial();

        var code = await trial.RunAsync("explain", "plan.yaml", "治理侵蚀沟", "--seed", "5", "--trials", "300", "--threads", "2");

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
        var question = Assert.IsType<Services.ExplainQuestion>(trial.Answering.Explained);
        Assert.Equal(("erosion-gullies", "baseline"), (question.TargetId, question.Scenario.Id));
        Assert.Equal((5UL, 300, 2), (question.World.Seed, question.World.Trials, question.World.Threads));
        Assert.Contains("What it takes to reach 80%", trial.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from rural --to wet", "rural", "wet")]
    [InlineData("--to wet", "baseline", "wet")]
    [InlineData("--from wet --to baseline", "wet", "baseline")]
    [InlineData("--from baseline --to baseline", "baseline", "baseline")]
    [InlineData("--from wet --to wet", "wet", "wet")]
    public async Task Why_Scenarios_AreThoseAskedFor(string options, string from, string to)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["rural.yaml"], "");
        await File.WriteAllTextAsync(folder["wet.yaml"], "");
        var trial = new Trial();

        var code = await trial.RunAsync(["why", folder["plan.yaml"], .. options.Split(' ')]);

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
        Assert.Equal((from, to), (trial.Answering.Asked?.From.Id, trial.Answering.Asked?.To.Id));
    }

    /// <summary>64 changes can be told apart, as many as a word has bits; one more is refused before anything runs.</summary>
    [Theory]
    [InlineData(64, "en", "")]
    [InlineData(65, "en", "The scenarios differ in 65 changes; at most 64 can be told apart.")]
    [InlineData(65, "zh", "两个情景有 65 处不同，最多只能分清 64 处。")]
    public async Task Why_ManyChanges_AreAskedOrRefused(int changes, string language, string said)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["many.yaml"], "");
        var trial = new Trial
        {
            Reading = new FakeReading
            {
                Changes = [.. Enumerable.Range(1, changes).Select(i => new Change.OfBudget("general-budget", "erosion-gullies", AmountRule.Add, i))],
            },
        };

        var code = await trial.RunAsync("why", folder["plan.yaml"], "--to", "many", "--lang", language);

        Assert.Equal(said.Length == 0 ? ExitCode.Done : ExitCode.BadInput, code);
        Assert.Contains(said, trial.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(said.Length == 0, trial.Answering.Asked is not null);
    }

    [Fact]
    public async Task Explain_Out_WritesJsonAndFigures()
    {
        using var folder = new TempFolder();
        var trial = new Trial();

        var code = await trial.RunAsync("explain", "plan.yaml", "erosion-gullies", "--out", folder["out"], "--lang", "zh");

        Assert.Equal(ExitCode.Done, code);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["out/explanation.json"]));
        Assert.Equal("erosion-gullies", json.RootElement.GetProperty("target").GetProperty("id").GetString());
        var figures = Directory.GetFiles(folder["out/figures"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["lever-values.outlined.svg", "lever-values.png", "lever-values.svg", "tornado.outlined.svg", "tornado.png", "tornado.svg"],
            figures,
            StringComparer.Ordinal);
        Assert.Contains("explanation.json", trial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_JsonToOut_SaysNothingElse()
    {
        var trial = new Trial();

        var code = await trial.RunAsync("explain", "plan.yaml", "erosion-gullies", "--json", "-");

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
        using var json = JsonDocument.Parse(trial.Out);
        Assert.Equal(10_000, json.RootElement.GetProperty("trials").GetInt32());
    }

    [Fact]
    public async Task Why_TheSameScenarioTwice_WritesNoFigure()
    {
        using var folder = new TempFolder();
        var trial = new Trial();

        var code = await trial.RunAsync("why", "plan.yaml", "--to", "baseline", "--plots", folder["out"], "--json", folder["why.json"]);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("nothing differs", trial.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder["out/figures"]));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["why.json"]));
        Assert.Equal(0, json.RootElement.GetProperty("levers").GetArrayLength());
    }

    [Fact]
    public async Task Explain_UnknownTargetAndJson_GivesTheProblemAsJson()
    {
        var trial = new Trial();

        var code = await trial.RunAsync("explain", "plan.yaml", "nobody", "--json", "-", "--lang", "zh");

        Assert.Equal(ExitCode.BadInput, code);
        using var json = JsonDocument.Parse(trial.Out);
        Assert.Equal("WPS0001", json.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
    }
}
