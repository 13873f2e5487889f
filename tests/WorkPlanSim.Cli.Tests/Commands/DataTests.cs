using System.Text.Json;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Cli.Tests.Commands;

/// <summary>Where data lie, and what is said where they are not.</summary>
public sealed class DataTests
{
    [Theory]
    [InlineData("run plan.yaml")]
    [InlineData("compare plan.yaml scenario.yaml")]
    public async Task Command_ToldWhereDataLie_KeepsThemThere(string line)
    {
        var trial = new Trial { Variables = { ["WORKPLANSIM_DATA"] = "elsewhere" } };

        await trial.RunAsync([.. line.Split(' '), "--data", "here"]);

        Assert.Equal("here", trial.Planning.Order!.DataFolder);
    }

    [Fact]
    public async Task Replay_ToldWhereDataLie_KeepsThemThere()
    {
        var trial = new Trial();

        await trial.RunAsync("replay", "plan.yaml", "--trial", "1", "--data", "here");

        Assert.Equal("here", trial.Planning.Replayed!.DataFolder);
    }

    [Fact]
    public async Task Command_ToldByTheEnvironmentAlone_KeepsDataThere()
    {
        var trial = new Trial { Variables = { ["WORKPLANSIM_DATA"] = "elsewhere" } };

        await trial.RunAsync("run", "plan.yaml");

        Assert.Equal("elsewhere", trial.Planning.Order!.DataFolder);
    }

    [Fact]
    public async Task Command_ToldNothing_KeepsDataInTheUsersFolder()
    {
        var trial = new Trial();

        await trial.RunAsync("run", "plan.yaml");

        Assert.Equal(DataFolder.OfUser(), trial.Planning.Order!.DataFolder);
        Assert.EndsWith("/workplansim", DataFolder.OfUser(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":memory:", "elsewhere")]
    [InlineData(null, ":memory:")]
    public async Task Command_ToldToKeepNothing_KeepsDataInMemory(string? option, string variable)
    {
        var trial = new Trial { Variables = { ["WORKPLANSIM_DATA"] = variable } };

        await trial.RunAsync(["run", "plan.yaml", .. option is null ? [] : new[] { "--data", option }]);

        Assert.Null(trial.Planning.Order!.DataFolder);
    }

    [Fact]
    public async Task Command_ToldOfACluster_UsesNoFolder()
    {
        var trial = new Trial { Variables = { ["WORKPLANSIM_DATA"] = "elsewhere" } };

        await trial.RunAsync("run", "plan.yaml", "--postgres", "Host=db");

        Assert.Null(trial.Planning.Order!.DataFolder);
        Assert.NotNull(trial.Planning.Order.Cluster);
    }

    [Theory]
    [InlineData("run plan.yaml", "en", "--data and --postgres exclude each other")]
    [InlineData("data check", "en", "--data and --postgres exclude each other")]
    [InlineData("replay plan.yaml --trial 1", "zh", "--data 与 --postgres 不能同时给出")]
    public async Task Command_ToldOfAFolderAndACluster_IsRefused(string line, string language, string said)
    {
        var trial = new Trial();

        var code = await trial.RunAsync(
            [.. line.Split(' '), "--data", "here", "--postgres", "Host=db", "--lang", language]);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(said, trial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DataCheck_OfAnEmptyFolder_FailsInTheUsersLanguage()
    {
        using var folder = new TempFolder();
        var trial = new Trial();

        var code = await trial.RunAsync("data", "check", "--data", folder.Path, "--lang", "zh");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Equal($"失败：“{folder.Path}”中没有数据。", trial.Error.TrimEnd());
    }

    [Fact]
    public async Task DataCheck_OfAFileThatIsNone_FailsAndSaysSoAsJsonToo()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "workplansim.db"), "short");
        var trial = new Trial();

        var code = await trial.RunAsync("data", "check", "--data", folder.Path, "--json", "-");

        using var json = JsonDocument.Parse(trial.Out);
        Assert.Equal(ExitCode.Failed, code);
        Assert.False(json.RootElement.GetProperty("sound").GetBoolean());
        Assert.Equal(
            "workplansim.db is missing or cut off",
            Assert.Single(json.RootElement.GetProperty("damages").EnumerateArray()).GetString());
        Assert.Contains("put a backup in their place", trial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DataCheck_OfMemory_SaysThatThereIsNothing()
    {
        var trial = new Trial();

        var code = await trial.RunAsync("data", "check", "--data", ":memory:");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("In memory there are no data", trial.Error, StringComparison.Ordinal);
    }
}
