using System.Globalization;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Analysis.Discovery;

/// <summary>Says the conditions of failure in words, inputs in the planner's names and units.</summary>
/// <param name="conditions">The conditions.</param>
public sealed class ConditionText(FailureConditions conditions)
{
    /// <summary>Gets the conditions as a sentence, or why there are none.</summary>
    public BilingualText Sentence => conditions switch
    {
        { Gap: ConditionsGap.TooFewFailed } => new BilingualText(
            $"只有 {conditions.Failed} 次试验失败（{FailsIn.Zh}），太少，说不出条件。",
            $"Only {conditions.Failed} trials failed ({FailsIn.En}): too few to say under which conditions."),
        { Gap: ConditionsGap.TooFewHeld } => new BilingualText(
            $"只有 {conditions.Trials - conditions.Failed} 次试验没有失败：无论条件如何都会失败（{FailsIn.Zh}）。",
            $"Only {conditions.Trials - conditions.Failed} trials did not fail: it fails whatever the conditions ({FailsIn.En})."),
        { Gap: ConditionsGap.NothingTelling } => new BilingualText(
            $"没有哪种条件能把失败的年份（{FailsIn.Zh}）与其他年份区分开，超出随机误差。",
            $"No condition tells the years that fail ({FailsIn.En}) from the others beyond chance."),
        { Gap: ConditionsGap.NotConfirmed } => new BilingualText(
            $"找到的条件在新的试验中站不住：其中的失败（{FailsIn.Zh}）不比平常多。",
            $"The condition that was found does not hold in fresh trials: failures ({FailsIn.En}) are no more frequent under it."),
        { Found: { } found, Fresh: { } fresh } => Said(found, fresh),
        _ => throw new InvalidOperationException("There are neither conditions nor a reason why not."),
    };

    /// <summary>Gets what failing means, such as <c>"Erosion gullies" is missed</c>.</summary>
    public BilingualText FailsIn => conditions.Kind switch
    {
        { Target: { } target } => new BilingualText($"“{target.Title.Zh}”未实现", $"\"{target.Title.En}\" is missed"),
        var kind => new BilingualText($"{kind.Counted} 项中至多实现 {kind.AtMost} 项", $"at most {kind.AtMost} of {kind.Counted} targets are met"),
    };

    /// <summary>Gets how many of all failures lie in any of the boxes; empty where there is but one or none.</summary>
    public BilingualText Together
    {
        get
        {
            var (share, interval) = (Percent(conditions.TotalCoverage), conditions.TotalCoverageInterval);
            return conditions.Further.IsEmpty
                ? BilingualText.Same("")
                : new BilingualText(
                    $"以上 {conditions.All.Length} 种条件合计：全部失败的 {share}（95%：{Percent(interval.Low)} 到 {Percent(interval.High)}）。",
                    $"These {conditions.All.Length} conditions together: {share} of all failures (95% {Percent(interval.Low)} to {Percent(interval.High)}).");
        }
    }

