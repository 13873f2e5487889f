using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace WorkPlanSim.Web.Tests.Api;

/// <summary>A program that uses the API.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient _client;

    internal ApiClient(Uri server, string? key = null, string language = "en")
    {
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server, "/api/v1/") };
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        if (key is not null)
        {
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
    }

    public void Dispose() => _client.Dispose();

    internal Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    internal async Task<JsonNode> GetJsonAsync(string path) => await ReadAsync(await GetAsync(path));

    internal Task<HttpResponseMessage> PostAsync(string path, object form) => _client.PostAsJsonAsync(path, form);

    internal async Task<HttpResponseMessage> DeleteAsync(string path, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        AskFor(request, ifMatch);
        return await _client.SendAsync(request);
    }

    internal Task<HttpResponseMessage> PutFileAsync(string path, string text, string type = "application/yaml", string? ifMatch = null) =>
        SendFileAsync(HttpMethod.Put, path, Encoding.UTF8.GetBytes(text), type, ifMatch);

    internal async Task<HttpResponseMessage> SendFileAsync(
        HttpMethod method, string path, byte[] content, string type = "application/yaml", string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        AskFor(request, ifMatch);
        return await _client.SendAsync(request);
    }

    /// <summary>Starts a run and waits for its end.</summary>
    internal async Task<JsonNode> RunAsync(string path, object form)
    {
        var run = await ReadAsync(await PostAsync(path, form));
        var id = (string)run["id"]!;
        (await FollowAsync(id)).Dispose();
        return await GetJsonAsync($"runs/{id}");
    }

    internal async Task<HttpResponseMessage> FollowAsync(string run, string? lastEvent = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"runs/{run}/events");
        if (lastEvent is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEvent);
        }

        return await _client.SendAsync(request);
    }

    private static void AskFor(HttpRequestMessage request, string? version)
    {
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }
    }

    internal static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
