using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Says levers in words.</summary>
/// <param name="plan">The plan that they change.</param>
public sealed class LeverText(Plan plan)
{
    /// <summary>Says what pulling a lever does.</summary>
    /// <param name="lever">The lever.</param>
    /// <returns>Such as <c>Erosion gullies treated: +30 万元 of Provincial transfer</c>; what is undone is said to be.</returns>
    public BilingualText Of(Lever lever)
    {
        var said = lever.Changes.Select(c => c.IsAdded
            ? Of(c.Change)
            : new BilingualText($"不再：{Of(c.Change).Zh}", $"undone: {Of(c.Change).En}")).ToList();
        return new BilingualText(string.Join("；", said.Select(s => s.Zh)), string.Join("; ", said.Select(s => s.En)));
    }

    private BilingualText Of(Change change) => change switch
    {
        Change.OfBudget c => OfGiven(
            (TitleOfFund(c.FundId), new BilingualText(plan.Currency, plan.Currency)), (c.From, c.To), c.Rule, c.Amount, c.At),
        Change.OfStaff c => OfGiven(
            (TitleOfTeam(c.TeamId), new BilingualText("人", Math.Abs(c.Amount) <= 1.0 ? "post" : "posts")),
            (c.From, c.To),
            c.Rule,
            c.Amount,
            c.At),
        Change.OfFund c => OfFund(c),
        Change.OfTeam c => OfTeam(c),
        Change.OfSeason c => OfSeason(c),
        Change.OfTarget c => OfTarget(c),
        Change.OfRule c => Of(c.Rule),
        _ => throw new ArgumentException($"No words for {change.GetType()}.", nameof(change)),
    };

    /// <summary>Says what a standing rule does.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>One sentence, without a stop.</returns>
    public BilingualText Of(StandingRule rule) => rule switch
    {
        StandingRule.Review r => OfReview(TitleOfFund(r.FundId), plan.Calendar.NameOf(r.At), r.Share * 100.0),
        StandingRule.Recall { To: RecallTo.Lagging } r => new BilingualText(
            $"{TitleOfTeam(r.TeamId).Zh}：已实现目标的人员支援落后目标",
            $"{TitleOfTeam(r.TeamId).En}: posts of targets already met work for those that lag"),
        StandingRule.Recall r => new BilingualText(
            $"{TitleOfTeam(r.TeamId).Zh}：已实现目标的人员支援未完成目标",
            $"{TitleOfTeam(r.TeamId).En}: posts of targets already met work for those that are not"),
        _ => throw new ArgumentException($"No words for {rule.GetType()}.", nameof(rule)),
    };

    private static BilingualText OfReview(BilingualText fund, string at, double percent) => new(
        $"{fund.Zh}：{at} 检查，按进度有余的资金至多 {percent:0.##}% 调给落后目标",
        $"{fund.En}: reviewed in {at}, up to {percent:0.##} % of what targets on course can spare goes to those that lag");

    private BilingualText OfGiven(
        (BilingualText Driver, BilingualText Unit) what,
        (string? From, string? To) targets,
        AmountRule rule,
        double amount,
        Period? at)
    {
        var (size, date) = (Math.Abs(amount), at is { } period ? plan.Calendar.NameOf(period) : null);
        var (zhDate, enDate) = date is null ? ("", "") : ($"（{date} 起）", $" from {date}");
        if (rule == AmountRule.Move || targets.From is not null)
        {
            var (from, to) = amount < 0.0 ? (targets.To, targets.From) : (targets.From, targets.To);
            var (giver, taker) = (TitleOrRest(from), TitleOrRest(to));
            return new BilingualText(
                $"{what.Driver.Zh} {size:0.##} {what.Unit.Zh}：{giver.Zh} → {taker.Zh}{zhDate}",
                $"{size:0.##} {what.Unit.En} of {what.Driver.En}: {giver.En} → {taker.En}{enDate}");
        }

        var number = rule switch
        {
            AmountRule.Set => $"= {amount:0.##}",
            AmountRule.Scale => $"× {amount:0.##}",
            _ => $"{(amount < 0.0 ? "−" : "+")}{size:0.##}",
        };
        var target = TitleOrRest(targets.To);
        return rule == AmountRule.Scale
            ? new BilingualText($"{target.Zh}：{what.Driver.Zh} {number}{zhDate}", $"{target.En}: {what.Driver.En} {number}{enDate}")
            : new BilingualText(
                $"{target.Zh}：{what.Driver.Zh} {number} {what.Unit.Zh}{zhDate}",
                $"{target.En}: {number} {what.Unit.En} of {what.Driver.En}{enDate}");
    }

