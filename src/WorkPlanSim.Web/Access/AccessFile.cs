using System.Text.Json;
using System.Text.Json.Serialization;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Web.Access;

/// <summary>Reads and writes the JSON files that say who may come in. What is in them is never quoted: some of it is secret.</summary>
internal static class AccessFile
{
    private const long MostBytes = 1 << 20;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads a file.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="example">What a right file looks like, in a line.</param>
    /// <returns>What it holds, or why it can't be told.</returns>
    internal static Reading<T> Read<T>(string path, string example)
        where T : class
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.Length > MostBytes
                ? Fault<T>(path, ProblemCodes.FileTooLarge, new("文件太大。", "The file is too large."))
                : new Reading<T>(JsonSerializer.Deserialize<T>(file, Form) ?? throw new JsonException(), []);
        }
        catch (JsonException e)
        {
            // The serializer's own message may quote what it found.
            var where = e.Path is { Length: > 1 } at ? at : "$";
            return Fault<T>(
                path,
                ProblemCodes.WrongShape,
                new($"{where} 处的内容不对。", $"What stands at {where} is not what belongs there."),
                new($"请写成 {example}", $"write it as {example}"),
                (int)Math.Min(e.LineNumber + 1 ?? 0, int.MaxValue),
                (int)Math.Min(e.BytePositionInLine + 1 ?? 0, int.MaxValue));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fault<T>(path, ProblemCodes.FileUnreadable, new($"文件无法打开：{e.Message}", $"The file can't be opened: {e.Message}"));
        }
    }

    /// <summary>Writes a file that only its owner may read; it appears whole.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="content">What it is to hold.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    internal static void Write<T>(string path, T content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var whole = path + ".new";
        using (var file = new FileStream(whole, options))
        {
            JsonSerializer.Serialize(file, content, Form);
            file.WriteByte((byte)'\n');
        }

        File.Move(whole, path, overwrite: true);
    }

    /// <summary>Says that a file is of no use.</summary>
    internal static Reading<T> Fault<T>(
        string path, string code, BilingualText message, BilingualText? hint = null, int line = 0, int column = 0)
        where T : class =>
        new(null, [new Problem(code, ProblemSeverity.Error, new SourcePlace(path, line, column), message, hint)]);
}
