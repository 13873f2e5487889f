namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Every question about the real plan draws its figures, files that are there and hold a picture.</summary>
public class FigureFileTests
{
    /// <summary>Few trials: what is drawn is judged by the tests of figures, here that it is.</summary>
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Questions_OfTheSeedPlan_WriteTheirFigures(string language)
    {
        (string[] Command, string[] Figures)[] questions =
        [
            (["explain", Checkout.SeedPlan, "erosion-gullies"], ["tornado", "lever-values"]),
            (["why", Checkout.SeedPlan, "--to", "cut-8-rural", "--target", "erosion-gullies"], ["why-number-met", "why-target"]),
            (["discover", Checkout.SeedPlan, "--target", "erosion-gullies"], ["failure-conditions"]),
            (["stress", Checkout.SeedPlan, "cut-8-rural"], ["regrets"]),
            (["optimise", Checkout.SeedPlan], ["moves"]),
            (["frontier", Checkout.SeedPlan, "--fund", "general-budget"], ["frontier"]),
        ];

        // The last two take half a minute each, whatever the language.
        foreach (var (command, figures) in language == "zh" ? questions : questions[..^2])
        {
            using var folder = new OutFolder();

            var run = await CommandLine.RunAsync([.. command, "--trials", "1024", "--lang", language, "--quiet", "--out", folder.Path]);

            Assert.Equal(0, run.ExitCode);
            var written = Directory.GetFiles(folder["figures"], "*.png")
                .Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet(StringComparer.Ordinal);
            Assert.Superset(figures.ToHashSet(StringComparer.Ordinal), written);
            foreach (var name in written)
            {
                Assert.Equal("PNG"u8.ToArray(), (await File.ReadAllBytesAsync(folder[$"figures/{name}.png"]))[1..4]);
                Assert.InRange(new FileInfo(folder[$"figures/{name}.png"]).Length, 5_000, 5_000_000);
                Assert.Contains("<text", await File.ReadAllTextAsync(folder[$"figures/{name}.svg"]), StringComparison.Ordinal);
                Assert.DoesNotContain("<text", await File.ReadAllTextAsync(folder[$"figures/{name}.outlined.svg"]), StringComparison.Ordinal);
            }
        }
    }
}
