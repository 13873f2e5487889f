using System.Net;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Access;

namespace WorkPlanSim.Web.Tests.Access;

/// <summary>Nobody else reaches the server before it asks everybody who they are.</summary>
public sealed class AccessSettingsTests : IDisposable
{
    private static readonly SignInSettings Provider = new(new Uri("https://login.example"), "workplansim", "hidden");

    private readonly string _keys = Path.Combine(Directory.CreateTempSubdirectory("wps-access").FullName, "keys.json");

    public AccessSettingsTests() => KeyFile.Add(_keys, "a", AccessRole.Read, out _);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_keys)!, recursive: true);

    [Fact]
    public void Check_OfThisMachineAlone_AsksForNothing() => Assert.Empty(new AccessSettings().Check());

    [Theory]
    [InlineData("0.0.0.0", null)]
    [InlineData("::", null)]
    [InlineData("10.0.0.5", null)]
    [InlineData("127.0.0.1", "https://plans.example")]
    public void Check_OfAServerThatOthersReach_WantsKeysAndSignIn(string address, string? publicUrl)
    {
        var settings = new AccessSettings
        {
            Address = IPAddress.Parse(address),
            PublicUrl = publicUrl is null ? null : new Uri(publicUrl),
        };

        Assert.Equal(2, settings.Check().Length);
        Assert.Single((settings with { KeyFile = _keys }).Check());
        Assert.Single((settings with { SignIn = Provider }).Check());
        Assert.Empty((settings with { KeyFile = _keys, SignIn = Provider }).Check());
        Assert.All(settings.Check(), p => Assert.Contains("--address", p.Hint!.In(Language.Zh), StringComparison.Ordinal));
    }

    [Fact]
    public void Check_WithABrokenKeyFile_SaysSo() =>
        Assert.Single(new AccessSettings { KeyFile = _keys + ".none" }.Check());

    [Fact]
    public async Task Server_ThatMayNotStart_DoesNot()
    {
        var options = new WebOptions { Access = new AccessSettings { Address = IPAddress.Any } };

        await Assert.ThrowsAsync<ArgumentException>(() => WebServer.StartAsync(options, CancellationToken.None));
    }

    [Fact]
    public void Provider_TellsNoSecret() => Assert.DoesNotContain("hidden", Provider.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Reading_TakesTheEnvironmentBeforeTheFile()
    {
        var file = _keys + ".sign-in";
        File.WriteAllText(file, """{"issuer": "https://a.example", "clientId": "x", "roleClaim": "groups", "roles": {"planners": "plan"}}""");

        var reading = SignInReading.Read(file, name => name switch
        {
            SignInReading.ClientIdVariable => "y",
            SignInReading.ClientSecretVariable => "s",
            _ => null,
        });

        var settings = reading!.Value!;
        Assert.Equal(("https://a.example/", "y", "s", "groups"), (settings.Issuer.ToString(), settings.ClientId, settings.ClientSecret, settings.RoleClaim));
        Assert.Equal(AccessRole.Plan, Assert.Single(settings.Roles).Value);
    }

    [Fact]
    public void Reading_WithoutAnything_IsNone() => Assert.Null(SignInReading.Read(null, _ => null));

    [Fact]
    public void Reading_OfHalfOfIt_NamesWhatIsMissing()
    {
        var reading = SignInReading.Read(null, name => name == SignInReading.IssuerVariable ? "https://a.example" : null)!;

        Assert.Null(reading.Value);
        Assert.Equal(2, reading.Problems.Length);
        Assert.Contains(SignInReading.ClientSecretVariable, reading.Problems[1].Hint!.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://login.example")]
    [InlineData("login.example")]
    public void Reading_OfAnIssuerThatAnybodyCouldPose_IsRefused(string issuer)
    {
        var reading = SignInReading.Read(null, name => name == SignInReading.IssuerVariable ? issuer : "x")!;

        Assert.Null(reading.Value);
        Assert.Single(reading.Problems);
    }
}
