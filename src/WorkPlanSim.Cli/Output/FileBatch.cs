namespace WorkPlanSim.Cli.Output;

/// <summary>Files none of which is ever seen half-written: each is written beside its place, and all are moved there at the end.</summary>
/// <remarks>Each move is atomic, the batch is not: when one can't be moved, those moved before it stay.</remarks>
internal sealed class FileBatch : IDisposable
{
    private readonly List<(string Written, string Final)> _files = [];

    /// <summary>Writes a file, not yet in its place.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal void Add(string path, Action<Stream> write)
    {
        var final = Path.GetFullPath(path);
        var written = Path.Combine(
            Path.GetDirectoryName(final) ?? "", $".{Path.GetFileName(final)}.{Environment.ProcessId}.tmp");
        _files.Add((written, final));
        using var stream = new FileStream(written, FileMode.Create, FileAccess.Write, FileShare.None);
        write(stream);
    }

    /// <summary>Puts every file in its place.</summary>
    /// <exception cref="IOException">It can't be moved.</exception>
    internal void Commit()
    {
        foreach (var (written, final) in _files)
        {
            File.Move(written, final, overwrite: true);
        }

        _files.Clear();
    }

    /// <summary>Removes what did not get to its place.</summary>
    public void Dispose()
    {
        foreach (var (written, _) in _files)
        {
            File.Delete(written);
        }
    }
}
