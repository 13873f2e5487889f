namespace WorkPlanSim.Cli.Tests;

/// <summary>A folder for what a test writes, gone after it.</summary>
internal sealed class TempFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("workplansim-").FullName;

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Gets the names in it, in order, with a comma between.</summary>
    internal string Names => NamesIn(Path);

    internal static string NamesIn(string folder) => string.Join(
        ", ",
        Directory.EnumerateFileSystemEntries(folder).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
