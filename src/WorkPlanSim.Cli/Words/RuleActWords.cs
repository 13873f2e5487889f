using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>Tells what standing rules moved in a replayed year.</summary>
/// <param name="year">The year, of a plan with rules.</param>
/// <param name="language">The language to speak.</param>
internal sealed class RuleActWords(ReplayedYear year, Language language) : Phrases(language)
{
    // Less is what rounding leaves.
    private const double NextToNothing = 0.005;

    private readonly LeverText _rules = new(year.Plan);

    /// <summary>Gets the heading.</summary>
    internal string Title => Say("年内规则的调剂", "What standing rules moved");

    /// <summary>Tells each rule, and what it moved.</summary>
    /// <returns>The lines; of one target, only of rules that gave to it or took from it; of all, of every rule.</returns>
    internal IEnumerable<string> Lines()
    {
        var isWhole = year.Targets.Length == year.Plan.Targets.Length;
        foreach (var rule in year.Plan.Rules)
        {
            var acts = year.Acts.Where(a => a.Rule == rule && a.Parts.Any(p => Math.Abs(p.Amount) >= NextToNothing)).ToList();
            if (acts.Count == 0 && !isWhole)
            {
                continue;
            }

            yield return _rules.Of(rule).In(Language);
            foreach (var act in acts)
            {
                yield return "  " + Line(act);
            }

            if (acts.Count == 0)
            {
                yield return "  " + Say("这一年没有调动", "moved nothing in this year");
            }
        }
    }

    private string Line(ReplayedAct act)
    {
        var unit = act.Rule is StandingRule.Review ? year.Plan.Currency : Say("人", "posts");
        var (givers, takers) = (Ends(act, -1.0), Ends(act, 1.0));
        return Say($"{When(act)}，{unit}：{givers} → {takers}", $"{When(act)}, {unit}: {givers} → {takers}");
    }

    private string Ends(ReplayedAct act, double sign) => string.Join(
        Say("、", ", "),
        act.Parts.Where(p => sign * p.Amount >= NextToNothing).Select(p => $"{Named(p.Target)} {Figures.Amount(sign * p.Amount)}"));

    private string Named(Target target) => target.Title.In(Language);

    private string When(ReplayedAct act)
    {
        var words = new ReplayWords(Language);
        var (first, last) = (words.PeriodName(year.Plan.Calendar, act.First), words.PeriodName(year.Plan.Calendar, act.Last));
        return act.Rule is StandingRule.Review || act.First == act.Last ? first : Say($"{first}至{last}", $"{first} to {last}");
    }
}
