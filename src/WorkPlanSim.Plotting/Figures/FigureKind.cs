using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>A kind of figure.</summary>
/// <param name="Name">Its name, which its files begin with.</param>
/// <param name="Title">What it shows, for a list of figures.</param>
/// <param name="NeedsScenarios">Whether it makes sense only for more than one scenario.</param>
/// <param name="Draw">Draws it; a long one comes as several pages.</param>
public sealed record FigureKind(
    string Name, BilingualText Title, bool NeedsScenarios, Func<FigureData, ImmutableArray<Figure>> Draw);
