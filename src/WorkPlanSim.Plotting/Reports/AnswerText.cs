using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>The answer in words: each sentence is computed from the results and true of them.</summary>
/// <param name="data">The results.</param>
/// <param name="answer">What they say.</param>
internal sealed class AnswerText(FigureData data, Answer answer)
{
    private const int LongestList = 5;

    /// <summary>Gives the answer in one sentence.</summary>
    /// <returns>The sentence.</returns>
    internal string Headline()
    {
        var counted = data.Baseline.Summary.Counted;
        var met = ReportNumbers.Fixed(data.Baseline.Summary.ExpectedMet, 1);
        if (answer.Best.IsEmpty)
        {
            return Unhelped(met, counted);
        }

        var (best, gain) = (answer.Best[0], ReportNumbers.Signed(answer.Met(answer.Best[0]).Difference, 2));
        var after = ReportNumbers.Fixed(data.Comparison.Projections[best].Summary.ExpectedMet, 1);
        var names = string.Join(data.Say("”与“", "” and “"), answer.Best.Select(Name));
        return answer.Best.Length == 1
            ? data.Say(
                $"“{names}”帮助最大：预期实现的目标由 {met} 项变为 {after} 项（{gain}，共 {counted} 项）。",
                $"“{names}” helps most: {after} instead of {met} of {counted} targets met on average ({gain}).")
            : data.Say(
                $"“{names}”帮助同样最大：预期实现的目标由 {met} 项变为 {after} 项（{gain}，共 {counted} 项）。",
                $"“{names}” help most, exactly alike: {after} instead of {met} of {counted} targets met on average ({gain}).");
    }

    /// <summary>Gives the sentences that follow: certainty, cost, harm, what must not fail, and what else to know.</summary>
    /// <returns>The sentences.</returns>
    internal IEnumerable<string> Details()
    {
        var decided = answer.Best.IsEmpty ? WithoutBest() : OfBest();
        return answer.Suppositions.IsEmpty ? decided : decided.Append(new SuppositionText(data, answer).Sentence());
    }

    // What the others are held against; the plan as it stands unless a caller put another scenario first.
    private string First => data.IsBaselineFirst ? data.Say("现计划", "the plan as it stands") : data.FirstName;

    private string Unhelped(string met, int counted)
    {
        var decisions = answer.Decisions.Length;
        return (decisions, answer.Suppositions.IsEmpty) switch
        {
            (0, _) => data.Say(
                $"没有可以决定的情景可比：{First}预期实现 {counted} 项中的 {met} 项。",
                $"No decision to compare: {First} is expected to meet {met} of {counted} targets."),
            (1, true) => data.Say(
                $"没有情景能使实现的目标明显多于{First}：比较了 1 个情景，{First}预期实现 {counted} 项中的 {met} 项。",
                $"Nothing helps: the scenario does not meet more targets than {First} ({met} of {counted} expected) beyond chance."),
            (_, true) => data.Say(
                $"没有情景能使实现的目标明显多于{First}：比较了 {decisions} 个情景，{First}预期实现 {counted} 项中的 {met} 项。",
                $"Nothing helps: none of {decisions} scenarios meets more targets than {First} ({met} of {counted} expected) beyond chance."),
            _ => data.Say(
                $"没有决策能使实现的目标明显多于{First}：比较了 {decisions} 个决策情景，{First}预期实现 {counted} 项中的 {met} 项。",
                decisions == 1
                    ? $"Nothing helps: the one scenario that is a decision does not meet more targets than {First} ({met} of {counted} expected) beyond chance."
                    : $"Nothing helps: none of the {decisions} scenarios that are decisions meets more targets than {First} ({met} of {counted} expected) beyond chance."),
        };
    }

