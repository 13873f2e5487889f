using System.IO.Compression;
using System.Text;
using WorkPlanSim.PlanFiles.Editing;
using WorkPlanSim.Web.Drafts;

namespace WorkPlanSim.Web.Editor;

/// <summary>A plan file as a step of the way back: its text alone, compressed. What was read from it takes far more, and is read again in no time.</summary>
internal static class PackedText
{
    // Of the seed plan, 126 kB of text, all 200 steps; of the largest files still some.
    private const long MostBytes = 8 << 20;

    /// <summary>Gets how steps of an edit are kept.</summary>
    internal static DraftPacking<PlanDocument, byte[]> Packing { get; } = new(
        document => Pack(document.Text),
        packed => PlanDocument.Open(Unpack(packed)) ?? throw new InvalidOperationException("What was a plan file is none any more."),
        packed => packed.LongLength,
        MostBytes);

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }
}
