namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Questions about the real plan draw their figures; those of optimise and frontier take long, and are seen where they run anyway.</summary>
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
        ];
        foreach (var (command, figures) in questions)
        {
            using var folder = new OutFolder();

            var run = await CommandLine.RunAsync([.. command, "--trials", "1024", "--lang", language, "--quiet", "--out", folder.Path]);

            Assert.Equal(0, run.ExitCode);
            await FigureFiles.CheckAsync(folder, figures);
        }
    }
}
