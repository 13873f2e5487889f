namespace WorkPlanSim.Cli.Output;

/// <summary>Files none of which is ever seen half-written: each is written beside its place, and all are moved there at the end.</summary>
/// <remarks>
/// Each move is atomic, the batch is not: when one can't be moved, those moved before it stay. Files may be added from several
/// threads. What is not committed is removed even if the process ends while others still write.
/// </remarks>
internal sealed class FileBatch : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<(string Written, string Final)> _files = [];
    private readonly Stack<string> _folders = [];
    private bool _closed;

    internal FileBatch() => AppDomain.CurrentDomain.ProcessExit += OnProcessExit;

    /// <summary>Makes a folder where it is missing; it goes again if the batch is not committed.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">It can't be made.</exception>
    internal void MakeFolder(string path)
    {
        var missing = new Stack<string>();
        for (var folder = Path.GetFullPath(path); folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing.Push(folder);
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            foreach (var folder in missing)
            {
                Directory.CreateDirectory(folder);
                _folders.Push(folder);
            }
        }
    }

    /// <summary>Writes a file, not yet in its place. What is no file but a device is written to at once, and never replaced.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal void Add(string path, Action<Stream> write)
    {
        if (IsDevice(Path.GetFullPath(path)))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            write(device);
            return;
        }

        var final = PlaceOf(path);
        var written = WrittenFor(final);
        FileStream stream;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            stream = new FileStream(written, FileMode.Create, FileAccess.Write, FileShare.Delete);
            _files.Add((written, final));
        }

        using (stream)
        {
            write(stream);
        }
    }

    /// <summary>Opens a file of the batch, which need not be in its place yet.</summary>
    /// <param name="path">Its place.</param>
    /// <returns>Its content.</returns>
    internal static Stream OpenWritten(string path) => File.OpenRead(WrittenFor(PlaceOf(path)));

    /// <summary>Puts every file in its place.</summary>
    /// <exception cref="IOException">It can't be moved.</exception>
    internal void Commit()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            foreach (var (written, final) in _files)
            {
                File.Move(written, final, overwrite: true);
            }

            _files.Clear();
            _folders.Clear();
        }
    }

    /// <summary>Removes what did not get to its place.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        Close();
    }

    // /dev/null, /dev/stdout, /dev/fd/63: moving a file there would put an end to them, for everybody on the machine.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    // Where a link leads: who keeps one wants to keep it.
    private static string PlaceOf(string path)
    {
        var full = Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }

    private static string WrittenFor(string final) =>
        Path.Combine(Path.GetDirectoryName(final) ?? "", $".{Path.GetFileName(final)}.{Environment.ProcessId}.tmp");

    // Ctrl-C waits but a moment for drawing threads: the process may end before anybody disposes of the batch.
    private void OnProcessExit(object? sender, EventArgs e) => Close();

    private void Close()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            foreach (var (written, _) in _files)
            {
                File.Delete(written);
            }

            // Only what this batch made, and only what nobody else has put anything into.
            foreach (var folder in _folders.Where(f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
            {
                Directory.Delete(folder);
            }
        }
    }
}
