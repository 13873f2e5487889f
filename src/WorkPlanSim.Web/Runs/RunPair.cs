using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Runs;

/// <summary>Two runs of a plan side by side.</summary>
/// <param name="First">The one that the other is held against.</param>
/// <param name="Second">The other.</param>
internal sealed record RunPair(RunRecord First, RunRecord Second)
{
    /// <summary>Gets a hash of both, to know the comparison by.</summary>
    internal string Id => ContentHash.Of("pair", First.RunId, Second.RunId);

    /// <summary>Gets why they are not paired; none where both made the very same trials.</summary>
    internal ImmutableArray<PairGap> Gaps =>
    [
        .. Gap(PairGap.Plan, First.PlanHash == Second.PlanHash),
        .. Gap(PairGap.Seed, First.Seed == Second.Seed),
        .. Gap(PairGap.Trials, First.Trials == Second.Trials),
        .. Gap(PairGap.Sampling, First.Sampling == Second.Sampling),
    ];

    /// <summary>Gets the scenarios of both, each once, those of the first run first.</summary>
    internal ImmutableArray<Scenario> Scenarios
    {
        get
        {
            var all = First.Scenarios.ToList();
            var known = all.Select(HashOf).ToHashSet(StringComparer.Ordinal);
            foreach (var scenario in Second.Scenarios.Where(s => known.Add(HashOf(s))))
            {
                all.Add(all.Any(s => s.Id == scenario.Id) ? Renamed(scenario, all) : scenario);
            }

            return [.. all];
        }
    }

    private static IEnumerable<PairGap> Gap(PairGap gap, bool isSame) => isSame ? [] : [gap];

    private static string HashOf(Scenario scenario) => DomainJson.Write(scenario).Hash;

    // It was saved anew between the two runs: both of its versions are shown, under names that tell them apart.
    private Scenario Renamed(Scenario scenario, List<Scenario> among)
    {
        var number = 2;
        while (among.Any(s => s.Id == $"{scenario.Id}-{number}"))
        {
            number++;
        }

        var run = Second.RunId[..8];
        return scenario with
        {
            Id = $"{scenario.Id}-{number}",
            Title = new BilingualText($"{scenario.Title.Zh}（{run}）", $"{scenario.Title.En} ({run})"),
        };
    }
}
