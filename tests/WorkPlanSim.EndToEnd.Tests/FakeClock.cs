namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>A clock on the wall for one process, that can be set while it runs; what measures spans of time is left alone.</summary>
internal sealed class FakeClock : IDisposable
{
    private static readonly string Library = FindLibrary();

    private readonly string _file = Path.GetTempFileName();

    internal FakeClock(string offset) => Set(offset);

    /// <summary>Gets the variables of the environment that give a process this clock.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Environment =>
    [
        new("LD_PRELOAD", Library),
        new("FAKETIME_TIMESTAMP_FILE", _file),
        new("FAKETIME_NO_CACHE", "1"),
        new("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
    ];

    /// <summary>Sets it.</summary>
    /// <param name="offset">How far from the time it is, such as <c>+1d</c>.</param>
    internal void Set(string offset) => File.WriteAllText(_file, offset + "\n");

    public void Dispose() => File.Delete(_file);

    private static string FindLibrary() => Directory.Exists("/usr/lib")
        ? Directory.EnumerateFiles("/usr/lib", "libfaketimeMT.so.1", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 })
            .FirstOrDefault() ?? throw new InvalidOperationException("These tests need libfaketime: apt-get install faketime.")
        : throw new InvalidOperationException("These tests need a Linux.");
}
