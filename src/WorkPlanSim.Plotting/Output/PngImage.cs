using SkiaSharp;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Output;

/// <summary>A figure as PNG.</summary>
internal static class PngImage
{
    // A row of a figure is mostly as the one above. With this filter alone, files are as small as with all of them tried on each
    // row, in about half the time.
    private static readonly SKPngEncoderOptions Encoding = new(SKPngEncoderFilterFlags.Up, zLibLevel: 4);

    internal static byte[] Of(Figure figure, float scale)
    {
        var size = new SKImageInfo(
            (int)(figure.Width * scale), (int)(figure.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(size) ?? throw new InvalidOperationException("The image is too large to draw.");
        surface.Canvas.Scale(scale);
        figure.Draw(surface.Canvas);
        using var pixels = surface.PeekPixels();
        using var data = pixels?.Encode(Encoding) ?? throw new InvalidOperationException("The image can't be encoded.");
        return data.ToArray();
    }
}