    private BilingualText OfFund(Change.OfFund c) => Parts(
        TitleOfFund(c.FundId),
        [
            c.Scale is { } scale ? Both($"× {scale:0.##}") : null,
            c.Add is { } add ? Both($"{add:+0.##;−0.##;0} {plan.Currency}") : null,
            c.LatePeriods is { } late ? new BilingualText($"晚到 {late:0.##} 期", $"{late:0.##} periods later") : null,
            c.Realised is { } realised ? new BilingualText($"到位比例 {realised}", $"share that comes true {realised}") : null,
            c.Release.IsEmpty ? null : new BilingualText("另一种到账节奏", "released otherwise"),
        ]);

    private BilingualText OfTeam(Change.OfTeam c) => Parts(
        TitleOfTeam(c.TeamId),
        [
            c.Add is { } add ? new BilingualText($"{add:+0;−0;0} 人", $"{add:+0;−0;0} posts") : null,
            c.Vacant is { } vacant ? new BilingualText($"空编 {vacant}", $"{vacant} posts empty") : null,
            c.AttritionPerYear is { } leaving ? new BilingualText($"年流失率 {leaving:0.##}", $"attrition {leaving:0.##} a year") : null,
            c.Available.IsEmpty ? null : new BilingualText("另一种出勤", "other presence"),
        ]);

    private BilingualText OfSeason(Change.OfSeason c)
    {
        var months = string.Join(", ", c.Months);
        return Parts(
            plan.Seasons.First(s => s.Id == c.SeasonId).Title,
            [
                c.Anomaly is { } anomaly
                    ? new BilingualText(
                        (months.Length > 0 ? $"{months} 月" : "全年") + $"偏移 {anomaly:+0.##;−0.##;0} 个标准差",
                        $"anomaly {anomaly:+0.##;−0.##;0}" + (months.Length > 0 ? $" in months {months}" : ""))
                    : null,
                c.Workable.IsEmpty ? null : new BilingualText("另一种可施工比例", "other workable shares"),
            ]);
    }

    private BilingualText OfTarget(Change.OfTarget c) => Parts(
        plan.Targets.First(t => t.Id == c.TargetId).Title, [.. c.Settings.Select(s => (BilingualText?)Both(s switch
        {
            TargetSetting.ToNumber n => $"{n.Field} = {n.Value:0.####}",
            TargetSetting.ToQuantity q => $"{q.Field} = {q.Value}",
            TargetSetting.ToPeriod p => $"{p.Field} = {plan.Calendar.NameOf(p.Value)}",
            TargetSetting.ToFlag f => f.Value ? f.Field : $"{f.Field} = false",
            TargetSetting.ToSeries series => $"{series.Field} = [...]",
            _ => throw new ArgumentException($"No words for {s.GetType()}.", nameof(c)),
        }))]);

    private static BilingualText Parts(BilingualText owner, IEnumerable<BilingualText?> parts)
    {
        var said = parts.OfType<BilingualText>().ToList();
        return new BilingualText(
            $"{owner.Zh}：{string.Join("，", said.Select(s => s.Zh))}", $"{owner.En}: {string.Join(", ", said.Select(s => s.En))}");
    }

    private static BilingualText Both(string text) => BilingualText.Same(text);

    private BilingualText TitleOfFund(string id) => plan.Funds.First(f => f.Id == id).Title;

    private BilingualText TitleOfTeam(string id) => plan.Teams.First(t => t.Id == id).Title;

    private BilingualText TitleOrRest(string? target) => target is null
        ? new BilingualText("未分配部分", "what is not given out")
        : plan.Targets.First(t => t.Id == target).Title;
}
