using System.Net;
using System.Net.Http.Headers;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Tests.Api;

namespace WorkPlanSim.Web.Tests.Access;

/// <summary>Who gets in, by what, and what each role may do: pages, their parts and the API alike.</summary>
public sealed class AccessTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Theory]
    [InlineData("/api/v1/plans")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/scalar")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/results/0123456789/en/comparison.json")]
    [InlineData("/plans/tiny/compare")]
    [InlineData("/history")]
    [InlineData("/")]
    public async Task Get_ByNobody_IsRefused(string path)
    {
        using var client = new HttpClient { BaseAddress = server.Address };

        var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Theory]
    [InlineData("wps_wrong")]
    [InlineData("")]
    public async Task Get_WithAKeyThatIsNone_IsRefused(string key)
    {
        using var client = new ApiClient(server.Address, key);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("plans")).StatusCode);
    }

    [Theory]
    [InlineData(AccessRole.Read, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(AccessRole.Plan, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(AccessRole.Administer, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Roles_OpenWhatTheySay(AccessRole role, HttpStatusCode look, HttpStatusCode change, HttpStatusCode audit)
    {
        using var client = new ApiClient(server.Address, server.KeyOf(role));

        var looked = await client.GetAsync("plans/tiny");
        var changed = await client.PutFileAsync("plans/tiny", TinyPlan.Text);
        var audited = await client.GetAsync("plans/tiny/history");

        var page = await client.GetAsync("/history");

        Assert.Equal((look, change, audit, audit), (looked.StatusCode, changed.StatusCode, audited.StatusCode, page.StatusCode));
    }

    [Fact]
    public async Task History_NamesTheKeyThatChanged()
    {
        using var planner = new ApiClient(server.Address, server.KeyOf(AccessRole.Plan));
        using var auditor = new ApiClient(server.Address, server.KeyOf(AccessRole.Administer));
        await planner.PutFileAsync("plans/tiny/scenarios/more", TinyPlan.More);

        var lines = (await auditor.GetJsonAsync("plans/tiny/history?most=1000")).AsArray();

        Assert.Contains(lines, l => (string)l!["id"]! == "tiny/more" && (string)l["by"]! == "Plan-program");
    }

    [Fact]
    public async Task Reader_MayCancelTheirOwnRunsAlone()
    {
        using var planner = new ApiClient(server.Address, server.KeyOf(AccessRole.Plan));
        using var reader = new ApiClient(server.Address, server.KeyOf(AccessRole.Read));
        var theirs = await ApiClient.ReadAsync(await planner.PostAsync("plans/tiny/projections", new { trials = 1_000_000, seed = 21 }));
        var own = await ApiClient.ReadAsync(await reader.PostAsync("plans/tiny/projections", new { trials = 1_000_000, seed = 22 }));

        var refused = await reader.DeleteAsync($"runs/{theirs["id"]}");
        var allowed = await reader.DeleteAsync($"runs/{own["id"]}");
        await planner.DeleteAsync($"runs/{theirs["id"]}");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
    }

    [Fact]
    public async Task SignIn_LeadsThroughTheProvider_BackToThePage()
    {
        server.Issuer.User = ("li.wei", ["planners", "others"]);
        using var browser = new Browser(server.Address);

        var page = await browser.GetAsync("/plans/tiny?from=mail");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("/plans/tiny?from=mail", page.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/plans/tiny")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/api/v1/plans/tiny/history")).StatusCode);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/%5Cevil.example/")]
    public async Task SignIn_NeverLeadsBackToAnotherHost(string path)
    {
        server.Issuer.User = ("li.wei", ["planners"]);
        using var browser = new Browser(server.Address);

        var steps = await browser.StepsOfSignInAsync(server.Address.ToString().TrimEnd('/') + path);

        Assert.Equal("/", steps[^1].Headers.Location!.ToString());
    }

    [Fact]
    public async Task SignIn_GivesTheNameToTheHistory()
    {
        server.Issuer.User = ("王芳", ["planners"]);
        using var browser = new Browser(server.Address);
        using var auditor = new ApiClient(server.Address, server.KeyOf(AccessRole.Administer));
        await browser.GetAsync("/");

        var put = await browser.PutFileAsync("/api/v1/plans/tiny/scenarios/hers", TinyPlan.More.Replace("more", "hers", StringComparison.Ordinal));
        var lines = (await auditor.GetJsonAsync("plans/tiny/history?most=1000")).AsArray();

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Contains(lines, l => (string)l!["id"]! == "tiny/hers" && (string)l["by"]! == "王芳");
    }

    [Fact]
    public async Task SignIn_OfAReader_ChangesNothing()
    {
        server.Issuer.User = ("reader", ["readers"]);
        using var browser = new Browser(server.Address);

        var page = await browser.GetAsync("/");
        var put = await browser.PutFileAsync("/api/v1/plans/tiny", TinyPlan.Text);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, put.StatusCode);
    }

    [Fact]
    public async Task SignIn_WithoutARole_IsToldSo_InBothLanguages()
    {
        server.Issuer.User = ("stranger<b>", []);
        using var browser = new Browser(server.Address);

        var page = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("没有所需的角色", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        Assert.Contains("ask whoever runs the server", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        server.Issuer.User = ("li.wei", ["planners"]);
        using var browser = new Browser(server.Address);
        await browser.GetAsync("/");

        var left = await browser.PostAsync("/sign-out");

        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/plans")).StatusCode);
    }

    [Fact]
    public async Task SignIn_ThatNobodyBegan_IsRefused_WithoutAStackTrace()
    {
        using var browser = new Browser(server.Address);

        var page = await browser.GetAsync("/signin-oidc?code=stolen&state=made-up");

        var text = await page.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadGateway, page.StatusCode);
        Assert.Contains("Signing in did not succeed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SessionCookie_IsForThisServersPagesAlone()
    {
        server.Issuer.User = ("li.wei", ["planners"]);
        using var browser = new Browser(server.Address);

        var cookies = await browser.CookiesOfSignInAsync();

        var session = Assert.Single(cookies, c => c.StartsWith("workplansim=", StringComparison.Ordinal));
        Assert.Contains("httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("li.wei", session, StringComparison.Ordinal);
    }

    // As much of a browser as signing in takes: cookies, redirects, and that it wants a page.
    private sealed class Browser : IDisposable
    {
        private readonly CookieContainer _cookies = new();
        private readonly HttpClient _client;
        private readonly HttpClient _steps;

        internal Browser(Uri server)
        {
            _client = Make(server, follow: true);
            _steps = Make(server, follow: false);
        }

        public void Dispose()
        {
            _client.Dispose();
            _steps.Dispose();
        }

        internal Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

        internal Task<HttpResponseMessage> PostAsync(string path) => _client.PostAsync(path, null);

        internal Task<HttpResponseMessage> PutFileAsync(string path, string text) => _client.PutAsync(
            path, new StringContent(text, new MediaTypeHeaderValue("application/yaml")));

        internal async Task<IReadOnlyList<string>> CookiesOfSignInAsync() =>
            [.. (await StepsOfSignInAsync("/")).SelectMany(s => s.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])];

        /// <summary>Goes to a page and on to the provider and back, up to the answer that leads to the page.</summary>
        internal async Task<IReadOnlyList<HttpResponseMessage>> StepsOfSignInAsync(string page)
        {
            var steps = new List<HttpResponseMessage> { await _steps.GetAsync(page) };
            while (steps.Count < 3)
            {
                steps.Add(await _steps.GetAsync(steps[^1].Headers.Location));
            }

            return steps;
        }

        private HttpClient Make(Uri server, bool follow)
        {
            var client = new HttpClient(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = follow }) { BaseAddress = server };
            client.DefaultRequestHeaders.Accept.ParseAdd("text/html,*/*;q=0.8");
            return client;
        }
    }
}
