namespace WorkPlanSim.Plotting.Composition;

/// <summary>Where the parts of a figure go, in pixels at scale 1.</summary>
internal static class FigureLayout
{
    internal const float Margin = 24;
    internal const float HeadlineSize = 23;
    internal const float HeadlineLine = 32;
    internal const float SubtitleSize = 14;
    internal const float SubtitleLine = 20;
    internal const float KeySize = 13.5f;
    internal const float KeyLine = 26;
    internal const float SourceSize = 11;
    internal const float SourceLine = 16;
    internal const float KeyGap = 24;
    internal const float MarkWidth = 30;
}