    private IEnumerable<string> OfBest()
    {
        foreach (var best in answer.Best)
        {
            var prefix = answer.Best.Length > 1 ? data.Say($"“{Name(best)}”：", $"“{Name(best)}”: ") : "";
            yield return prefix + data.Say(
                $"增加量的 95% 区间为 {ReportNumbers.Range(answer.Met(best).Interval, 2)} 项。",
                $"The 95% interval of the gain is {ReportNumbers.Range(answer.Met(best).Interval, 2)} targets.");
            yield return prefix + new CostText(data).Sentence(answer.Costs[best]);
            yield return prefix + Harm(best);
            if (data.Baseline.Targets.Any(t => t.Target.Mandatory))
            {
                yield return prefix + Mandatory(best);
            }
        }

        if (!answer.Rivals.IsEmpty)
        {
            var rivals = Names(answer.Rivals.Select(Name));
            yield return data.Say(
                $"领先并不明显：{rivals}的区间与它重叠。", $"The lead is not clear: the intervals of {rivals} overlap with it.");
        }

        if (answer.Best.Any(b => answer.Costs[b].Promises > 0))
        {
            yield return AsPromised();
        }
    }

    private IEnumerable<string> WithoutBest()
    {
        if (answer.Decisions.IsEmpty)
        {
            return [];
        }

        return answer.Harmful switch
        {
            0 => [data.Say("也没有哪个使预期实现的目标明显减少。", "Nor does any meet fewer on average beyond chance.")],
            var harmful =>
            [
                data.Say(
                    $"其中 {harmful} 个使预期实现的目标明显减少。",
                    harmful == 1 ? "One meets fewer on average beyond chance." : $"{harmful} meet fewer on average beyond chance."),
            ],
        };
    }

    private string Harm(int scenario)
    {
        var losses = answer.Losses(scenario);
        if (losses.IsEmpty)
        {
            return data.Say("没有目标明显变差。", "No target becomes less likely beyond chance.");
        }

        var names = Names(losses.Select(t => Title(t) + data.Say("（", " (")
            + ReportNumbers.Points(answer.Change(scenario, t).Difference) + data.Say(" 个百分点）", " points)")));
        return data.Say(
            $"代价是 {losses.Length} 个目标明显变差：{names}。",
            losses.Length == 1 ? $"It harms one target beyond chance: {names}." : $"It harms {losses.Length} targets beyond chance: {names}.");
    }

    private string Mandatory(int scenario)
    {
        var change = data.Comparison.Differences[scenario - 1].AllMandatory;
        var (before, after) = (Share(data.Baseline), Share(data.Comparison.Projections[scenario]));
        return change.IsSignificant
            ? data.Say(
                $"必须完成的目标全部实现的概率由 {before} 变为 {after}。",
                $"The probability that all mandatory targets are met goes from {before} to {after}.")
            : data.Say(
                $"必须完成的目标全部实现的概率没有超出随机误差的变化（{before}，{after}）。",
                $"The probability that all mandatory targets are met does not change beyond chance ({before}, {after}).");
    }

    private string AsPromised()
    {
        var other = answer.BestAsPromised;
        return other == 0
            ? data.Say(
                "它改变了承诺本身（目标值、期限等）；承诺不变的情景都没有明显帮助。",
                "It changes promises themselves (goals, deadlines and the like); no scenario that leaves them alone helps beyond chance.")
            : data.Say(
                $"它改变了承诺本身（目标值、期限等）；承诺不变的情景中，“{Name(other)}”帮助最大（{ReportNumbers.Signed(answer.Met(other).Difference, 2)} 项）。",
                $"It changes promises themselves (goals, deadlines and the like); of those that leave them alone, “{Name(other)}” helps most ({ReportNumbers.Signed(answer.Met(other).Difference, 2)}).");
    }

    private string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        var shown = string.Join(data.Say("、", ", "), all.Take(LongestList));
        return all.Count > LongestList
            ? data.Say($"{shown}等 {all.Count} 项", $"{shown} and {all.Count - LongestList} more")
            : shown;
    }

    private string Name(int scenario) => data.Title(data.Comparison.Projections[scenario].Scenario);

    private string Title(int target) => data.Title(data.Baseline.Targets[target].Target);

    private static string Share(Projection projection) => ReportNumbers.Percent(projection.Summary.AllMandatory, 1);
}
