using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The API of <c>serve</c> beside the command line: the same bytes, the same problems; and the README's example works as it stands.</summary>
public sealed class ApiTests(ServedPlan served) : IClassFixture<ServedPlan>, IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri(served.Address, "/api/v1/") };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Projection_GivesTheBytesOfRunJson()
    {
        var printed = await CommandLine.RunAsync("run", Checkout.SeedPlan, "--trials", "2048", "--seed", "5", "--json", "-");

        var result = await ResultOfAsync("projections", """{"trials": 2048, "seed": 5}""");

        Assert.Equal(printed.Output, result + "\n");
    }

    [Fact]
    public async Task Comparison_GivesTheBytesOfCompareJson()
    {
        var file = Checkout.Scenarios.Single(s => s.EndsWith("wet-summer.yaml", StringComparison.Ordinal));
        var printed = await CommandLine.RunAsync("compare", Checkout.SeedPlan, file, "--trials", "1024", "--json", "-");
        await _client.PutAsync("plans/work-plan-2024/scenarios/wet-summer", Yaml(await File.ReadAllTextAsync(file)));

        var result = await ResultOfAsync("comparisons", """{"scenarios": ["wet-summer"], "trials": 1024}""");

        Assert.Equal(printed.Output, result + "\n");
    }

    [Fact]
    public async Task StressTest_GivesTheBytesOfStressJson()
    {
        using var folder = new OutFolder();
        var scenario = Checkout.Scenarios.Single(s => s.EndsWith("one-park-less.yaml", StringComparison.Ordinal));
        var world = Path.Combine(Checkout.Root, "scenarios", "worlds", "late-money.yaml");
        File.Copy(world, folder["late-money.yaml"]);
        var printed = await CommandLine.RunAsync(
            "stress", Checkout.SeedPlan, scenario, "--worlds", folder.Path, "--trials", "1024", "--json", "-");
        await _client.PutAsync("plans/work-plan-2024/scenarios/one-park-less", Yaml(await File.ReadAllTextAsync(scenario)));
        await _client.PutAsync("plans/work-plan-2024/scenarios/late-money", Yaml(await File.ReadAllTextAsync(world)));

        var result = await ResultOfAsync(
            "stress-tests", """{"scenarios": ["one-park-less"], "worlds": ["late-money"], "trials": 1024}""");

        Assert.Equal(printed.Output, result + "\n");
    }

    [Fact]
    public async Task Discovery_GivesTheBytesOfDiscoverJson()
    {
        var printed = await CommandLine.RunAsync(
            "discover", Checkout.SeedPlan, "--target", "erosion-gullies", "--trials", "2048", "--json", "-");

        var result = await ResultOfAsync("discoveries", """{"target": "erosion-gullies", "trials": 2048}""");

        Assert.Equal(printed.Output, result + "\n");
    }

    [Fact]
    public async Task Frontier_GivesTheBytesOfFrontierJson()
    {
        // The plan of the README: that of the seeds takes minutes.
        using var folder = new OutFolder();
        var readme = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "README.md"));
        var plan = readme.Split("```yaml\n")[1].Split("```")[0];
        await File.WriteAllTextAsync(folder["plan.yaml"], plan);
        var printed = await CommandLine.RunAsync("frontier", folder["plan.yaml"], "--fund", "water", "--trials", "512", "--json", "-");
        await _client.PutAsync("plans/two-promises", Yaml(plan));

        var result = await ResultOfAsync("frontiers", """{"fund": "water", "trials": 512}""", "two-promises");

        Assert.Equal(printed.Output, result + "\n");
    }

    [Fact]
    public async Task Replay_GivesTheBytesOfReplayJson()
    {
        var printed = await CommandLine.RunAsync("replay", Checkout.SeedPlan, "--trial", "6", "--json", "-");

        Assert.Equal(printed.Output, await _client.GetStringAsync("plans/work-plan-2024/replay?trial=6") + "\n");
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task FaultyPlan_HasTheProblemsOfCheckJson(string language)
    {
        using var folder = new OutFolder();
        var text = (await File.ReadAllTextAsync(Checkout.SeedPlan))
            .Replace("kind: deliver", "kind: delivr", StringComparison.Ordinal)
            .Replace("periods: 12", "periods: a dozen", StringComparison.Ordinal);
        var file = folder["work-plan-2024.yaml"];
        await File.WriteAllTextAsync(file, text);
        var printed = await CommandLine.RunAsync("check", file, "--lang", language, "--json", "-");

        using var request = new HttpRequestMessage(HttpMethod.Put, "plans/work-plan-2024") { Content = Yaml(text) };
        request.Headers.AcceptLanguage.ParseAdd(language);
        var answer = await _client.SendAsync(request);

        var expected = JsonNode.Parse(printed.Output.Replace(file, "work-plan-2024.yaml", StringComparison.Ordinal))!["problems"]!;
        var problems = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["problems"]!;
        Assert.True(problems.AsArray().Count > 10);
        Assert.True(JsonNode.DeepEquals(expected, problems), $"{expected}\n{problems}");
    }

    [Fact]
    public async Task ExampleOfTheReadme_Works()
    {
        using var folder = new OutFolder();
        Directory.CreateSymbolicLink(folder["scenarios"], Path.Combine(Checkout.Root, "scenarios"));
        var readme = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "README.md"));
        var section = readme[readme.IndexOf("## From other programs", StringComparison.Ordinal)..];
        var script = section.Split("```bash\n")[1].Split("```")[0]
            .Replace("http://127.0.0.1:5180", served.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);
        Assert.Contains("curl", script, StringComparison.Ordinal);

        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script])
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var shell = Process.Start(start)!;
        var said = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();

        Assert.Equal(0, shell.ExitCode);
        Assert.Contains("\"id\":\"work-plan-2024\"", said, StringComparison.Ordinal);
        Assert.Contains("event: completed", said, StringComparison.Ordinal);
        var comparison = JsonNode.Parse(await File.ReadAllTextAsync(folder["comparison.json"]))!;
        Assert.Equal("one-park-less", (string)comparison["differences"]![0]!["scenario"]!);
    }

    private static StringContent Yaml(string text) => new(text, new MediaTypeHeaderValue("application/yaml"));

    private async Task<string> ResultOfAsync(string kind, string form, string plan = "work-plan-2024")
    {
        var started = await _client.PostAsync(
            $"plans/{plan}/{kind}", new StringContent(form, new MediaTypeHeaderValue("application/json")));
        Assert.True(started.IsSuccessStatusCode, await started.Content.ReadAsStringAsync());
        await _client.GetStringAsync($"{started.Headers.Location}/events");
        return await _client.GetStringAsync($"{started.Headers.Location}/result");
    }
}
