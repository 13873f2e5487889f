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
}