    /// <summary>Gives the limits that halves of the fresh trials bear out less than half of the time; empty for none.</summary>
    public BilingualText Doubts
    {
        get
        {
            var doubtful = conditions.Found?.Limits.Where(IsDoubtful).Select(l => NameOf(l.Limit.Input)).ToList() ?? [];
            return conditions.Gap is not null || doubtful.Count == 0
                ? BilingualText.Same("")
                : new BilingualText(
                    $"不稳的界限：{string.Join("、", doubtful.Select(n => $"“{n.Zh}”"))}，在新试验的各个半数中，不到一半能再找到。",
                    $"Unsure: {string.Join(", ", doubtful.Select(n => $"\"{n.En}\""))}, found in less than half of the searches among halves of the fresh trials.");
        }
    }

    /// <summary>Tells whether halves of the fresh trials bear a limit out less than half of the time.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>Whether they do of one of its ends.</returns>
    public static bool IsDoubtful(FoundLimit limit) => limit.LowStays < 0.5 || limit.HighStays < 0.5;

    /// <summary>Names an input.</summary>
    /// <param name="input">Its place among the inputs.</param>
    /// <returns>Such as <c>Earthworks: workable share, July</c>.</returns>
    public BilingualText NameOf(int input) => InputText.Of(conditions.Inputs[input], conditions.Plan.Calendar);

    /// <summary>Says a limit in full.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>Such as <c>Earthworks: workable share, July is at most 0.52</c>.</returns>
    public BilingualText Of(BoxLimit limit)
    {
        var column = conditions.Inputs[limit.Input];
        var name = NameOf(limit.Input);
        var (low, high) = (ValueText(column, limit.Low), ValueText(column, limit.High));
        return limit switch
        {
            { HasLow: true, HasHigh: true } => new BilingualText(
                $"“{name.Zh}”在 {low.Zh} 到 {high.Zh} 之间", $"\"{name.En}\" is between {low.En} and {high.En}"),
            { HasLow: true } => new BilingualText($"“{name.Zh}”不低于 {low.Zh}", $"\"{name.En}\" is at least {low.En}"),
            _ => new BilingualText($"“{name.Zh}”不高于 {high.Zh}", $"\"{name.En}\" is at most {high.En}"),
        };
    }

    /// <summary>Says a value of an input with its unit.</summary>
    /// <param name="input">The input.</param>
    /// <param name="value">The value, in the plan's units.</param>
    /// <returns>Such as <c>12.5 万元</c>, <c>2 months</c>, <c>0.52</c>.</returns>
    public BilingualText ValueText(SampleColumn input, double value)
    {
        var format = Math.Abs(value) >= 100.0 ? "0" : Math.Abs(value) >= 10.0 ? "0.#" : "0.##";
        var number = value.ToString(format, CultureInfo.InvariantCulture);
        var unit = UnitOf(input.Input, number == "1");
        return new BilingualText(number + unit.Zh, number + unit.En);
    }

    private BilingualText UnitOf(string input, bool isOne) => input[(input.LastIndexOf('/') + 1)..] switch
    {
        "unitCost" or "caseCost" => BilingualText.Same($" {conditions.Plan.Currency}"),
        "delay" or "lead" or "lag" or "takes" => conditions.Plan.Calendar.Unit == PeriodUnit.Month
            ? new BilingualText(" 个月", isOne ? " month" : " months")
            : new BilingualText(" 周", isOne ? " week" : " weeks"),
        _ => BilingualText.Same(""),
    };

    private BilingualText Said(FoundBox found, BoxFit fresh)
    {
        // Of a further box the years in earlier ones are no part: it adds to them, and is held against the years that are left.
        var isFurther = conditions.Place > 0;
        var rest = Percent((double)conditions.FreshFailed.Count(f => f) / Math.Max(1, conditions.FreshFailed.Length));
        var limits = found.Limits.Select(l => Of(l.Limit)).ToList();
        var (density, coverage) = (Percent(fresh.Density), Percent(fresh.Coverage));
        var (mass, all) = (Percent(fresh.Mass), Percent((double)fresh.AllMarked / fresh.AllTrials));
        return new BilingualText(
            $"{(isFurther ? "否则，若" : "若")}{string.Join("，且", limits.Select(l => l.Zh))}，则在 {density} 的这种年份里，{FailsIn.Zh}（{(isFurther ? $"其余年份里为 {rest}" : $"所有年份里为 {all}")}）；"
                + $"全部失败的{(isFurther ? "另外 " : " ")}{coverage} 出在这种年份，它们占 {mass}。",
            $"{(isFurther ? "Otherwise, if" : "If")} {string.Join(" and ", limits.Select(l => l.En))}, {FailsIn.En} in {density} of such "
                + $"years ({(isFurther ? $"{rest} of the years left" : $"{all} of all years")}); these are {(isFurther ? "another " : "")}{coverage} of all failures, and {mass} of years are such.");
    }

    private static string Percent(double share) => share switch
    {
        > 0.0 and < 0.005 => "<1%",
        < 1.0 and >= 0.995 => ">99%",
        _ => $"{Math.Round(100.0 * share, MidpointRounding.AwayFromZero):0}%",
    };
}
