using System.IO.Pipes;
using WorkPlanSim.Cli.Output;

namespace WorkPlanSim.Cli.Tests.Output;

public sealed class FileBatchTests
{
    [Fact]
    public void Dispose_NotCommitted_LeavesWhatWasThere()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["a.txt"], "old");

        using (var files = new FileBatch())
        {
            files.Add(folder["a.txt"], s => s.WriteByte((byte)'n'));
            files.Add(folder["b.txt"], s => s.WriteByte((byte)'n'));
        }

        Assert.Equal("a.txt", folder.Names);
        Assert.Equal("old", File.ReadAllText(folder["a.txt"]));
    }

    [Fact]
    public void Commit_Files_ReplacesAndLeavesNoOthers()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["a.txt"], "old");

        using (var files = new FileBatch())
        {
            files.Add(folder["a.txt"], s => s.WriteByte((byte)'n'));
            files.Commit();
        }

        Assert.Equal("a.txt", folder.Names);
        Assert.Equal("n", File.ReadAllText(folder["a.txt"]));
    }

    [Fact]
    public void Commit_ToALink_WritesWhereItLeads()
    {
        using var folder = new TempFolder();
        var (file, link) = (folder["file"], folder["link"]);
        File.WriteAllText(file, "old");
        File.CreateSymbolicLink(link, file);

        using (var batch = new FileBatch())
        {
            batch.Add(link, s => s.Write("new"u8));
            batch.Commit();
        }

        Assert.Equal("new", File.ReadAllText(file));
        Assert.Equal(file, new FileInfo(link).LinkTarget);
    }

    // Not /dev/null itself: whoever runs this as root would lose it if it failed.
    [Fact]
    public void Commit_ToADevice_LeavesItTheDevice()
    {
        using var pipe = new AnonymousPipeServerStream(PipeDirection.In);

        using (var batch = new FileBatch())
        {
            batch.Add($"/dev/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}", s => s.Write("through"u8));
            batch.Commit();
        }

        pipe.DisposeLocalCopyOfClientHandle();
        using var reader = new StreamReader(pipe);
        Assert.Equal("through", reader.ReadToEnd());
    }

    [Fact]
    public void Add_WriterFails_LeavesNothing()
    {
        using var folder = new TempFolder();

        Assert.Throws<InvalidOperationException>(() =>
        {
            using var files = new FileBatch();
            files.Add(folder["a.txt"], _ => throw new InvalidOperationException());
        });

        Assert.Empty(folder.Names);
    }

    [Fact]
    public void Dispose_FoldersMade_GoUnlessSomebodyUsesThem()
    {
        using var folder = new TempFolder();

        using (var files = new FileBatch())
        {
            files.MakeFolder(folder["a/b"]);
            files.MakeFolder(folder["c"]);
            files.Add(folder["a/b/x.txt"], s => s.WriteByte((byte)'n'));
            File.WriteAllText(folder["c/theirs.txt"], "kept");
        }

        Assert.Equal("c", folder.Names);
        Assert.True(File.Exists(folder["c/theirs.txt"]));
    }

    [Fact]
    public void Add_FromManyThreads_WritesEach()
    {
        using var folder = new TempFolder();

        using (var files = new FileBatch())
        {
            Parallel.For(0, 50, i => files.Add(folder[$"{i}.txt"], s => s.WriteByte((byte)i)));
            files.Commit();
        }

        Assert.Equal(50, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void Add_AfterTheEnd_IsRefused()
    {
        using var folder = new TempFolder();
        var files = new FileBatch();
        files.Dispose();

        Assert.Throws<ObjectDisposedException>(() => files.Add(folder["a.txt"], s => s.WriteByte((byte)'n')));
        Assert.Empty(folder.Names);
    }
}
