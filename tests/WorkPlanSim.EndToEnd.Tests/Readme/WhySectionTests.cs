namespace WorkPlanSim.EndToEnd.Tests.Readme;

/// <summary>The README's figures of "Why, and what would change it" are what its commands print of the seed plan.</summary>
public class WhySectionTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Commands_PrintTheExcerpts()
    {
        using var folder = new OutFolder();
        var examples = ReadmeText.ExamplesOf("## Why, and what would change it");

        Assert.Equal(["explain", "why"], examples.Select(e => e.Name), StringComparer.Ordinal);
        foreach (var example in examples)
        {
            example.Check(await example.RunAsync(folder));
        }
    }
}
