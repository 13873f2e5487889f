namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>A folder for what a run writes, gone after the test.</summary>
internal sealed class OutFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("workplansim-").FullName;

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
