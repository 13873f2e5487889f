using System.Collections.Immutable;
using System.Net;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Access;

/// <summary>Who can reach the server, and what they are asked for.</summary>
public sealed record AccessSettings
{
    /// <summary>Gets the address to listen on. Default: this machine alone.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Gets the address that people type, where a proxy stands before the server; null for none.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Gets the file of keys; null for none.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Gets who people sign in with; null for nobody.</summary>
    public SignInSettings? SignIn { get; init; }

    /// <summary>Gets whether nobody is asked who they are: whoever works at this machine may do everything.</summary>
    public bool AsksNobody => KeyFile is null && SignIn is null;

    /// <summary>Gets whether others than the people at this machine can reach the server.</summary>
    public bool IsReachable => !IPAddress.IsLoopback(Address) || PublicUrl is { IsLoopback: false };

    /// <summary>Tells why the server may not start so.</summary>
    /// <returns>Every reason; none if it may.</returns>
    public ImmutableArray<Problem> Check()
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (IsReachable && KeyFile is null)
        {
            problems.Add(Refusal(
                new("其他机器可以连接，因此程序必须出示密钥。", "Other machines can reach it, so programs have to show a key."),
                new(
                    "用 workplansim keys add 名称 --keys FILE 生成密钥，再加 --keys FILE；或去掉 --address 和 --public-url，只供本机使用",
                    "make one with workplansim keys add NAME --keys FILE, and add --keys FILE; or leave out --address and --public-url "
                        + "to be reached from this machine alone")));
        }

        if (IsReachable && SignIn is null)
        {
            problems.Add(Refusal(
                new("其他机器可以连接，因此使用者必须登录。", "Other machines can reach it, so people have to sign in."),
                new(
                    $"用 --sign-in FILE 或环境变量 {SignInReading.IssuerVariable}、{SignInReading.ClientIdVariable}、{SignInReading.ClientSecretVariable} "
                        + "指定 OpenID Connect 登录服务；或去掉 --address 和 --public-url，只供本机使用",
                    $"name an OpenID Connect provider with --sign-in FILE, or with the variables {SignInReading.IssuerVariable}, "
                        + $"{SignInReading.ClientIdVariable} and {SignInReading.ClientSecretVariable}; or leave out --address and "
                        + "--public-url to be reached from this machine alone")));
        }

        if (KeyFile is { } file)
        {
            problems.AddRange(Access.KeyFile.Read(file).Problems);
        }

        return problems.ToImmutable();
    }

    private static Problem Refusal(BilingualText message, BilingualText hint) =>
        new(ProblemCodes.BadArgument, ProblemSeverity.Error, new SourcePlace("workplansim", 0, 0), message, hint);
}
