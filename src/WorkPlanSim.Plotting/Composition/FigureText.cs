namespace WorkPlanSim.Plotting.Composition;

/// <summary>What a figure says in words around its panels.</summary>
/// <param name="Headline">What the data say, in one sentence computed from them.</param>
/// <param name="Subtitle">What is shown and how to read it.</param>
/// <param name="Source">The plan, scenarios, trials, seed and engine that it comes from.</param>
public sealed record FigureText(string Headline, string Subtitle, string Source);
