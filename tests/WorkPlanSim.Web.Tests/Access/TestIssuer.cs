using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WorkPlanSim.Web.Tests.Access;

/// <summary>
/// A small identity provider on this machine: whoever comes to its sign-in page is at once <see cref="User"/>.
/// It checks what a real one checks: the client, its secret, the address to return to, and PKCE.
/// </summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    internal const string ClientId = "workplansim";
    internal const string ClientSecret = "the-secret-of-the-tests";

    private readonly WebApplication _app;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _codes = new(StringComparer.Ordinal);

    private TestIssuer(WebApplication app) => _app = app;

    /// <summary>Gets or sets who signs in, and the roles that the token says they have.</summary>
    internal (string Name, string[] Roles) User { get; set; } = ("li.wei", ["planners"]);

    internal Uri Address => new(_app.Urls.First());

    internal static async Task<TestIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var issuer = new TestIssuer(app);
        app.MapGet("/.well-known/openid-configuration", issuer.Describe);
        app.MapGet("/jwks", issuer.GiveKeys);
        app.MapGet("/authorize", issuer.Authorize);
        app.MapPost("/token", issuer.GiveTokenAsync);
        await app.StartAsync();
        return issuer;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private object Describe() => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["issuer"] = Text(Address),
        ["authorization_endpoint"] = $"{Text(Address)}/authorize",
        ["token_endpoint"] = $"{Text(Address)}/token",
        ["jwks_uri"] = $"{Text(Address)}/jwks",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "ES256" },
    };

    private object GiveKeys()
    {
        var point = _key.ExportParameters(false).Q;
        return new
        {
            keys = new[]
            {
                new { kty = "EC", crv = "P-256", use = "sig", kid = "1", x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y) },
            },
        };
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256")
        {
            return Results.BadRequest("not what was agreed");
        }

        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = asked;
        return Results.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked["state"])}");
    }

    private async Task<IResult> GiveTokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var asked)
            || form["client_id"] != ClientId
            || form["client_secret"] != ClientSecret
            || form["redirect_uri"] != asked["redirect_uri"]
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked["code_challenge"])
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Text(Address),
            Audience = ClientId,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(_key) { KeyId = "1" }, SecurityAlgorithms.EcdsaSha256),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = "u-1",
                ["preferred_username"] = User.Name,
                ["roles"] = User.Roles,
                ["nonce"] = asked["nonce"],
            },
        });
        return Results.Json(new { id_token = token, access_token = "unused", token_type = "Bearer", expires_in = 300 });
    }

    private static string Text(Uri address) => address.ToString().TrimEnd('/');
}
