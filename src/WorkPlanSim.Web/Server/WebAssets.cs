using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WorkPlanSim.Web.Server;

/// <summary>Scripts, styles and icons, out of this assembly: the same from a build, a publication or a test.</summary>
internal static class WebAssets
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>Gives the address of an asset, which changes with its content so that browsers may keep it.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The address.</returns>
    internal static string AddressOf(string name) => $"/assets/{All[name].Tag}/{name}";

    /// <summary>Answers with them.</summary>
    /// <param name="routes">Whose.</param>
    internal static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{tag}/{name}", (HttpContext context, string name) => AnswerAsync(context, name));
    }

    private static Task AnswerAsync(HttpContext context, string name)
    {
        if (!All.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var response = context.Response;
        response.ContentType = asset.Type;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        var takesBrotli = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (takesBrotli)
        {
            response.Headers.ContentEncoding = "br";
        }

        var body = takesBrotli ? asset.Packed : asset.Plain;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(n => n[Prefix.Length..], n => Read(assembly, n), StringComparer.Ordinal);
    }

    private static Asset Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}.");
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(plain.GetBuffer(), 0, (int)plain.Length);
        }

        var tag = Convert.ToHexStringLower(SHA256.HashData(plain.GetBuffer().AsSpan(0, (int)plain.Length)))[..12];
        return new Asset(TypeOf(Path.GetExtension(name)), tag, plain.ToArray(), packed.ToArray());
    }

    private static string TypeOf(string extension) => extension switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new ArgumentOutOfRangeException(nameof(extension), extension, "No type for such an asset."),
    };

    private sealed record Asset(string Type, string Tag, byte[] Plain, byte[] Packed);
}
