using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace WorkPlanSim.Plotting.Fonts;

/// <summary>The fonts that every figure is drawn with, loaded from this assembly.</summary>
internal static class EmbeddedFont
{
    /// <summary>The family's name, under which ScottPlot asks for it.</summary>
    internal const string Family = "Noto Sans SC";

    private const double LowestEm = 0.35;
    private const double HighestEm = 1.06;
    private const int TableDirectory = 12;
    private const int TableEntry = 16;
    private const int UnitsPerEm = 18;
    private const int LowestY = 38;
    private const int HighestY = 42;

    /// <summary>Gets the regular face.</summary>
    internal static SKTypeface Regular { get; } = Load("NotoSansSC-gb2312-Regular");

    /// <summary>Gets the bold face.</summary>
    internal static SKTypeface Bold { get; } = Load("NotoSansSC-gb2312-Bold");

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(EmbeddedFont).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var font = new byte[stream.Length];
        stream.ReadExactly(font);
        CentreVertically(font);
        using var data = SKData.CreateCopy(font);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"The font {name} can't be read.");
    }

    /// <summary>
    /// Rewrites the font's vertical bounds. ScottPlot places text by the bounding box of all glyphs, which in a Chinese font reaches
    /// far beyond a line and would lift every label by two thirds of its height.
    /// </summary>
    private static void CentreVertically(byte[] font)
    {
        var tables = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (var i = 0; i < tables; i++)
        {
            var entry = font.AsSpan(TableDirectory + (TableEntry * i), TableEntry);
            if (Encoding.ASCII.GetString(entry[..4]) != "head")
            {
                continue;
            }

            var head = font.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]));
            var em = BinaryPrimitives.ReadUInt16BigEndian(head[UnitsPerEm..]);
            BinaryPrimitives.WriteInt16BigEndian(head[LowestY..], (short)(-LowestEm * em));
            BinaryPrimitives.WriteInt16BigEndian(head[HighestY..], (short)(HighestEm * em));
        }
    }
}
