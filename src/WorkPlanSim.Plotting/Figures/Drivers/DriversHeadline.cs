using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Drivers;

/// <summary>What the drivers say in a sentence.</summary>
/// <remarks>It speaks of means only: they are exact, while quantiles are exact only to a bin of a histogram.</remarks>
internal static class DriversHeadline
{
    internal static string Of(FigureData data)
    {
        string?[] clauses = [Money(data), People(data), Seasons(data)];
        var said = clauses.OfType<string>().ToList();
        if (said.Count > 0)
        {
            return data.Say("平均而言：", "On average, ") + string.Join(data.Say("；", "; "), said);
        }

        var plan = data.Baseline.Plan;
        return plan.Funds.Length + plan.Teams.Length + plan.Seasons.Length > 0
            ? data.Say("结果中没有资金、队伍和季节的情况", "The results do not say what money, people and seasons were like")
            : data.Say("计划不依赖资金、队伍或季节", "The plan depends on no funds, teams or seasons");
    }

    /// <summary>Says how much of all money has arrived halfway and at the end.</summary>
    private static string? Money(FigureData data)
    {
        var amounts = data.Baseline.Plan.Funds.ToDictionary(f => f.Id, f => (double)f.Amount.Amount, StringComparer.Ordinal);
        var funds = Of(data, DriverKind.Fund).Where(d => amounts.GetValueOrDefault(d.Id) > 0.0).ToList();
        if (funds.Count == 0)
        {
            return null;
        }

        string Arrived(int period) => DriverGroup.Said(
            funds.Sum(d => amounts[d.Id] * d.Bands[period].Mean) / funds.Sum(d => amounts[d.Id]));
        var last = funds[0].Bands.Length - 1;
        var half = Math.Max(0, ((last + 1) / 2) - 1);
        string Name(int period) => PeriodNames.InSentence(data, Period.FromIndex(period));
        var (middle, end) = (Name(half), Name(last));
        return last == 0
            ? data.Say($"到{end}末资金到位 {Arrived(0)}", $"{Arrived(0)} of the money arrives by the end of {end}")
            : data.Say(
                $"到{middle}末资金到位 {Arrived(half)}，到{end}末 {Arrived(last)}",
                $"{Arrived(half)} of the money arrives by the end of {middle}, {Arrived(last)} by the end of {end}");
    }

    /// <summary>Says where and when fewest posts are at work; names neither where several are alike.</summary>
    private static string? People(FigureData data)
    {
        var all = Of(data, DriverKind.Team)
            .SelectMany(d => d.Bands.Select((band, period) => (Team: d, Period: period, band.Mean))).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var least = all.Min(a => a.Mean);
        var those = all.Where(a => a.Mean.Equals(least)).ToList();
        if (least >= 1.0)
        {
            return data.Say("所有岗位始终在岗", "all posts are always at work");
        }

        var (share, team) = (Spoken.Percent(least), those[0].Team.Title.In(data.Language));
        if (those.DistinctBy(a => a.Team.Id, StringComparer.Ordinal).Count() > 1)
        {
            return data.Say($"队伍在岗最少时为 {share}", $"the lowest share of posts at work is {share}");
        }

        var period = those.Count == 1 && those[0].Team.Bands.Length > 1
            ? PeriodNames.InSentence(data, Period.FromIndex(those[0].Period))
            : null;
        return period is null
            ? data.Say($"“{team}”在岗最少（{share}）", $"\"{team}\" has fewest of its posts at work ({share})")
            : data.Say($"“{team}”{period}在岗最少（{share}）", $"\"{team}\" has fewest of its posts at work, in {period} ({share})");
    }

    /// <summary>Says for what work there is least time in all; names none where several are alike.</summary>
    private static string? Seasons(FigureData data)
    {
        var seasons = Of(data, DriverKind.Season)
            .Select(d => (Title: d.Title.In(data.Language), Mean: DriverGroup.MeanOf(d))).ToList();
        if (seasons.Count == 0)
        {
            return null;
        }

        var least = seasons.Min(s => s.Mean);
        var (share, those) = (Spoken.Percent(least), seasons.Where(s => s.Mean.Equals(least)).ToList());
        return (least, those.Count, seasons.Count) switch
        {
            ( >= 1.0, _, _) => data.Say("各类作业随时可做", "all work is possible at all times"),
            (_, 1, 1) => data.Say(
                $"“{those[0].Title}”可作业时间占 {share}", $"\"{those[0].Title}\" is workable for {share} of the time"),
            (_, 1, _) => data.Say(
                $"“{those[0].Title}”可作业时间最短（{share}）", $"\"{those[0].Title}\" has least workable time ({share})"),
            _ => data.Say($"可作业时间最短为 {share}", $"the least workable time is {share}"),
        };
    }

    private static IEnumerable<DriverProjection> Of(FigureData data, DriverKind kind) =>
        data.Baseline.Drivers.Where(d => d.Kind == kind && !d.Bands.IsEmpty);
}
