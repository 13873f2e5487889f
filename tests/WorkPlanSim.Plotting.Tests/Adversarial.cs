using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Tests;

/// <summary>Results bent to the cases in which a headline is most easily wrong.</summary>
internal static class Adversarial
{
    internal static ImmutableArray<string> Names { get; } =
    [
        "nothing missed", "all missed", "ties", "one scenario", "one target", "one target, one scenario", "no money moved",
        "none counts or is mandatory", "no joint counts", "one moves", "only losses", "only gains", "no difference",
        "long titles and large amounts", "all targets and scenarios",
    ];

    internal static FigureData Of(string name, Language language)
    {
        var data = Samples.Of(12, 9, language);
        return name switch
        {
            "nothing missed" => Alike(data, met: 1.0, both: 1.0, new BottleneckProfile(0, 0, 0, 0, 0)),
            "all missed" => Alike(data, met: 0.0, both: 0.0, new BottleneckProfile(1, 0, 0, 0, 0)),
            "ties" => Alike(data, met: 0.5, both: 0.25, new BottleneckProfile(0.2, 0.2, 0.2, 0.2, 0.2)),
            "one scenario" => Samples.Of(12, 1, language),
            "one target" => Samples.Of(1, 9, language),
            "one target, one scenario" => Samples.Of(1, 1, language),
            "no money moved" => Unmoved(data, 0),
            "none counts or is mandatory" => Uncounted(data),
            "no joint counts" => Each(data, p => p with { Joint = JointCounts.None }),
            "one moves" => Unmoved(data, 1),
            "only losses" => Differing(data, -40_000),
            "only gains" => Differing(data, 3),
            "all targets and scenarios" => Samples.Of(61, 18, language),
            "long titles and large amounts" => Swollen(data),
            "no difference" => Differing(data, 0),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such case."),
        };
    }

    /// <summary>Makes all targets of all scenarios alike, so that nothing differs.</summary>
    private static FigureData Alike(FigureData data, double met, double both, BottleneckProfile profile)
    {
        var trials = data.Baseline.Trials;
        var count = data.Baseline.Targets.Length;
        long Pair(int cell) => (long)(trials * (cell / count == cell % count ? met : both));
        var certain = (int)(count * met);
        return Each(
            Differing(data, 0),
            p => p with
            {
                Targets =
                [
                    .. p.Targets.Select(t => t with
                    {
                        Met = (long)(trials * met),
                        Finish = [met, .. t.Finish.Skip(1).Select(_ => 0.0)],
                        Bottleneck = profile,
                    }),
                ],
                Joint = new JointCounts(count, [.. Enumerable.Range(0, count * count).Select(Pair)]),
                Summary = p.Summary with
                {
                    ExpectedMet = certain,
                    AllMandatory = met,
                    Counted = count,
                    MetDistribution = [.. Enumerable.Range(0, count + 1).Select(n => n == certain ? 1.0 : 0.0)],
                },
            });
    }

    /// <summary>Makes titles four times as long and amounts of money a million times as large.</summary>
    private static FigureData Swollen(FigureData data)
    {
        static BilingualText Long(BilingualText text) => new(
            string.Concat(Enumerable.Repeat(text.Zh, 4)), string.Join(' ', Enumerable.Repeat(text.En, 4)));

        static Target Large(Target target) => target with
        {
            Title = Long(target.Title),
            Budget = target.Budget.SetItems(
                target.Budget.Select(b => KeyValuePair.Create(b.Key, b.Value * 1_000_000m))),
        };

        return Each(data, p => p with
        {
            Scenario = p.Scenario with { Title = Long(p.Scenario.Title) },
            Targets = [.. p.Targets.Select(t => t with { Target = Large(t.Target) })],
        });
    }

    private static FigureData Uncounted(FigureData data) => Each(data, p => p with
    {
        Plan = p.Plan with { Targets = [.. p.Plan.Targets.Select(t => t with { Mandatory = false })] },
        Summary = p.Summary with { Counted = 0, ExpectedMet = 0.0, AllMandatory = 1.0, MetDistribution = [1.0] },
    });

    /// <summary>Takes every move of money and posts back, but for the first scenarios that have any.</summary>
    private static FigureData Unmoved(FigureData data, int but)
    {
        var moving = data.Comparison.Projections.Skip(1)
            .Where(p => p.Targets.Zip(data.Baseline.Targets).Any(t => !t.First.Target.Budget.SequenceEqual(t.Second.Target.Budget)))
            .Take(but).Select(p => p.Scenario.Id).ToHashSet(StringComparer.Ordinal);
        return Each(data, p => moving.Contains(p.Scenario.Id)
            ? p
            : p with
            {
                Plan = p.Plan with { DatedMoves = [] },
                Targets = [.. p.Targets.Zip(data.Baseline.Targets, (mine, base_) => mine with { Target = base_.Target })],
            });
    }

    /// <summary>Makes every scenario differ by the same, in thousandths of a target; a difference of 0 can't be told from nothing.</summary>
    private static FigureData Differing(FigureData data, int thousandths)
    {
        var difference = thousandths / 1000.0;
        var met = new MeanDifference(
            difference, new ConfidenceInterval(difference - (Math.Abs(difference) / 2), difference + (Math.Abs(difference) / 2)));
        return data with
        {
            Comparison = data.Comparison with
            {
                Differences = [.. data.Comparison.Differences.Select(d => d with { ExpectedMet = met })],
            },
        };
    }

    private static FigureData Each(FigureData data, Func<Projection, Projection> change) => data with
    {
        Comparison = data.Comparison with { Projections = [.. data.Comparison.Projections.Select(change)] },
    };
}
