using WorkPlanSim.Web.Access;

namespace WorkPlanSim.Web.Tests.Access;

/// <summary>Keys are made, told once, kept as hashes, and end when they are taken out.</summary>
public sealed class KeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wps-keys").FullName;

    private string Path => System.IO.Path.Combine(_folder, "keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Add_KeepsTheHashAndNeverTheKey()
    {
        KeyFile.Add(Path, "budget-office", AccessRole.Plan, out var key);

        var text = File.ReadAllText(Path);
        Assert.StartsWith("wps_", key, StringComparison.Ordinal);
        Assert.True(key.Length >= 40);
        Assert.DoesNotContain(key[4..], text, StringComparison.Ordinal);
        Assert.Contains(KeyMaking.HashOf(key), text, StringComparison.Ordinal);
        var kept = Assert.Single(KeyFile.Read(Path).Value!.Keys);
        Assert.Equal(("budget-office", AccessRole.Plan), (kept.Name, kept.Role));
    }

    [Fact]
    public void Add_MakesAFileForItsOwnerAlone()
    {
        KeyFile.Add(Path, "a", AccessRole.Read, out _);
        KeyFile.Add(Path, "b", AccessRole.Read, out _);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal(2, KeyFile.Read(Path).Value!.Keys.Length);
    }

    [Fact]
    public void Add_UnderATakenName_IsRefused_AndKeepsTheFirst()
    {
        KeyFile.Add(Path, "a", AccessRole.Read, out var first);

        var second = KeyFile.Add(Path, "a", AccessRole.Administer, out _);

        Assert.Null(second.Value);
        Assert.Equal("a", new KeyRing(Path).Find(first)!.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"keys": []}""")]
    [InlineData("""{"keys": [{"name": "a", "role": "king", "sha256": "00"}]}""")]
    [InlineData("""{"keys": [{"name": "a", "role": "read", "sha256": "00"}]}""")]
    [InlineData("""{"keys": [{"name": "a", "role": "read", "key": "wps_0123456789"}]}""")]
    public void Read_OfWhatIsNoKeyFile_SaysWhereAndWhatToDo_WithoutQuotingIt(string text)
    {
        File.WriteAllText(Path, text);

        var reading = KeyFile.Read(Path);

        Assert.Null(reading.Value);
        var problem = Assert.Single(reading.Problems);
        Assert.NotNull(problem.Hint);
        Assert.DoesNotContain("wps_0123456789", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfNoFile_SaysSo() =>
        Assert.Equal(Domain.Problems.ProblemCodes.FileUnreadable, KeyFile.Read(Path).Problems.Single().Code);

    [Fact]
    public void Ring_ForgetsAKeyThatIsTakenOut_AndAllOfThemWithTheFile()
    {
        KeyFile.Add(Path, "a", AccessRole.Read, out var a);
        KeyFile.Add(Path, "b", AccessRole.Read, out var b);
        var ring = new KeyRing(Path);
        var before = ring.Find(a);
        var others = File.ReadAllText(Path).Replace(KeyMaking.HashOf(a), new string('0', 64), StringComparison.Ordinal);
        File.WriteAllText(Path, others + " ");

        var after = ring.Find(a);
        var other = ring.Find(b);
        File.Delete(Path);

        Assert.NotNull(before);
        Assert.Null(after);
        Assert.NotNull(other);
        Assert.Null(ring.Find(b));
        Assert.Null(ring.Find(""));
    }

    [Fact]
    public async Task Server_WithKeysAlone_TellsPeopleThatNobodyCanSignIn()
    {
        KeyFile.Add(Path, "a", AccessRole.Read, out var key);
        await using var server = await WebServer.StartAsync(
            new WebOptions { Access = new AccessSettings { KeyFile = Path } }, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var page = await client.GetAsync("/");
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var api = await client.GetAsync("/api/v1/plans");

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, page.StatusCode);
        Assert.Contains("--sign-in", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, api.StatusCode);
    }
}
