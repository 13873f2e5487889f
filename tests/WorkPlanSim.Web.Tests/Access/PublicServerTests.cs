using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Tests.Api;

namespace WorkPlanSim.Web.Tests.Access;

/// <summary>A server for others: on every address of the machine, known by a public name behind a proxy with TLS.</summary>
public sealed class PublicServerTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wps-public").FullName;
    private TestIssuer? _issuer;
    private WebServer? _server;
    private string _key = "";
    private int _port;

    public async Task InitializeAsync()
    {
        var keys = Path.Combine(_folder, "keys.json");
        KeyFile.Add(keys, "a", AccessRole.Read, out _key);
        _issuer = await TestIssuer.StartAsync();
        _port = FreePort();
        _server = await WebServer.StartAsync(
            new WebOptions
            {
                PlanText = TinyPlan.Text,
                Port = _port,
                Access = new AccessSettings
                {
                    Address = IPAddress.Any,
                    PublicUrl = new Uri("https://plans.example"),
                    KeyFile = keys,
                    SignIn = new SignInSettings(_issuer.Address, TestIssuer.ClientId, TestIssuer.ClientSecret),
                },
            },
            CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        await _issuer!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Address_IsTheOneThatPeopleType() => Assert.Equal("https://plans.example/", _server!.Address.ToString());

    [Fact]
    public async Task Key_OpensTheApi_ByThePublicName_AndByAnAddressOfThisMachine()
    {
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("/api/v1/plans", "plans.example", "127.0.0.1", _key)).StatusCode);
        foreach (var address in OwnAddresses())
        {
            Assert.Equal(HttpStatusCode.OK, (await SendAsync("/api/v1/plans", $"{address}", $"{address}", _key)).StatusCode);
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("10.255.255.1")]
    public async Task AnotherName_IsABadRequest(string host) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("/api/v1/plans", host, "127.0.0.1", _key)).StatusCode);

    [Fact]
    public async Task SignIn_ComesBackToThePublicAddress_ByTls()
    {
        var answer = await SendAsync("/", "plans.example", "127.0.0.1", null);

        var to = answer.Headers.Location!;
        Assert.Equal(_issuer!.Address.Port, to.Port);
        Assert.Contains("redirect_uri=https%3A%2F%2Fplans.example%2Fsignin-oidc", to.Query, StringComparison.Ordinal);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(TestIssuer.ClientSecret, to.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Circuit_OfAForeignPage_IsForbidden_AndOfTheProxysIsNot()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await NegotiateAsync("http://127.0.0.1")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await NegotiateAsync("https://plans.example")).StatusCode);
    }

    private static ImmutableArray<IPAddress> OwnAddresses() =>
    [
        .. Dns.GetHostAddresses(Dns.GetHostName()).Where(a => a.AddressFamily == AddressFamily.InterNetwork),
    ];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task<HttpResponseMessage> NegotiateAsync(string origin) => SendAsync("/_blazor/negotiate", "plans.example", "127.0.0.1", null, origin);

    private async Task<HttpResponseMessage> SendAsync(string path, string host, string address, string? key, string? origin = null)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(
            origin is null ? HttpMethod.Get : HttpMethod.Post, $"http://{address}:{_port}{path}");
        request.Headers.Host = host;
        request.Headers.Accept.ParseAdd("text/html");
        if (key is not null)
        {
            request.Headers.Authorization = new("Bearer", key);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await client.SendAsync(request);
    }
}
