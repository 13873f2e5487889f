using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Tests.Postgres;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Several web servers over one cluster: what one is asked the others know of, and one that is stopped takes nothing from them.</summary>
[Collection(OverPostgres.Name)]
public class ManyServersTests(PostgresServer server)
{
    private const string Projections = "plans/work-plan-2024/projections";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Server_StoppedInTheMiddleOfARun_LeavesItToTheOtherThatFollowsIt()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        await using var staying = await ServeAsync(cluster);
        var leaving = await ServeAsync(cluster);
        using var client = ClientOf(staying);
        using var other = ClientOf(leaving);
        var asked = new { trials = 300_000, seed = 1 };
        var run = await ReadAsync(await client.PostAsJsonAsync(Projections, asked));
        var same = await ReadAsync(await other.PostAsJsonAsync(Projections, asked));
        await PassAsync(other, run, 20_000);

        await leaving.DisposeAsync();
        var now = await GetAsync(client, $"runs/{run["id"]}");
        var ended = await EndAsync(client, run);

        Assert.Equal((string)run["id"]!, (string)same["id"]!);
        Assert.Equal("running", (string)now["status"]!);
        Assert.Equal(("completed", null), ((string)ended["status"]!, (string?)ended["failure"]));
    }

    [Fact]
    public async Task Run_OfAServerThatIsGone_IsFollowedByItsId_AndItsResultStaysToBeHad()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        var first = await ServeAsync(cluster);
        using var asking = ClientOf(first);
        var run = await ReadAsync(await asking.PostAsJsonAsync(Projections, new { trials = 300_000, seed = 2 }));
        await PassAsync(asking, run, 20_000);
        var before = await GetAsync(asking, $"runs/{run["id"]}");
        await first.DisposeAsync();

        await using var second = await ServeAsync(cluster);
        using var client = ClientOf(second);
        var underWay = await GetAsync(client, $"runs/{run["id"]}");
        var early = await client.GetAsync($"runs/{run["id"]}/result");
        var ended = await EndAsync(client, run);
        var result = await client.GetStringAsync($"runs/{run["id"]}/result");
        await using var third = await ServeAsync(cluster);
        using var late = ClientOf(third);

        Assert.Equal("running", (string)underWay["status"]!);
        Assert.Equal(("projection", "work-plan-2024"), ((string)underWay["kind"]!, (string)underWay["plan"]!));
        Assert.True((long)underWay["sequence"]! > (long)before["sequence"]!);
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Equal(("completed", 300_000), ((string)ended["status"]!, (int)ended["done"]!));
        Assert.Equal(result, await late.GetStringAsync($"runs/{run["id"]}/result"));
        Assert.Equal("completed", (string)(await GetAsync(late, $"runs/{run["id"]}"))["status"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync($"runs/{new string('0', 64)}")).StatusCode);
    }

    [Fact]
    public async Task Run_OfAnotherServer_IsCancelledByItsId_AndLeavesNoSiloComputing()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        await using var first = await ServeAsync(cluster);
        await using var second = await ServeAsync(cluster);
        using var asking = ClientOf(first);
        using var client = ClientOf(second);
        var run = await ReadAsync(await asking.PostAsJsonAsync(Projections, new { trials = 1_000_000, seed = 3 }));
        await PassAsync(asking, run, 10_000);

        var cancelled = await ReadAsync(await client.DeleteAsync($"runs/{run["id"]}"));

        Assert.Equal("cancelled", (string)cancelled["status"]!);
        Assert.Equal(0.0, await CountRunsAsync(cluster));
        Assert.Equal("failed", (string)(await EndAsync(asking, run))["status"]!);
    }

    [Fact]
    public async Task Client_LeavingInTheMiddleOfAStep_LeavesNoSiloComputing()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        var client = await PlanningService.ConnectAsync(AddressOf(cluster), new PlanningOptions(), CancellationToken.None);
        var plan = PlanReader.ReadFiles(Checkout.SeedPlan, []).Value!.Plan;
        var step = client.RunOnceAsync(plan, new RunOrder(plan.Id, [Scenario.Baseline], 4, 1 << 20, null), null, CancellationToken.None);
        await UntilAsync(async () => await cluster.CountTrialsAsync() > 10_000);

        await client.DisposeAsync();

        await Task.WhenAny(step);
        Assert.True(step.IsCanceled);
        Assert.Equal(0.0, await CountRunsAsync(cluster));
    }

    [Fact]
    public async Task Save_OfTwoServersAtOnce_OverTheSameVersion_IsRefusedToOne()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        await using var first = await ServeAsync(cluster);
        await using var second = await ServeAsync(cluster);
        using var one = ClientOf(first);
        using var other = ClientOf(second);
        await using var planning = await PlanningService.ConnectAsync(AddressOf(cluster), new PlanningOptions(), CancellationToken.None);
        var plan = await PutAsync(one, "plans/small", PlanOf("begin"), null);
        await PutAsync(one, "plans/still", PlanOf("still").Replace("plan: small", "plan: still", StringComparison.Ordinal), null);
        var scenario = await PutAsync(one, "plans/still/scenarios/more", ScenarioOf("begin"), null);

        for (var round = 0; round < 20; round++)
        {
            var (left, right) = ($"{round} left", $"{round} right");
            (plan, var planTitle) = await RaceAsync("plans/small", PlanOf, plan, left, right);
            (scenario, var scenarioTitle) = await RaceAsync("plans/still/scenarios/more", ScenarioOf, scenario, left, right);

            Assert.Equal(PlanOf(planTitle), await planning.ReadFileAsync("small", CancellationToken.None));
            Assert.Equal(planTitle, (await planning.ReadPlanAsync("small", CancellationToken.None))!.Plan.Title.En);
            Assert.Equal(scenarioTitle, Assert.Single(await planning.ReadScenariosAsync("still", CancellationToken.None)).Title.En);
        }

        async Task<(HttpResponseMessage Answer, string Title)> RaceAsync(
            string path, Func<string, string> file, HttpResponseMessage seen, string left, string right)
        {
            var answers = await Task.WhenAll(PutAsync(one, path, file(left), seen), PutAsync(other, path, file(right), seen));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Select(a => a.StatusCode).Order());
            return answers[0].IsSuccessStatusCode ? (answers[0], left) : (answers[1], right);
        }
    }

    private static string PlanOf(string title) =>
        $"plan: small\ntitle: {title}\nstart: 2024-01\nfunds:\n  water: {{amount: 100}}\ntargets:\n  wells: {{kind: deliver, goal: 5, unit: wells, unitCost: 8 to 16, budget: {{water: 100}}}}\n";

    private static string ScenarioOf(string title) =>
        $"scenario: more\ntitle: {title}\nchanges:\n  - fund: {{id: water, add: 10}}\n";

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string path, string file, HttpResponseMessage? seen)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(file, MediaTypeHeaderValue.Parse("application/yaml")) };
        if (seen?.Headers.ETag is { } tag)
        {
            request.Headers.IfMatch.Add(tag);
        }

        return await client.SendAsync(request);
    }

    private static ClusterAddress AddressOf(Cluster cluster) => ClusterAddress.TryParse(cluster.Connection, ClusterAddress.DefaultClusterId)!;

    // A silo's figures may be some moments old; a run that was left alone takes longer.
    private static async Task<double> CountRunsAsync(Cluster cluster)
    {
        await Task.Delay(TimeSpan.FromSeconds(1));
        return await cluster.CountAsync("workplansim_runs_active");
    }

    private static async Task<WebServer> ServeAsync(Cluster cluster) => await WebServer.StartAsync(
        new WebOptions { Cluster = AddressOf(cluster), PlanText = await File.ReadAllTextAsync(Checkout.SeedPlan), User = "tester" },
        CancellationToken.None);

    private static HttpClient ClientOf(WebServer web) => new() { BaseAddress = new Uri(web.Address, "/api/v1/") };

    private static Task<JsonNode> EndAsync(HttpClient client, JsonNode run) => UntilAsync(client, run, now => (string)now["status"]! != "running");

    private static Task<JsonNode> PassAsync(HttpClient client, JsonNode run, int trials) => UntilAsync(client, run, now => (int)now["done"]! > trials);

    private static async Task<JsonNode> UntilAsync(HttpClient client, JsonNode run, Func<JsonNode, bool> isSo)
    {
        JsonNode now = run;
        await UntilAsync(async () => isSo(now = await GetAsync(client, $"runs/{run["id"]}")));
        return now;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var clock = Stopwatch.StartNew(); !await isSo(); await Task.Delay(TimeSpan.FromMilliseconds(50)))
        {
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, Longest);
        }
    }

    private static async Task<JsonNode> GetAsync(HttpClient client, string path) => await ReadAsync(await client.GetAsync(path));

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
