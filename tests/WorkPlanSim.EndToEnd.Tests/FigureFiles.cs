namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The figures that a command writes, as files.</summary>
internal static class FigureFiles
{
    /// <summary>Sees that figures are there, and that every one holds a picture.</summary>
    /// <param name="folder">The command's folder.</param>
    /// <param name="figures">Those that must be there, without endings; there may be more.</param>
    internal static async Task CheckAsync(OutFolder folder, params string[] figures)
    {
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
