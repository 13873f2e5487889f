using System.Net;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The workbench as it is started on the command line.</summary>
public class ServeTests
{
    [Fact]
    public async Task Serve_SaysWhereItIs_AnswersThere_AndEndsWith130()
    {
        await using var program = CommandLine.Start(
            "serve", Checkout.SeedPlan, Checkout.Scenarios[0], "--data", ":memory:", "--lang", "en");
        var address = AddressIn(await program.HearAsync());
        using var client = new HttpClient { BaseAddress = address };

        var page = await client.GetStringAsync("/plans/work-plan-2024");
        var assets = page.Split('"').Where(part => part.StartsWith("/assets/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        var answers = await Task.WhenAll(assets.Select(a => client.GetAsync(a)));
        program.Interrupt();
        var ended = await program.EndAsync();

        Assert.Contains("Government work plan 2024", page, StringComparison.Ordinal);
        Assert.Equal(4, assets.Count);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal("127.0.0.1", address.Host);
        Assert.Equal(130, ended.ExitCode);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_AgainWithAFileThatIsOlderThanWhatWasSaved_ShowsWhatWasSavedAndSaysSo()
    {
        using var folder = new OutFolder();
        var plan = folder["plan.yaml"];
        const string older = "plan: small\nstart: 2024-01\ntargets:\n  safety: {kind: prevent, limit: 0, rate: 0.1}\n";
        var newer = older.Replace("0.1", "0.2", StringComparison.Ordinal);
        await File.WriteAllTextAsync(plan, older);
        string[] serve = ["serve", plan, "--data", folder["data"], "--lang", "en"];

        await using (var first = CommandLine.Start(serve))
        {
            using var client = new HttpClient { BaseAddress = AddressIn(await first.HearAsync()) };
            using var text = new StringContent(newer, System.Text.Encoding.UTF8, "application/yaml");
            (await client.PutAsync("/api/v1/plans/small", text)).EnsureSuccessStatusCode();
            first.Signal("KILL");
            await first.EndAsync();
        }

        await using var again = CommandLine.Start(serve);
        using var other = new HttpClient { BaseAddress = AddressIn(await again.HearAsync()) };
        var kept = await other.GetStringAsync("/api/v1/plans/small/file");
        again.Interrupt();
        var ended = await again.EndAsync();

        Assert.Equal(newer, kept);
        Assert.Contains("plan.yaml is an older version", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_OnAPortThatIsTaken_SaysWhatToDo()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var ended = await CommandLine.RunAsync("serve", "--data", ":memory:", "--port", $"{port}", "--lang", "en");

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal($"failed: Port {port} is taken: give another with --port.", ended.Errors.Trim());
    }

    [Fact]
    public async Task Serve_OfAPlanWithAMistake_TellsItAndDoesNotStart()
    {
        using var folder = new OutFolder();
        var plan = folder["bad.yaml"];
        await File.WriteAllTextAsync(plan, "plan: bad\nstart: 2024-01\ntargets:\n  a: {kind: deliver}\n");

        var ended = await CommandLine.RunAsync("serve", plan, "--data", ":memory:", "--lang", "en");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("bad.yaml(4,", ended.Errors, StringComparison.Ordinal);
    }

    private static Uri AddressIn(string line) => new(line.Split(' ').Single(word => word.StartsWith("http", StringComparison.Ordinal)));
}
