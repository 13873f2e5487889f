using System.Collections.Immutable;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Web.Access;

/// <summary>Reads who people sign in with, from a file, the environment or both; a variable counts before the file.</summary>
public static class SignInReading
{
    /// <summary>Gets the variable of the issuer.</summary>
    public const string IssuerVariable = "WORKPLANSIM_OIDC_ISSUER";

    /// <summary>Gets the variable of the client's id.</summary>
    public const string ClientIdVariable = "WORKPLANSIM_OIDC_CLIENT_ID";

    /// <summary>Gets the variable of the client's secret.</summary>
    public const string ClientSecretVariable = "WORKPLANSIM_OIDC_CLIENT_SECRET";

    private const string Example =
        """{"issuer": "https://login.example", "clientId": "workplansim", "roleClaim": "groups", "roles": {"planners": "plan"}}""";

    /// <summary>Reads.</summary>
    /// <param name="path">The file; null for the environment alone.</param>
    /// <param name="variable">Asks for a variable of the environment.</param>
    /// <returns>The provider, or what is wrong; null where nobody names one.</returns>
    public static Reading<SignInSettings>? Read(string? path, Func<string, string?> variable)
    {
        if (path is null && Given(variable(IssuerVariable)) is null)
        {
            return null;
        }

        var file = path is null ? new Reading<SignInForm>(new SignInForm(), []) : AccessFile.Read<SignInForm>(path, Example);
        if (file.Value is not { } form)
        {
            return new Reading<SignInSettings>(null, file.Problems);
        }

        var problems = ImmutableArray.CreateBuilder<Problem>();
        string Need(string name, string? value, string field)
        {
            var found = Given(variable(name)) ?? Given(value);
            if (found is null)
            {
                problems.Add(Missing(path, name, field));
            }

            return found ?? "";
        }

        var issuer = Need(IssuerVariable, form.Issuer, "issuer");
        var clientId = Need(ClientIdVariable, form.ClientId, "clientId");
        var secret = Need(ClientSecretVariable, form.ClientSecret, "clientSecret");
        if (problems.Count == 0 && !IsIssuer(issuer))
        {
            problems.Add(Fault(path, ProblemCodes.WrongShape, new(
                "登录服务的地址 (issuer) 须以 https:// 开头；只有本机上的可用 http://。",
                "The address of the sign-in service (issuer) begins with https://; only one on this machine may have http://.")));
        }

        if (problems.Count > 0)
        {
            return new Reading<SignInSettings>(null, problems.ToImmutable());
        }

        var settings = new SignInSettings(new Uri(issuer), clientId, secret);
        return new Reading<SignInSettings>(
            settings with
            {
                RoleClaim = Given(form.RoleClaim) ?? settings.RoleClaim,
                NameClaim = Given(form.NameClaim) ?? settings.NameClaim,
                Roles = form.Roles is { Count: > 0 } roles ? roles.ToImmutableSortedDictionary(StringComparer.Ordinal) : settings.Roles,
            },
            []);
    }

    private static bool IsIssuer(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Problem Missing(string? path, string name, string field) => Fault(
        path,
        ProblemCodes.MissingField,
        new($"登录服务缺少 {field}。", $"The sign-in service lacks its {field}."),
        new($"设置环境变量 {name}，或在 --sign-in 文件中写 {field}", $"set the variable {name}, or write {field} into the file of --sign-in"));

    private static Problem Fault(string? path, string code, BilingualText message, BilingualText? hint = null) =>
        new(code, ProblemSeverity.Error, new SourcePlace(path ?? IssuerVariable, 0, 0), message, hint);
}
