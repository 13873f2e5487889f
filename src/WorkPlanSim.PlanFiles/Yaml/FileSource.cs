using System.Security;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Yaml;

/// <summary>Reads a file from disk, never more than may be read.</summary>
internal static class FileSource
{
    /// <summary>Gives a file's text; null where it can't be read, with the problem told.</summary>
    public static SourceText? Read(string path, ProblemList problems)
    {
        var place = new SourcePlace(path, 0, 0);
        try
        {
            if (Directory.Exists(path))
            {
                problems.Error(ProblemCodes.FileUnreadable, place, Say("这是目录，不是文件。", "This is a directory, not a file."));
                return null;
            }

            var bytes = ReadBytes(path);
            if (bytes.Length > SourceGate.MaxSize)
            {
                problems.Error(ProblemCodes.FileTooLarge, place, SourceGate.TooLarge(Math.Max(bytes.Length, SizeOf(path))));
                return null;
            }

            var read = SourceText.FromBytes(path, bytes);
            foreach (var problem in read.Problems)
            {
                problems.Error(problem.Code, problem.Place, problem.Message, problem.Hint);
            }

            return read.Value;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Error(ProblemCodes.FileUnreadable, place, Say("没有这个文件。", "There is no such file."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException or SecurityException)
        {
            problems.Error(
                ProblemCodes.FileUnreadable,
                place,
                Say("文件无法打开或读取。", $"The file can't be opened: {e.Message}"));
        }

        return null;
    }

    // Reads one byte too many at most, so that a device or a growing file can't fill the memory.
    private static byte[] ReadBytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var buffer = new byte[64 * 1024];
        using var bytes = new MemoryStream();
        int count;
        while (bytes.Length <= SourceGate.MaxSize && (count = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    private static long SizeOf(string path) => new FileInfo(path).Length;
}
