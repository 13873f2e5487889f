using System.Text.Json;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Cli.Tests.Commands;

/// <summary>Mistakes on the command line end with code 2, each told, and nothing run.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("rnu plan.yaml", "did you mean run?")]
    [InlineData("frobnicate", "'frobnicate'")]
    [InlineData("data", "A command is missing: check")]
    [InlineData("data chekc", "did you mean check?")]
    [InlineData("data check here", "write --data here")]
    [InlineData("data check --dta here", "did you mean --data?")]
    [InlineData("run plan.yaml --data", "--data needs a value")]
    [InlineData("run plan.yaml --data /etc/hostname", "'/etc/hostname' is a file")]
    [InlineData("--quiet", "A command is missing")]
    [InlineData("run", "PLAN is missing")]
    [InlineData("check", "PLAN is missing")]
    [InlineData("compare plan.yaml", "SCENARIO is needed")]
    [InlineData("run a b c", "'c' is one too many")]
    [InlineData("check plan.yaml --plots here", "check has no option --plots")]
    [InlineData("data check --out here", "data check has no option --out")]
    [InlineData("silo --seed 1", "silo has no option --seed")]
    [InlineData("silo here --postgres Host=db", "silo takes options alone")]
    [InlineData("bench", "A command is missing: plans")]
    [InlineData("bench plans", "PLAN is missing")]
    [InlineData("bench plans plan.yaml --count 0", "from 1 to 100000")]
    [InlineData("bench plans plan.yaml --json -", "bench plans has no option --json")]
    [InlineData("run plan.yaml --trails 5", "did you mean --trials?")]
    [InlineData("run plan.yaml --trials 0", "from 1 to 1048576")]
    [InlineData("run plan.yaml --trials 1048577", "from 1 to 1048576")]
    [InlineData("run plan.yaml --trials 1e3", "from 1 to 1048576")]
    [InlineData("run plan.yaml --trials", "--trials needs a value")]
    [InlineData("run plan.yaml --precision 0.6", "a share from 0.001 to 0.5, or 0.1% to 50%")]
    [InlineData("run plan.yaml --precision 1", "a share from 0.001 to 0.5, or 0.1% to 50%")]
    [InlineData("run plan.yaml --precision 0", "a share from 0.001 to 0.5")]
    [InlineData("run plan.yaml --precision 0.0009", "a share from 0.001 to 0.5")]
    [InlineData("run plan.yaml --precision 0.09%", "a share from 0.001 to 0.5")]
    [InlineData("run plan.yaml --precision 51%", "a share from 0.001 to 0.5")]
    [InlineData("run plan.yaml --precision -1%", "a share from 0.001 to 0.5")]
    [InlineData("run plan.yaml --precision %", "a share from 0.001 to 0.5")]
    [InlineData("run plan.yaml --precision NaN", "a share from 0.001 to 0.5")]
    [InlineData("run plan.yaml --precision 1e99", "a share from 0.001 to 0.5")]
    [InlineData("run plan.yaml --seed -1", "from 0 to 18446744073709551615")]
    [InlineData("run plan.yaml --seed 1 --seed 2", "more than once")]
    [InlineData("run plan.yaml --sampling sobol", "plain or latin")]
    [InlineData("check plan.yaml --sampling latin", "check has no option --sampling")]
    [InlineData("replay plan.yaml --trial 2049 --trials 1500 --sampling latin", "from 1 to 2048")]
    [InlineData("replay plan.yaml --trial 1501 --trials 1500", "from 1 to 1500")]
    [InlineData("run plan.yaml --threads 0", "from 1 to 1024")]
    [InlineData("run plan.yaml --lang fr", "zh or en")]
    [InlineData("run plan.yaml --json /no/such/folder/x.json", "does not exist")]
    public async Task Command_Mistake_EndsWithCode2AndSaysIt(string line, string said)
    {
        var trial = new Trial();

        var code = await trial.RunAsync(line.Split(' '));

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(said, trial.Error, StringComparison.Ordinal);
        Assert.EndsWith("nothing was run.", trial.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(trial.Out);
        Assert.Null(trial.Planning.Order);
    }

    [Theory]
    [InlineData("run plan.yaml rural.yaml")]
    [InlineData("compare plan.yaml")]
    [InlineData("check plan.yaml")]
    [InlineData("replay plan.yaml --trial 1")]
    [InlineData("run plan.yaml --postgrs")]
    [InlineData("silo")]
    [InlineData("data init")]
    [InlineData("data check")]
    [InlineData("")]
    public async Task Command_StrayConnection_PasswordIsNotRepeated(string line)
    {
        var trial = new Trial();

        var code = await trial.RunAsync([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), "Host=db;Password=hush"]);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.NotEmpty(trial.Error);
        Assert.DoesNotContain("hush", trial.Error + trial.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_ManyMistakes_AllAreTold()
    {
        var trial = new Trial();

        await trial.RunAsync("run", "--trials", "x", "--seed", "y", "--lang", "zh");

        Assert.Contains("缺少计划文件", trial.Error, StringComparison.Ordinal);
        Assert.Contains("“x”", trial.Error, StringComparison.Ordinal);
        Assert.Contains("“y”", trial.Error, StringComparison.Ordinal);
        Assert.EndsWith("3 个错误：没有运行。", trial.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_MistakeWithJsonToOut_IsJsonToo()
    {
        var trial = new Trial();

        var code = await trial.RunAsync("run", "plan.yaml", "--json", "-", "--trials", "x");

        Assert.Equal(ExitCode.BadInput, code);
        using var json = JsonDocument.Parse(trial.Out);
        Assert.Equal("WPS0001", json.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Run_NothingSaid_TakesTheDefaults()
    {
        var trial = new Trial();

        await trial.RunAsync("run", "plan.yaml");

        var order = Assert.IsType<Services.PlanningOrder>(trial.Planning.Order);
        Assert.Equal((10_000, 1UL, null, 0), (order.Trials, order.Seed, order.Precision, order.Threads));
        Assert.Equal("baseline", Assert.Single(order.Scenarios).Id);
    }

    [Theory]
    [InlineData("--precision 0.005", 1_048_576)]
    [InlineData("--precision 0.005 --trials 5000", 5000)]
    public async Task Run_Precision_TrialsAreTheMost(string options, int expected)
    {
        var trial = new Trial();

        await trial.RunAsync(["run", "plan.yaml", "rural.yaml", .. options.Split(' ')]);

        Assert.Equal(expected, trial.Planning.Order?.Trials);
        Assert.Equal(0.005, trial.Planning.Order?.Precision);
        Assert.Equal("rural", trial.Planning.Order?.Scenarios.Single().Id);
    }

    [Theory]
    [InlineData("0.001", 0.001)]
    [InlineData("0.1%", 0.001)]
    [InlineData("0.7%", 0.007)]
    [InlineData("1%", 0.01)]
    [InlineData("1％", 0.01)]
    [InlineData("5e-3", 0.005)]
    [InlineData("50%", 0.5)]
    public async Task Run_Precision_ShareAndPerCentAreTheSameNumber(string typed, double expected)
    {
        var trial = new Trial();

        await trial.RunAsync("run", "plan.yaml", "--precision", typed);

        Assert.Equal(expected, trial.Planning.Order?.Precision);
    }

    [Theory]
    [InlineData("", Sampling.Plain)]
    [InlineData("--sampling plain", Sampling.Plain)]
    [InlineData("--sampling latin", Sampling.Latin)]
    public async Task Command_Sampling_ReachesRunAndReplay(string options, Sampling expected)
    {
        var (run, compare, replay) = (new Trial(), new Trial(), new Trial());
        var typed = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        await run.RunAsync(["run", "plan.yaml", .. typed]);
        await compare.RunAsync(["compare", "plan.yaml", "rural.yaml", .. typed]);
        await replay.RunAsync(["replay", "plan.yaml", "--trial", "3", .. typed]);

        Assert.Equal((expected, expected), (run.Planning.Order?.Sampling, compare.Planning.Order?.Sampling));
        Assert.Equal(expected, replay.Planning.Replayed?.Sampling);
    }

    [Fact]
    public async Task Check_OptionsOfRuns_AreAccepted()
    {
        var trial = new Trial();

        var code = await trial.RunAsync("check", "plan.yaml", "--trials", "5", "--seed", "2", "--precision", "0.1", "--threads", "2");

        Assert.Equal((ExitCode.Done, ""), (code, trial.Error));
    }
}
