using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanSim.Hosting;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Web.Tests.Api;

/// <summary>Plans and scenarios through the API: what goes in comes out, and what is wrong is told and not kept.</summary>
public sealed class PlanRoutesTests(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private readonly ApiClient _client = new(server.Address);

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Plans_AreListed()
    {
        var plans = await _client.GetJsonAsync("plans");

        Assert.Contains(plans.AsArray(), p => (string)p!["id"]! == "tiny" && (string)p["title"]!["zh"]! == "小计划");
    }

    [Fact]
    public async Task Plan_ShowsTargetsDriversAndWhoGetsWhat()
    {
        var plan = await _client.GetJsonAsync("plans/tiny");

        Assert.Equal(12, plan["periods"]!.AsArray().Count);
        Assert.Equal(1560, (int)plan["funds"]![0]!["amount"]!);
        Assert.Equal(1400, (int)plan["targets"]![0]!["budget"]!["water"]!);
        Assert.True((bool)plan["targets"]![1]!["mandatory"]!);
    }

    [Fact]
    public async Task File_ComesBackAsItWasUploaded()
    {
        var text = TinyPlan.Text.Replace("plan: tiny", "plan: back", StringComparison.Ordinal) + "\n# 原样\n";

        var put = await _client.PutFileAsync("plans/back", text);
        var file = await _client.GetAsync("plans/back/file");

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Equal("/api/v1/plans/back", put.Headers.Location!.ToString());
        Assert.Equal("application/yaml", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(text, await file.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Upload_WithoutAnId_TakesThatOfTheFile()
    {
        var text = TinyPlan.Text.Replace("plan: tiny", "plan: posted", StringComparison.Ordinal);

        var posted = await _client.SendFileAsync(HttpMethod.Post, "plans", Encoding.UTF8.GetBytes(text));

        Assert.Equal(HttpStatusCode.Created, posted.StatusCode);
        Assert.Equal("posted", (string)(await ApiClient.ReadAsync(posted))["plan"]!["id"]!);
    }

    [Theory]
    [InlineData("en", "did you mean 'deliver'?")]
    [InlineData("zh-CN,en;q=0.5", "是否想写 'deliver'？")]
    public async Task Upload_OfAFaultyFile_ListsEveryProblem_InTheLanguageAskedFor_AndKeepsNothing(string language, string hint)
    {
        using var client = new ApiClient(server.Address, language: language);
        var before = await client.GetJsonAsync("plans/tiny");

        var answer = await client.PutFileAsync("plans/tiny", TinyPlan.Bad);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await ApiClient.ReadAsync(answer);
        Assert.Equal("urn:workplansim:problem:bad-file", (string)problem["type"]!);
        Assert.Equal(422, (int)problem["status"]!);
        var problems = problem["problems"]!.AsArray();
        Assert.True(problems.Count >= 2);
        Assert.Contains(problems, p => (int)p!["line"]! == 2);
        Assert.Contains(problems, p => (string?)p!["hint"] == hint && (int)p["line"]! == 4 && (int)p["column"]! == 19);
        Assert.Equal((string)before["hash"]!, (string)(await client.GetJsonAsync("plans/tiny"))["hash"]!);
    }

    [Fact]
    public async Task Upload_UnderAnotherId_IsRefused()
    {
        var answer = await _client.PutFileAsync("plans/other", TinyPlan.Text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("'other'", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OverWhatSomebodyElseChanged_IsRefused()
    {
        var text = TinyPlan.Text.Replace("plan: tiny", "plan: shared", StringComparison.Ordinal);
        await _client.PutFileAsync("plans/shared", text);
        var tag = (await _client.GetAsync("plans/shared")).Headers.ETag!.Tag;
        var mine = text.Replace("goal: 38", "goal: 37", StringComparison.Ordinal);
        var theirs = text.Replace("goal: 38", "goal: 36", StringComparison.Ordinal);

        var first = await _client.PutFileAsync("plans/shared", theirs, ifMatch: tag);
        var second = await _client.PutFileAsync("plans/shared", mine, ifMatch: tag);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Equal(theirs, await (await _client.GetAsync("plans/shared/file")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Upload_OverWhatSomebodyElseOnlyCommentedOn_IsRefused()
    {
        var text = TinyPlan.Text.Replace("plan: tiny", "plan: noted", StringComparison.Ordinal);
        await _client.PutFileAsync("plans/noted", text);
        var tag = (await _client.GetAsync("plans/noted/file")).Headers.ETag!.Tag;
        Assert.Equal(tag, (await _client.GetAsync("plans/noted")).Headers.ETag!.Tag);

        var first = await _client.PutFileAsync("plans/noted", text + "\n# as agreed in May\n", ifMatch: tag);
        var second = await _client.PutFileAsync("plans/noted", text.Replace("goal: 38", "goal: 37", StringComparison.Ordinal), ifMatch: tag);
        var third = await _client.PutFileAsync("plans/noted", text, ifMatch: first.Headers.ETag!.Tag);

        Assert.NotEqual(tag, first.Headers.ETag.Tag, StringComparer.Ordinal);
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.OK), (first.StatusCode, second.StatusCode, third.StatusCode));
    }

    [Fact]
    public async Task Upload_ByManyAtOnceOverTheSame_KeepsOneAndTellsTheOthers()
    {
        var text = TinyPlan.Text.Replace("plan: tiny", "plan: raced", StringComparison.Ordinal);
        await _client.PutFileAsync("plans/raced", text);
        var tag = (await _client.GetAsync("plans/raced")).Headers.ETag!.Tag;

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i =>
            _client.PutFileAsync("plans/raced", text.Replace("goal: 38", $"goal: {i}", StringComparison.Ordinal), ifMatch: tag)));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Upload_OverAnyThatIsThere_IsRefusedWhereThereIsNone()
    {
        var answer = await _client.PutFileAsync(
            "plans/nowhere", TinyPlan.Text.Replace("plan: tiny", "plan: nowhere", StringComparison.Ordinal), ifMatch: "*");

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("plans/nowhere")).StatusCode);
    }

    [Fact]
    public async Task Scenario_OverWhatSomebodyElseChanged_IsRefused_AndSoIsRemovingIt()
    {
        await _client.PutFileAsync("plans/scened", TinyPlan.Text.Replace("plan: tiny", "plan: scened", StringComparison.Ordinal));
        var made = await _client.PutFileAsync("plans/scened/scenarios/more", TinyPlan.More);
        var tag = made.Headers.ETag!.Tag;
        Assert.Equal(tag, (await _client.GetAsync("plans/scened/scenarios/more")).Headers.ETag!.Tag);
        Assert.Equal(tag, (await _client.GetAsync("plans/scened/scenarios/more/file")).Headers.ETag!.Tag);

        var first = await _client.PutFileAsync("plans/scened/scenarios/more", TinyPlan.More.Replace("en: More", "en: First", StringComparison.Ordinal), ifMatch: tag);
        var second = await _client.PutFileAsync("plans/scened/scenarios/more", TinyPlan.More.Replace("en: More", "en: Second", StringComparison.Ordinal), ifMatch: tag);
        var removed = await _client.DeleteAsync("plans/scened/scenarios/more", ifMatch: tag);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.NotEqual(tag, first.Headers.ETag!.Tag, StringComparer.Ordinal);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, removed.StatusCode);
        Assert.Contains("First", await (await _client.GetAsync("plans/scened/scenarios/more")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NoContent, (await _client.DeleteAsync("plans/scened/scenarios/more", first.Headers.ETag.Tag)).StatusCode);
    }

    [Fact]
    public async Task Scenario_OfAPlanWhoseFileIsNotKept_SaysWhatToUploadFirst()
    {
        var plan = PlanReader.Read(
            new SourceText("bare.yaml", TinyPlan.Text.Replace("plan: tiny", "plan: bare", StringComparison.Ordinal)), [], _ => null).Value!.Plan;
        await server.Server.Services.GetRequiredService<PlanningService>().LoadAsync(plan, default);

        var answer = await _client.PutFileAsync("plans/bare/scenarios/more", TinyPlan.More);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("PUT /api/v1/plans/bare", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfNoText_SaysSo()
    {
        var answer = await _client.SendFileAsync(HttpMethod.Put, "plans/tiny", [0xFF, 0xFE, 0x00]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("WPS1003", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfAnotherType_IsUnsupported()
    {
        var answer = await _client.PutFileAsync("plans/tiny", TinyPlan.Text, "text/csv");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("application/yaml", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfTooMuch_IsTooLarge()
    {
        var answer = await _client.SendFileAsync(HttpMethod.Put, "plans/tiny", new byte[(4 << 20) + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Scenario_IsSaved_Shown_Downloaded_AndRemoved()
    {
        var put = await _client.PutFileAsync("plans/tiny/scenarios/more", TinyPlan.More);
        var shown = await _client.GetJsonAsync("plans/tiny/scenarios/more");
        var file = await (await _client.GetAsync("plans/tiny/scenarios/more/file")).Content.ReadAsStringAsync();
        var listed = await _client.GetJsonAsync("plans/tiny/scenarios");
        var again = await _client.PutFileAsync("plans/tiny/scenarios/more", file);
        var removed = await _client.DeleteAsync("plans/tiny/scenarios/more");
        var gone = await _client.GetAsync("plans/tiny/scenarios/more");

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Equal(100, (int)shown["changes"]![0]!["budget"]!["add"]!);
        Assert.Contains("budget: {fund: water, to: gullies, add: 100}", file, StringComparison.Ordinal);
        Assert.Contains(listed.AsArray(), s => (string)s!["id"]! == "more");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Scenario_ThatTakesMoreThanThereIs_IsRefused()
    {
        var text = TinyPlan.More.Replace("100", "1000", StringComparison.Ordinal);

        var answer = await _client.PutFileAsync("plans/tiny/scenarios/more", text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("WPS4002", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plans/none")]
    [InlineData("plans/none/file")]
    [InlineData("plans/tiny/scenarios/none")]
    [InlineData("runs/none")]
    [InlineData("nothing-here")]
    public async Task Get_OfWhatIsNotThere_IsAProblemThatSaysWhatToDo(string path)
    {
        var answer = await _client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var problem = await ApiClient.ReadAsync(answer);
        Assert.Equal("urn:workplansim:problem:not-found", (string)problem["type"]!);
        Assert.NotEmpty((string)problem["detail"]!);
    }

    [Fact]
    public async Task History_TellsWhoDidWhat()
    {
        await _client.PutFileAsync("plans/told", TinyPlan.Text.Replace("plan: tiny", "plan: told", StringComparison.Ordinal));
        await _client.PutFileAsync("plans/told/scenarios/more", TinyPlan.More);
        await _client.DeleteAsync("plans/told/scenarios/more");

        var lines = (await _client.GetJsonAsync("plans/told/history?most=1000")).AsArray();

        Assert.All(lines, l => Assert.Equal(Environment.UserName, (string)l!["by"]!));
        Assert.Contains(lines, l => (string)l!["state"]! == "plan" && (string)l["what"]! == "loaded");
        Assert.Equal(
            "set removed", string.Join(' ', lines.Where(l => (string)l!["state"]! == "scenario").Select(l => (string)l!["what"]!)));
        Assert.Single((await _client.GetJsonAsync($"plans/told/history?after={lines[^2]!["sequence"]}")).AsArray());
    }
}
