using WorkPlanSim.Web.Access;

namespace WorkPlanSim.Cli.Tests.Commands;

/// <summary>Keys, and what <c>serve</c> refuses before anything listens.</summary>
public class AccessCommandTests
{
    [Fact]
    public async Task KeysAdd_ShowsTheKeyAlone_AndKeepsItsHash()
    {
        using var folder = new TempFolder();
        var file = folder["keys.json"];
        var trial = new Trial();

        var code = await trial.RunAsync("keys", "add", "budget-office", "--keys", file, "--role", "plan", "--lang", "en");

        Assert.Equal(0, code);
        var key = trial.Out.TrimEnd();
        Assert.Matches("^wps_[A-Za-z0-9_-]{43}$", key);
        Assert.DoesNotContain(key, trial.Error, StringComparison.Ordinal);
        var kept = Assert.Single(KeyFile.Read(file).Value!.Keys);
        Assert.Equal(("budget-office", AccessRole.Plan, KeyMaking.HashOf(key)), (kept.Name, kept.Role, kept.Sha256));
    }

    [Fact]
    public async Task KeysAdd_UnderATakenName_IsBadInput()
    {
        using var folder = new TempFolder();
        var file = folder["keys.json"];
        await new Trial().RunAsync("keys", "add", "a", "--keys", file);
        var trial = new Trial();

        Assert.Equal(2, await trial.RunAsync("keys", "add", "a", "--keys", file, "--lang", "en"));
        Assert.Empty(trial.Out);
        Assert.Contains("There is a key named a already.", trial.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys add")]
    [InlineData("keys add a")]
    [InlineData("keys add --keys x.json")]
    [InlineData("keys add a b --keys x.json")]
    [InlineData("keys add a --keys x.json --role king")]
    public async Task KeysAdd_OfWhatMakesNoSense_IsBadInput_AndMakesNothing(string line)
    {
        var trial = new Trial();

        Assert.Equal(2, await trial.RunAsync(line.Split(' ')));
        Assert.Empty(trial.Out);
        Assert.False(File.Exists("x.json"));
    }

    [Theory]
    [InlineData("--address", "0.0.0.0")]
    [InlineData("--address", "10.0.0.5")]
    [InlineData("--public-url", "https://plans.example")]
    public async Task Serve_ForOthers_WithoutAskingWhoTheyAre_IsRefused_AndSaysWhatToDo(string option, string value)
    {
        var trial = new Trial();

        Assert.Equal(2, await trial.RunAsync("serve", option, value, "--data", ":memory:", "--lang", "en"));
        Assert.Contains("programs have to show a key", trial.Error, StringComparison.Ordinal);
        Assert.Contains("people have to sign in", trial.Error, StringComparison.Ordinal);
        Assert.Contains("workplansim keys add NAME --keys FILE", trial.Error, StringComparison.Ordinal);
        Assert.Contains(SignInReading.IssuerVariable, trial.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_WithHalfAProvider_NamesWhatIsMissing_AndNoSecret()
    {
        using var folder = new TempFolder();
        var file = folder["sign-in.json"];
        await File.WriteAllTextAsync(file, """{"issuer": "https://login.example", "clientSecret": "hidden"}""");
        var trial = new Trial();

        Assert.Equal(2, await trial.RunAsync("serve", "--address", "0.0.0.0", "--sign-in", file, "--lang", "en"));
        Assert.Contains("clientId", trial.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", trial.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--address", "plans.example")]
    [InlineData("--public-url", "plans.example")]
    [InlineData("--public-url", "https://plans.example/wps")]
    [InlineData("--keys", "no-such-file.json")]
    public async Task Serve_WithWhatIsNone_IsBadInput(string option, string value)
    {
        var trial = new Trial();

        Assert.Equal(2, await trial.RunAsync("serve", option, value, "--data", ":memory:"));
        Assert.NotEmpty(trial.Error);
    }
}
