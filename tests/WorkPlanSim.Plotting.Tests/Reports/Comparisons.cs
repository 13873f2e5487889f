using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Tests.Reports;

/// <summary>Results whose verdict is put in by hand, over a real plan.</summary>
internal static class Comparisons
{
    /// <summary>Gets the scenarios of the seed plan that nobody decides on, by reading their files.</summary>
    internal static IReadOnlySet<string> SupposedInTheSeedPlan { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "advance-transfers", "everything-bad", "late-thaw", "transfers-late", "two-posts-vacant", "wet-summer",
    };

    /// <summary>Gets results of the baseline and as many scenarios as there are gains; each gain with its half-width.</summary>
    internal static FigureData With(Language language, params (double Gain, double HalfWidth)[] gains)
    {
        var data = Samples.Of(8, gains.Length + 1, language).Supposing();
        var comparison = data.Comparison;
        return data with
        {
            Comparison = comparison with
            {
                Differences =
                [
                    .. comparison.Differences.Select((d, i) => d with
                    {
                        ExpectedMet = new MeanDifference(
                            gains[i].Gain, new ConfidenceInterval(gains[i].Gain - gains[i].HalfWidth, gains[i].Gain + gains[i].HalfWidth)),
                    }),
                ],
            },
        };
    }

    /// <summary>Gives the same results with scenarios that suppose other weather and no more; all others decide something.</summary>
    internal static FigureData Supposing(this FigureData data, params int[] scenarios) => data with
    {
        Comparison = data.Comparison with
        {
            Projections =
            [
                .. data.Comparison.Projections.Select((p, i) => p with
                {
                    Scenario = p.Scenario with { Changes = scenarios.Contains(i) ? [new Change.OfSeason("earthworks")] : [] },
                }),
            ],
        },
    };

    /// <summary>Gives the same results with the changes of a scenario's targets put in by hand, in trials of 1024.</summary>
    internal static FigureData Changing(this FigureData data, int scenario, params (long Gained, long Lost)[] changes) => data with
    {
        Comparison = data.Comparison with
        {
            Differences = data.Comparison.Differences.SetItem(scenario - 1, data.Comparison.Differences[scenario - 1] with
            {
                Targets =
                [
                    .. data.Comparison.Differences[scenario - 1].Targets.Select((t, i) => t with
                    {
                        Met = i < changes.Length
                            ? new PairedDifference(true, changes[i].Gained, changes[i].Lost, 1024)
                            : new PairedDifference(false, 0, 0, 1024),
                    }),
                ],
            }),
        },
    };

    /// <summary>Gives the same results of a plan whose targets may all fail.</summary>
    internal static FigureData WithoutMandatory(this FigureData data) => data with
    {
        Comparison = data.Comparison with
        {
            Projections =
            [
                .. data.Comparison.Projections.Select(p => p with
                {
                    Targets = [.. p.Targets.Select(t => t with { Target = t.Target with { Mandatory = false } })],
                }),
            ],
        },
    };

    /// <summary>Gives the same results with another title on the plan, a scenario and a target.</summary>
    internal static FigureData Titled(this FigureData data, string title) => data with
    {
        Comparison = data.Comparison with
        {
            Projections =
            [
                .. data.Comparison.Projections.Select(p => p with
                {
                    Plan = p.Plan with { Title = BilingualText.Same(title), Currency = title },
                    Scenario = p.Scenario with { Title = BilingualText.Same(title) },
                    Targets = [.. p.Targets.Select(t => t with { Target = t.Target with { Title = BilingualText.Same(title) } })],
                }),
            ],
        },
    };
}
