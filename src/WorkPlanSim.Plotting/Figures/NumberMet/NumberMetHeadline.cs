namespace WorkPlanSim.Plotting.Figures.NumberMet;

/// <summary>What the number of targets met says in a sentence.</summary>
internal static class NumberMetHeadline
{
    internal static string Of(FigureData data)
    {
        var summary = data.Baseline.Summary;
        if (summary.Counted == 0)
        {
            return data.Say("没有计入项数的目标", "No target counts towards the number met");
        }

        if (data.Comparison.Differences.IsEmpty)
        {
            return Alone(data);
        }

        var choices = Choices.Of(data);
        var change = MeanChanges.Of(data, choices.Differences);
        var (zh, en) = choices.LeftOut == 0
            ? (change.Zh, change.En)
            : ($"决策情景中，{change.Zh}", $"Of the decisions, {char.ToLowerInvariant(change.En[0])}{change.En[1..]}");
        var baseline = data.Title(data.Baseline.Scenario);
        return data.Say(
            $"{zh}（{baseline}平均 {summary.ExpectedMet:0.0} 项，共 {summary.Counted} 项）",
            $"{en} ({baseline}: {summary.ExpectedMet:0.0} of {summary.Counted})");
    }

    private static string Alone(FigureData data)
    {
        var summary = data.Baseline.Summary;
        var spread = MetSpread.Of(summary.MetDistribution);
        var (zh, en) = spread.P5 == spread.P95
            ? ($"恰有 {spread.P5} 项", $"exactly {spread.P5}")
            : ($"有 {spread.P5} 至 {spread.P95} 项", $"{spread.P5} to {spread.P95}");
        return data.Say(
            $"至少九成试验中{zh}目标实现（共 {summary.Counted} 项），平均 {summary.ExpectedMet:0.0} 项",
            $"At least nine trials in ten meet {en} of {Spoken.Targets(summary.Counted)}; the mean is {summary.ExpectedMet:0.0}");
    }
}
