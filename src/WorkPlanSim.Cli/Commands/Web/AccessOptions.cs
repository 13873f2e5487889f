using System.Collections.Immutable;
using System.Net;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Words;

namespace WorkPlanSim.Cli.Commands.Web;

/// <summary>The options of <c>serve</c> that say who may come in, and from where.</summary>
internal sealed class AccessOptions
{
    private readonly CommandOption _address = CommandOption.OfText(
        "--address A",
        "在本机的 IP 地址 A 上供其他机器使用（0.0.0.0 为全部地址）；须同时有 --keys 和登录服务。默认 127.0.0.1，只限本机。",
        "Listens on A, an IP address of this machine, for others (0.0.0.0: all); takes --keys and a sign-in service. Default: "
            + "127.0.0.1, this machine alone.");

    private readonly CommandOption _publicUrl = CommandOption.OfText(
        "--public-url U",
        "使用者输入的地址，如 https://plans.example：经代理（TLS）或用域名访问时需要。",
        "The address that people type, as https://plans.example: needed behind a proxy (TLS) or for a host name.");

    private readonly CommandOption _keys = CommandOption.OfText(
        "--keys FILE", "程序的密钥文件，用 keys add 生成。", "The file of keys for programs; keys add makes it.");

    private readonly CommandOption _signIn = CommandOption.OfText(
        "--sign-in FILE",
        "OpenID Connect 登录服务：JSON 文件（issuer、clientId、roleClaim、roles），或用环境变量 WORKPLANSIM_OIDC_ISSUER、_CLIENT_ID、_CLIENT_SECRET。",
        "The OpenID Connect provider: a JSON file (issuer, clientId, roleClaim, roles), or the variables WORKPLANSIM_OIDC_ISSUER, "
            + "_CLIENT_ID, _CLIENT_SECRET.");

    /// <summary>Gets all of them.</summary>
    internal ImmutableArray<CommandOption> All => [_address, _publicUrl, _keys, _signIn];

    /// <summary>Reads them.</summary>
    /// <param name="arguments">The command line, which gathers the mistakes.</param>
    /// <returns>What they say.</returns>
    internal ServeAccess Read(ArgumentReader arguments) =>
        new(Address(arguments), PublicUrl(arguments), arguments.Text(_keys), arguments.Text(_signIn));

    private IPAddress Address(ArgumentReader arguments)
    {
        if (arguments.Text(_address) is not { } text)
        {
            return IPAddress.Loopback;
        }

        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        arguments.Problems.Add(ArgumentWords.NotAllowed(_address.Name, text, new("本机的 IP 地址", "an IP address of this machine")));
        return IPAddress.Loopback;
    }

    private Uri? PublicUrl(ArgumentReader arguments)
    {
        if (arguments.Text(_publicUrl) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url.PathAndQuery == "/")
        {
            return url;
        }

        arguments.Problems.Add(ArgumentWords.NotAllowed(
            _publicUrl.Name, text, new("没有路径的地址，如 https://plans.example", "an address without a path, as https://plans.example")));
        return null;
    }
}
