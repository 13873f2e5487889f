using WorkPlanSim.Grains.Tests.Postgres;

namespace WorkPlanSim.EndToEnd.Tests.Readme;

/// <summary>The commands of the README's "When one machine is not enough", as they stand there.</summary>
[Collection(OverPostgres.Name)]
public class ClusterSectionTests(PostgresServer server)
{
    private const string Program = "dotnet run -c Release --project src/WorkPlanSim.Cli -- ";
    private const string Connection = "\"Host=127.0.0.1;Username=planner;Database=plans\"";

    [Fact]
    public async Task Commands_OverADatabaseOfTests_MakeItReadyJoinAndCompare()
    {
        var commands = (await File.ReadAllLinesAsync(ReadmeText.File))
            .SkipWhile(l => l != "## When one machine is not enough").SkipWhile(l => l != "```").Skip(1).TakeWhile(l => l != "```").ToList();
        Assert.Equal(3, commands.Count);
        var connection = await server.MakeDatabaseAsync();
        using var folder = new OutFolder();

        var init = await CommandLine.RunAsync(Read(commands[0]));
        await using var silo = CommandLine.Start(Read(commands[1]));
        await silo.HearAsync();
        var compare = await CommandLine.RunAsync(Read(commands[2]));

        Assert.Equal((0, 0), (init.ExitCode, compare.ExitCode));
        Assert.True(File.Exists(Path.Combine(folder["out"], "index.html")));
        Assert.Contains("South-town", compare.Output, StringComparison.Ordinal);

        // What a shell would make of it in the checkout: another database, whose password is in the connection, and another folder.
        string[] Read(string command)
        {
            Assert.StartsWith(Program, command, StringComparison.Ordinal);
            Assert.Contains(Connection, command, StringComparison.Ordinal);
            return
            [
                .. command[Program.Length..].Replace(Connection, "CONNECTION", StringComparison.Ordinal).Split(' ').SelectMany(Word), "--lang", "en",
            ];
        }

        string[] Word(string word) => word switch
        {
            "CONNECTION" => [connection],
            "seeds/work-plan.yaml" => [Checkout.SeedPlan],
            "scenarios/*.yaml" => Checkout.Scenarios,
            "out" => [folder["out"]],
            _ => [word],
        };
    }
}
