using System.Net;
using System.Net.WebSockets;

namespace WorkPlanSim.Web.Tests.Server;

/// <summary>Who may talk to the server, and what its pages may do.</summary>
public sealed class RequestGuardTests(SeedServer seed) : IClassFixture<SeedServer>, IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = seed.Address };

    [Fact]
    public void Server_ListensOnThisMachineAlone() => Assert.True(IPAddress.IsLoopback(IPAddress.Parse(seed.Address.Host)));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task Get_ForAForeignHost_IsABadRequest(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;

        var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/", "text/html", "text/html")]
    [InlineData("/api/v1/plans", "application/json", "application/problem+json")]
    public async Task Get_ForAForeignHost_SaysWhatToDo(string path, string accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "evil.example";
        request.Headers.Accept.ParseAdd(accept);
        request.Headers.AcceptLanguage.ParseAdd("en");

        var answer = await _client.SendAsync(request);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("use the one that it printed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public async Task Circuit_FromAForeignOrigin_IsForbidden(string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);

        var thrown = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(CircuitAddress(), default));

        Assert.Contains("403", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Circuit_FromItsOwnPage_IsOpened()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", seed.Address.ToString().TrimEnd('/'));

        await socket.ConnectAsync(CircuitAddress(), default);

        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task Page_LetsRunOnlyWhatIsItsOwn()
    {
        var policy = await PolicyAsync();

        Assert.StartsWith("default-src 'none'; script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonce_IsAnotherOnEachPage()
    {
        var first = await PolicyAsync();
        var second = await PolicyAsync();

        Assert.False(first == second);
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> PolicyAsync()
    {
        var answer = await _client.GetAsync("/");
        return Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }

    private Uri CircuitAddress() => new UriBuilder(seed.Address) { Scheme = "ws", Path = "_blazor" }.Uri;
}
