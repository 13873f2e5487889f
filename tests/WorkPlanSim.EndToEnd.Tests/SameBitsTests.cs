namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>
/// The same question gives the same bytes with fewer threads and on a lesser machine: without 256-bit integers and fused
/// multiply-add, and with no vector instructions at all, where the runtime does in software what the engine asks for.
/// </summary>
[Trait("Category", "Slow")]
public class SameBitsTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("4")]
    public async Task Compare_OnAnyNumberOfThreads_GivesTheSameBytes(string threads) => Assert.Equal(
        await CompareAsync([], trials: "5000"), await CompareAsync([], trials: "5000", "--threads", threads));

    /// <summary>As users have the runtime, where tests tell it to do without what their short processes don't need.</summary>
    [Fact]
    public async Task Compare_WithWhatTheRuntimeDoesByItself_GivesTheSameBytes() => Assert.Equal(
        await CompareAsync([new("DOTNET_TieredPGO", "0"), new("DOTNET_EnableWriteXorExecute", "0")], trials: "20000"),
        await CompareAsync([new("DOTNET_TieredPGO", "1"), new("DOTNET_EnableWriteXorExecute", "1")], trials: "20000"));

    /// <summary>More than a block, and a second one that is not full: the software fallback is slow.</summary>
    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Compare_OnALesserMachine_GivesTheSameBytes(string feature) => Assert.Equal(
        await CompareAsync([], trials: "1100"), await CompareAsync([new(feature, "0")], trials: "1100"));

    [Fact]
    public async Task Compare_OfLatinHypercubesOnALesserMachine_GivesTheSameBytes()
    {
        string[] latin = ["--sampling", "latin"];

        var expected = await CompareAsync([], trials: "1000", latin);

        Assert.Contains("\"trials\": 1024", expected, StringComparison.Ordinal);
        Assert.Equal(
            expected, await CompareAsync([new("DOTNET_EnableAVX2", "0")], trials: "1024", [.. latin, "--threads", "1"]));
    }

    private static async Task<string> CompareAsync(
        KeyValuePair<string, string>[] environment, string trials, params string[] options)
    {
        using var folder = new OutFolder();
        var run = await CommandLine.RunAsync(
            environment,
            ["compare", Checkout.SeedPlan, Checkout.Scenarios[0], "--trials", trials, "--json", folder["same.json"], .. options]);
        Assert.Equal(0, run.ExitCode);
        return await File.ReadAllTextAsync(folder["same.json"]);
    }
}
