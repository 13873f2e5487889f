using System.Text.Json;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tests.Commands;

public sealed class CommandTests
{
    private static readonly Problem Error = new(
        "WPS2005",
        ProblemSeverity.Error,
        new SourcePlace("plan.yaml", 12, 7),
        new BilingualText("“1.5x”不是数字。", "'1.5x' is not a number."),
        new BilingualText("写 1.5", "write 1.5"));

    private static readonly Problem Warning =
        Error with { Code = "WPS4008", Severity = ProblemSeverity.Warning, Hint = null };

    [Theory]
    [InlineData("check", "1 error, 1 warning.")]
    [InlineData("run", "1 error, 1 warning: nothing was run.")]
    public async Task Command_BadPlan_ListsProblemsAndCountsThem(string command, string last)
    {
        var trial = new Trial { Reading = new FakeReading { Problems = [Error, Warning] } };

        var code = await trial.RunAsync(command, "plan.yaml");

        Assert.Equal((ExitCode.BadInput, ""), (code, trial.Out));
        Assert.Equal(
            [
                "plan.yaml(12,7): error WPS2005: '1.5x' is not a number. Hint: write 1.5",
                "plan.yaml(12,7): warning WPS4008: '1.5x' is not a number.",
                last,
            ],
            trial.Error.TrimEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public async Task Run_BadPlanAndJson_GivesProblemsAsJson()
    {
        var trial = new Trial { Reading = new FakeReading { Problems = [Error, Warning] } };

        var code = await trial.RunAsync("run", "plan.yaml", "--json", "-", "--lang", "zh");

        Assert.Equal(ExitCode.BadInput, code);
        using var json = JsonDocument.Parse(trial.Out);
        var problem = json.RootElement.GetProperty("problems")[0];
        Assert.Equal(
            ("WPS2005", "error", "plan.yaml", 12, 7, "“1.5x”不是数字。", "写 1.5"),
            (problem.GetProperty("code").GetString(), problem.GetProperty("severity").GetString(),
                problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32(),
                problem.GetProperty("column").GetInt32(), problem.GetProperty("message").GetString(),
                problem.GetProperty("hint").GetString()));
    }

    [Fact]
    public async Task Run_Warnings_RunsAllTheSame()
    {
        var trial = new Trial { Reading = new FakeReading { Problems = [Warning] } };

        var code = await trial.RunAsync("run", "plan.yaml");

        Assert.Equal(ExitCode.Done, code);
        Assert.EndsWith("1 warning.", trial.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("seed: 1", trial.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run plan.yaml", "targets")]
    [InlineData("compare plan.yaml rural.yaml", "projections")]
    [InlineData("check plan.yaml rural.yaml", "problems")]
    public async Task Command_JsonToOut_SaysNothingElse(string line, string field)
    {
        var trial = new Trial();

        var code = await trial.RunAsync([.. line.Split(' '), "--json", "-"]);

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
        using var json = JsonDocument.Parse(trial.Out);
        Assert.True(json.RootElement.TryGetProperty(field, out _));
    }

    [Fact]
    public async Task Compare_Out_WritesTheFilesOfTheContract()
    {
        using var folder = new TempFolder();
        var trial = new Trial();

        var code = await trial.RunAsync("compare", "plan.yaml", "rural.yaml", "--out", folder["new/deep"], "--json", folder["c.json"]);

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(
            "attainment.csv, comparison.json, differences.csv, figures, index.html, projections.csv, summary.csv",
            TempFolder.NamesIn(folder["new/deep"]));
        Assert.Equal(
            await File.ReadAllBytesAsync(folder["c.json"]), await File.ReadAllBytesAsync(folder["new/deep/comparison.json"]));
    }

    [Fact]
    public async Task Run_Out_WritesNoDifferences()
    {
        using var folder = new TempFolder();
        var trial = new Trial();

        await trial.RunAsync("run", "plan.yaml", "--out", folder.Path);

        Assert.Equal("attainment.csv, figures, projection.json, projections.csv, summary.csv", folder.Names);
    }

    [Fact]
    public async Task Run_Plots_WritesEachFigureThreeTimesAndNothingElse()
    {
        using var folder = new TempFolder();
        var trial = new Trial();

        await trial.RunAsync("run", "plan.yaml", "--plots", folder["plots"]);

        Assert.Equal("figures", TempFolder.NamesIn(folder["plots"]));
        var files = Directory.EnumerateFiles(folder["plots/figures"]).Select(f => Path.GetFileName(f).Split('.', 2)).ToList();
        Assert.NotEmpty(files);
        Assert.All(
            files.GroupBy(f => f[0], f => f[1], StringComparer.Ordinal),
            f => Assert.Equal(["outlined.svg", "png", "svg"], f.Order(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Compare_Out_HoldsThePageInTheLanguageAskedFor()
    {
        using var folder = new TempFolder();
        var trial = new Trial();

        await trial.RunAsync("compare", "plan.yaml", "rural.yaml", "--out", folder.Path, "--lang", "zh");

        var page = await File.ReadAllTextAsync(folder["index.html"]);
        Assert.StartsWith("<!DOCTYPE html><html lang=\"zh-CN\">", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_TitleThatFiguresCannotShow_NamesTheCharacters()
    {
        using var folder = new TempFolder();
        var trial = new Trial();

        await trial.RunAsync("compare", "plan.yaml", "堽城😀.yaml", "--out", folder.Path, "--lang", "en");

        Assert.Contains("warning: figures can't show these characters: 堽 😀", trial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_CancelledWhileDrawing_LeavesNothing()
    {
        using var folder = new TempFolder();
        using var stop = new CancellationTokenSource();
        var trial = new Trial { Planning = new FakePlanning { CancelsAtTheEnd = stop } };

        var code = await trial.RunAsync(stop.Token, "compare", "plan.yaml", "rural.yaml", "--out", folder["new/deep"]);

        Assert.Equal(ExitCode.Cancelled, code);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task Compare_Cancelled_EndsWithCode130AndWritesNothing()
    {
        using var folder = new TempFolder();
        using var stop = new CancellationTokenSource();
        var trial = new Trial { Planning = new FakePlanning { WaitsForCancellation = true } };

        var running = trial.RunAsync(stop.Token, "compare", "plan.yaml", "rural.yaml", "--out", folder.Path, "--json", folder["x.json"]);
        await stop.CancelAsync();

        Assert.Equal(ExitCode.Cancelled, await running);
        Assert.Empty(folder.Names);
        Assert.Empty(trial.Out);
    }

    [Fact]
    public async Task Run_Redirected_HasNoEscapes()
    {
        var trial = new Trial();

        await trial.RunAsync("run", "plan.yaml");

        Assert.DoesNotContain('\u001b', trial.Out);
        Assert.All(trial.Out.Split('\n'), line => Assert.Equal(line.TrimEnd(), line.TrimEnd('\r')));
    }

    [Theory]
    [InlineData("NO_COLOR", "1", false)]
    [InlineData("TERM", "dumb", false)]
    [InlineData("TERM", "xterm-256color", true)]
    public async Task Run_Watched_HasColoursUnlessUnwanted(string variable, string value, bool coloured)
    {
        var trial = new Trial { Watched = true, Variables = { [variable] = value } };

        await trial.RunAsync("run", "plan.yaml", "--quiet");

        Assert.Equal(coloured, trial.Out.Contains('\u001b', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("1", true)]
    public async Task Run_Unexpected_IsOneLineUnlessDebugging(string debug, bool traced)
    {
        var trial = new Trial
        {
            Reading = new FakeReading { Thrown = new InvalidOperationException("boom") },
            Variables = { ["WORKPLANSIM_DEBUG"] = debug },
        };

        var code = await trial.RunAsync("run", "plan.yaml");

        Assert.Equal(ExitCode.Failed, code);
        Assert.StartsWith("internal error: InvalidOperationException: boom", trial.Error, StringComparison.Ordinal);
        Assert.Equal(traced, trial.Error.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_CannotWrite_FailsAndLeavesNothing()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["out/summary.csv"]);
        var trial = new Trial();

        var code = await trial.RunAsync("run", "plan.yaml", "--out", folder["out"]);

        Assert.Equal(ExitCode.Failed, code);
        Assert.StartsWith("failed:", trial.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", TempFolder.NamesIn(folder["out"]), StringComparison.Ordinal);
    }
}
