using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Tests.Api;

namespace WorkPlanSim.Web.Tests.Access;

/// <summary>A server that asks everybody who they are, by keys and by signing in with an identity provider of the tests.</summary>
public sealed class GuardedServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wps-guarded").FullName;
    private readonly Dictionary<AccessRole, string> _keys = [];
    private WebServer? _server;
    private TestIssuer? _issuer;

    internal Uri Address => _server!.Address;

    internal TestIssuer Issuer => _issuer!;

    internal string KeyFilePath => Path.Combine(_folder, "keys.json");

    internal string KeyOf(AccessRole role) => _keys[role];

    public async Task InitializeAsync()
    {
        foreach (var role in Enum.GetValues<AccessRole>())
        {
            KeyFile.Add(KeyFilePath, $"{role}-program", role, out var key);
            _keys[role] = key;
        }

        _issuer = await TestIssuer.StartAsync();
        _server = await WebServer.StartAsync(
            new WebOptions
            {
                PlanText = TinyPlan.Text,
                User = "tester",
                LookAgain = TimeSpan.FromMilliseconds(200),
                Access = new AccessSettings
                {
                    KeyFile = KeyFilePath,
                    SignIn = new SignInSettings(_issuer.Address, TestIssuer.ClientId, TestIssuer.ClientSecret)
                    {
                        Roles = SignInRoles,
                    },
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

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, AccessRole> SignInRoles =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("readers", AccessRole.Read),
            KeyValuePair.Create("planners", AccessRole.Plan),
        ]);
}
