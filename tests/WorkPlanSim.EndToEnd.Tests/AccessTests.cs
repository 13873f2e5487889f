using System.Net;
using System.Text.RegularExpressions;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary><c>serve</c> that asks who people are, as a process: keys from <c>keys add</c>, a provider that is away, and no secret said.</summary>
public sealed partial class AccessTests
{
    private const string Secret = "the-clients-secret";

    [Fact]
    public async Task Serve_WithKeysAndAProviderThatIsAway_LetsKeysIn_TellsPeopleWhy_AndSaysNoSecret()
    {
        using var folder = new OutFolder();
        var keys = folder["keys.json"];
        var made = await CommandLine.RunAsync("keys", "add", "desk", "--role", "plan", "--keys", keys, "--quiet");
        var key = made.Output.Trim();
        await using var process = CommandLine.Start(
            [
                new("WORKPLANSIM_OIDC_ISSUER", "http://127.0.0.1:9"),
                new("WORKPLANSIM_OIDC_CLIENT_ID", "workplansim"),
                new("WORKPLANSIM_OIDC_CLIENT_SECRET", Secret),
            ],
            "serve", Checkout.SeedPlan, "--address", "0.0.0.0", "--keys", keys, "--lang", "en");
        var port = PortIn().Match(await process.HearAsync()).Groups["port"].Value;
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        var withKey = await GetAsync(client, "/api/v1/plans", key);
        var wrong = await GetAsync(client, "/api/v1/plans", key + "x");
        var page = await GetAsync(client, "/", null);
        process.Interrupt();
        var ended = await process.EndAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (withKey.StatusCode, wrong.StatusCode));
        Assert.Equal(HttpStatusCode.BadGateway, page.StatusCode);
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("does not answer", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.Equal(130, ended.ExitCode);
        Assert.Contains("not encrypted", ended.Errors, StringComparison.Ordinal);
        Assert.All(
            new[] { ended.Output, ended.Errors, text, await File.ReadAllTextAsync(keys) },
            said => Assert.DoesNotContain(Secret, said, StringComparison.Ordinal));
        Assert.DoesNotContain(key, ended.Output + ended.Errors, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        if (key is not null)
        {
            request.Headers.Authorization = new("Bearer", key);
        }

        return client.SendAsync(request);
    }

    [GeneratedRegex(@"http://[^/ ]*:(?<port>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PortIn();
}
