using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>
/// What the fans say in a sentence: where the pace rule and the trials disagree half-way through the plan.
/// </summary>
internal static class FansHeadline
{
    internal static string Of(FigureData data)
    {
        var calendar = data.Baseline.Plan.Calendar;
        var verdicts = data.Baseline.Targets
            .Select(t => (Verdict: PaceRule.HalfWayVerdict(t, calendar), IsSure: Certainty.IsSure(t)))
            .ToList();
        if (PaceRule.HalfWay(calendar) is not { } period
            || verdicts.TrueForAll(v => v.Verdict is PaceVerdict.NotJudged or PaceVerdict.TooClose))
        {
            return Sure(data);
        }

        var alarms = verdicts.Count(v => v.Verdict == PaceVerdict.Behind && v.IsSure);
        var lulls = verdicts.Count(v => v.Verdict == PaceVerdict.OnPace && !v.IsSure);
        var when = data.Say($"{When(data, period)}，", $"{When(data, period)}, ");
        return when + (alarms, lulls) switch
        {
            (0, 0) => data.Say(
                "序时进度与试验的判断一致：落后的在不到 80% 的试验中实现，不落后的至少 80%",
                "the pace line agrees with the trials: what is behind is met in under 80% of them, "
                + "what is on pace in 80% or more"),
            (_, 0) => data.Say(
                $"{alarms} 项落后于序时进度，却在至少 80% 的试验中实现；没有哪项不落后而不到 80%",
                $"{Are(alarms)} behind the pace line yet met in 80% of trials or more; "
                + "none is on pace yet met in fewer"),
            (0, _) => data.Say(
                $"{lulls} 项不落后于序时进度，却在不到 80% 的试验中实现；没有哪项落后而达到 80%",
                $"{Are(lulls)} on pace yet met in under 80% of trials; "
                + "none is behind the pace line yet met in 80% or more"),
            _ => data.Say(
                $"{alarms} 项落后于序时进度，却在至少 80% 的试验中实现；{lulls} 项不落后，却在不到 80% 的试验中实现",
                $"{Are(alarms)} behind the pace line yet met in 80% of trials or more; "
                + $"{lulls} {(lulls == 1 ? "is" : "are")} on pace yet met in fewer"),
        };
    }

    private static string When(FigureData data, Period period)
    {
        var name = PeriodNames.InSentence(data, period);
        return data.Baseline.Plan.Calendar.Count % 2 == 0
            ? data.Say($"时间过半（{name}末）", $"Half-way (end of {name})")
            : data.Say($"到{name}末", $"At the end of {name}");
    }

    private static string Are(int count) => count == 1 ? "1 target is" : $"{count} targets are";

    private static string Sure(FigureData data)
    {
        var (all, sure) = (data.Baseline.Targets.Length, data.Baseline.Targets.Count(Certainty.IsSure));
        return sure switch
        {
            0 => data.Say("没有目标在至少 80% 的试验中实现", "No target is met in 80% of trials or more"),
            _ when sure == all => data.Say(
                $"{all} 项目标都在至少 80% 的试验中实现",
                (all == 1 ? "The target is" : $"All {all} targets are") + " met in 80% of trials or more"),
            _ => data.Say(
                $"{all} 项目标中 {sure} 项在至少 80% 的试验中实现",
                $"{sure} of {all} targets {(sure == 1 ? "is" : "are")} met in 80% of trials or more"),
        };
    }
}
