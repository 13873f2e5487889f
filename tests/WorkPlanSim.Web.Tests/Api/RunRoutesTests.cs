using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Hosting;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Web.Tests.Api;

/// <summary>Runs through the API: asked for, followed, cancelled; and their results are those of the command line.</summary>
public sealed class RunRoutesTests(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private readonly ApiClient _client = new(server.Address);

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Projection_GivesTheBytesOfTheServiceBehindTheCommandLine()
    {
        var run = await _client.RunAsync("plans/tiny/projections", new { trials = 2000, seed = 7 });

        var result = await _client.GetAsync($"runs/{run["id"]}/result");

        Assert.Equal("completed", (string)run["status"]!);
        Assert.Equal(2000, (int)run["done"]!);
        Assert.Equal(await ProjectAsync([Scenario.Baseline], 2000, 7), await result.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Comparison_HasTheBaselineFirst_AndDifferences()
    {
        await _client.PutFileAsync("plans/tiny/scenarios/more", TinyPlan.More);

        var run = await _client.RunAsync("plans/tiny/comparisons", new { scenarios = new[] { "more" }, trials = 1024 });
        var result = await _client.GetJsonAsync($"runs/{run["id"]}/result");

        Assert.Equal("baseline more", string.Join(' ', result["projections"]!.AsArray().Select(p => (string)p!["scenario"]!)));
        Assert.Equal("more", (string)result["differences"]![0]!["scenario"]!);
        Assert.Equal((string)run["id"]!, (string)result["projections"]![0]!["runId"]!);
    }

    [Fact]
    public async Task Projection_AskedForTwice_IsOneRun()
    {
        var first = await _client.PostAsync("plans/tiny/projections", new { trials = 1500 });
        var second = await _client.PostAsync("plans/tiny/projections", new { trials = 1500, seed = 1, scenario = "baseline" });
        var other = await _client.PostAsync("plans/tiny/projections", new { trials = 1500, seed = 2 });

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.NotEqual(first.Headers.Location, other.Headers.Location);
    }

    [Fact]
    public async Task Projection_WithAPrecision_StopsWhenItIsPreciseEnough()
    {
        var run = await _client.RunAsync("plans/tiny/projections", new { precision = 0.02 });

        var result = await _client.GetJsonAsync($"runs/{run["id"]}/result");

        Assert.Equal("precisionReached", (string)result["stopped"]!);
        Assert.True((double)result["precision"]!["halfWidth"]! <= 0.02);
    }

    [Fact]
    public async Task Events_EndWithTheEnd_AndGoOnAfterTheOneThatIsKnown()
    {
        var run = await ApiClient.ReadAsync(await _client.PostAsync("plans/tiny/projections", new { trials = 30_000, seed = 3 }));
        var id = (string)run["id"]!;

        var all = await EventsOf(await _client.FollowAsync(id));
        var again = await EventsOf(await _client.FollowAsync(id, all[0].Id));
        var nothing = await _client.FollowAsync(id, all[^1].Id);
        var unknown = await EventsOf(await _client.FollowAsync(id, "999999"));

        Assert.Equal("completed", all[^1].Type);
        Assert.Equal(30_000, (int)all[^1].Run["done"]!);
        Assert.Equal(all.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count(), all.Count);
        Assert.Equal(all[^1].Id, again[^1].Id);
        Assert.DoesNotContain(again, e => e.Id == all[0].Id && all.Count > 1);
        Assert.Equal(HttpStatusCode.NoContent, nothing.StatusCode);
        Assert.Equal("completed", unknown[^1].Type);
    }

    [Fact]
    public async Task Run_ThatIsCancelled_HasNoResult_AndCanBeStartedAgain()
    {
        var long1 = new { trials = 1_000_000, seed = 11 };
        var run = await ApiClient.ReadAsync(await _client.PostAsync("plans/tiny/projections", long1));
        var early = await _client.GetAsync($"runs/{run["id"]}/result");

        var cancelled = await ApiClient.ReadAsync(await _client.DeleteAsync($"runs/{run["id"]}"));
        var result = await _client.GetAsync($"runs/{run["id"]}/result");
        var again = await _client.PostAsync("plans/tiny/projections", long1);
        var anew = await ApiClient.ReadAsync(again);
        await _client.DeleteAsync($"runs/{run["id"]}");

        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Equal("cancelled", (string)cancelled["status"]!);
        Assert.Equal(HttpStatusCode.Conflict, result.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.True((long)anew["sequence"]! > (long)cancelled["sequence"]!);
    }

    [Fact]
    public async Task Start_WhereTooMuchIsUnderWay_IsRefused_AndSaysWhenToComeBack()
    {
        var ids = new List<string>();
        HttpResponseMessage? refused = null;
        for (var seed = 100; refused is null && seed < 110; seed++)
        {
            var answer = await _client.PostAsync("plans/tiny/projections", new { trials = 1_000_000, seed });
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                refused = answer;
            }
            else
            {
                ids.Add((string)(await ApiClient.ReadAsync(answer))["id"]!);
            }
        }

        foreach (var id in ids)
        {
            await _client.DeleteAsync($"runs/{id}");
        }

        Assert.NotNull(refused);
        Assert.Equal(4, ids.Count);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("urn:workplansim:problem:too-much", (string)(await ApiClient.ReadAsync(refused))["type"]!);
    }

    [Theory]
    [InlineData("projections", """{"trials": 0}""", "WPS2006", "1048576")]
    [InlineData("projections", """{"trials": 1048577}""", "WPS2006", "1048576")]
    [InlineData("projections", """{"precision": 0.0001}""", "WPS2006", "0.001")]
    [InlineData("projections", """{"scenario": "mor"}""", "WPS3001", "more")]
    [InlineData("projections", """{"trails": 5}""", "WPS2004", "$.trails")]
    [InlineData("projections", """{"trials": "many"}""", "WPS2004", "$.trials")]
    [InlineData("projections", "{", "WPS2004", "$")]
    [InlineData("projections", """{"sampling": "sobol"}""", "WPS2004", "$.sampling")]
    [InlineData("comparisons", """{"scenarios": []}""", "WPS2006", "from 1")]
    [InlineData("comparisons", """{"scenarios": ["baseline"]}""", "WPS3002", "baseline")]
    [InlineData("explanations", "{}", "WPS2002", "target")]
    [InlineData("explanations", """{"target": "gulies"}""", "WPS3001", "gullies")]
    [InlineData("explanations", """{"target": "gullies", "trials": 1000000}""", "WPS2006", "131072")]
    [InlineData("discoveries", """{"target": "gulies"}""", "WPS3001", "gullies")]
    [InlineData("discoveries", """{"trials": 40000}""", "WPS2006", "32768")]
    [InlineData("discoveries", """{"target": "gullies", "trials": 140000}""", "WPS2006", "131072")]
    [InlineData("frontiers", """{"fund": "watr"}""", "WPS3001", "water")]
    [InlineData("stress-tests", """{"scenarios": ["mor"]}""", "WPS3001", "more")]
    [InlineData("stress-tests", """{"worlds": ["more"]}""", "WPS4009", "assumed world")]
    [InlineData("stress-tests", """{"scenarios": ["more"], "worlds": ["poor"]}""", "WPS4002", "realised")]
    [InlineData("optimisations", """{"objective": "best", "keep": ["x"], "atLeast": {"gullies": 2}}""", "WPS2007", "weighted")]
    public async Task Start_OfWhatMakesNoSense_SaysWhatDoes(string kind, string form, string code, string says)
    {
        await _client.PutFileAsync("plans/tiny/scenarios/more", TinyPlan.More);
        await _client.PutFileAsync("plans/tiny/scenarios/poor", "scenario: poor\nchanges:\n  - fund: {id: water, add: -100}\n");

        var answer = await _client.SendFileAsync(HttpMethod.Post, $"plans/tiny/{kind}", Encoding.UTF8.GetBytes(form), "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problems = (await ApiClient.ReadAsync(answer))["problems"]!.AsArray();
        Assert.Contains(problems, p => (string)p!["code"]! == code);
        Assert.Contains(problems, p => $"{p!["message"]} {p["hint"]}".Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithAnotherType_IsUnsupported()
    {
        var answer = await _client.SendFileAsync(HttpMethod.Post, "plans/tiny/projections", "trials=5"u8.ToArray(), "text/plain");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Questions_AreAnswered()
    {
        await _client.PutFileAsync("plans/tiny/scenarios/more", TinyPlan.More);

        var optimised = await _client.RunAsync("plans/tiny/optimisations", new { trials = 1024 });
        var explained = await _client.RunAsync("plans/tiny/explanations", new { target = "gullies", trials = 1024 });
        var differs = await _client.RunAsync("plans/tiny/differences", new { to = "more", trials = 1024 });
        var stressed = await _client.RunAsync("plans/tiny/stress-tests", new { trials = 1024 });
        var fails = await _client.RunAsync("plans/tiny/discoveries", new { target = "gullies", trials = 1024 });
        var frontier = await _client.RunAsync("plans/tiny/frontiers", new { fund = "water", trials = 1024 });

        foreach (var (run, field) in new[]
            {
                (optimised, "moves"), (explained, "target"), (differs, "levers"),
                (stressed, "leastRegret"), (fails, "fails"), (frontier, "points"),
            })
        {
            Assert.Equal("completed", (string)run["status"]!);
            var result = (await _client.GetJsonAsync($"runs/{run["id"]}/result")).AsObject();
            Assert.True(result.ContainsKey(field), string.Join(' ', result.Select(r => r.Key)));
        }
    }

    [Fact]
    public async Task Optimisation_ThatCanNotBeHad_FailsAndSaysWhy()
    {
        var run = await _client.RunAsync(
            "plans/tiny/optimisations", new { trials = 1024, bounds = new[] { new { target = "gullies", driver = "water", least = 99_999 } } });

        Assert.Equal("failed", (string)run["status"]!);
        Assert.Contains("water", (string)run["failure"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_TellsTheYearOfOneTrial()
    {
        var year = await _client.GetJsonAsync("plans/tiny/replay?trial=6&seed=2");
        var wrong = await _client.GetAsync("plans/tiny/replay?trial=0&sampling=x");

        Assert.Equal(6, (int)year["trial"]!);
        Assert.Equal(2, (int)year["seed"]!);
        Assert.Equal(12, year["periods"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(2, (await ApiClient.ReadAsync(wrong))["problems"]!.AsArray().Count);
    }

    // What the command run does, by the service alone.
    private static async Task<string> ProjectAsync(Scenario[] scenarios, int trials, ulong seed)
    {
        await using var planning = await PlanningService.StartAsync(new PlanningOptions { ComputeThreads = 1 }, default);
        var plan = PlanReader.Read(new SourceText("tiny.yaml", TinyPlan.Text), [], _ => null).Value!.Plan;
        await planning.LoadAsync(plan, default);
        var result = await planning.RunAsync(new RunOrder("tiny", [.. scenarios], seed, trials, null), null, default);
        using var output = new MemoryStream();
        var comparison = ScenarioComparison.Read(result.Plan, result.Scenarios, result.Seed, result.Tally);
        ComparisonJson.Write(
            output,
            comparison.Projections[0],
            new RunOrigin(EngineVersion.Current, PlanContent.FromPlan(plan).ComputeHash(), result.RunId, "trialsReached"));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<List<(string Type, string Id, JsonNode Run)>> EventsOf(HttpResponseMessage stream)
    {
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType!.MediaType);
        var text = await stream.Content.ReadAsStringAsync();
        return [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split('\n'))
            .Select(lines => (Field(lines, "event"), Field(lines, "id"), JsonNode.Parse(Field(lines, "data"))!))];
    }

    private static string Field(string[] lines, string name) =>
        lines.Single(l => l.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..].Trim();
}
