using SkiaSharp;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Output;

/// <summary>A figure as PNG.</summary>
internal static class PngImage
{
    internal static byte[] Of(Figure figure, float scale)
    {
        var size = new SKImageInfo(
            (int)(figure.Width * scale), (int)(figure.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(size) ?? throw new InvalidOperationException("The image is too large to draw.");
        surface.Canvas.Scale(scale);
        figure.Draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
