using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Allocation;

/// <summary>What a block says in words.</summary>
internal static class AllocationWords
{
    /// <summary>Sums a scenario up: what it moves, what the plan gains, and whom it touches without moving anything.</summary>
    /// <param name="data">The results.</param>
    /// <param name="block">The scenario.</param>
    /// <returns>The words.</returns>
    internal static string Head(FigureData data, Reallocation block)
    {
        var met = block.Difference.ExpectedMet;
        var change = Spoken.Sign(met.Difference) + Spoken.Size(met.Difference);
        var money = Money(data, block.Given, block.Taken);
        var (others, bystanders) = (block.Bystanders, "");
        if (others > 0)
        {
            bystanders = data.Say(
                $"；另有 {others} 项未调动而明显变化",
                others == 1 ? "; 1 other target changes beyond chance" : $"; {others} other targets change beyond chance");
        }

        return data.Say(
            $"{(money.Length > 0 ? money + "；" : "")}平均实现项数 {change} {Spoken.Range(met.Interval)}{bystanders}",
            $"{(money.Length > 0 ? money + "; " : "")}targets met on average {change} {Spoken.Range(met.Interval)}{bystanders}");
    }

    /// <summary>Sums up the targets that are not drawn.</summary>
    /// <param name="data">The results.</param>
    /// <param name="rest">At least two.</param>
    /// <returns>The words.</returns>
    internal static string Rest(FigureData data, IReadOnlyList<TargetMove> rest)
    {
        var (given, taken) = (rest.Where(m => m.Money > 0m).Sum(m => m.Money), -rest.Where(m => m.Money < 0m).Sum(m => m.Money));
        var money = Money(data, given, taken);
        var (up, down) = (
            rest.Count(m => m.Met is { IsSignificant: true, Difference: > 0.0 }),
            rest.Count(m => m.Met is { IsSignificant: true, Difference: < 0.0 }));
        var (zh, en) = (up, down) switch
        {
            (0, 0) => ("实现概率都没有明显变化", "no probability changes beyond chance"),
            (_, 0) => ($"{up} 项概率明显上升", $"{up} likelier beyond chance"),
            (0, _) => ($"{down} 项概率明显下降", $"{down} less likely beyond chance"),
            _ => ($"{up} 项概率明显上升，{down} 项明显下降", $"beyond chance {up} likelier, {down} less likely"),
        };
        return data.Say(
            $"另有 {rest.Count} 项变动较小{(money.Length > 0 ? "，合计 " + money : "")}；{zh}",
            $"{rest.Count} more with smaller moves{(money.Length > 0 ? ", in all " + money : "")}; {en}");
    }

    /// <summary>Says what happens to a target's posts, and from when, where something is moved within the year.</summary>
    /// <param name="data">The results.</param>
    /// <param name="move">The move.</param>
    /// <returns>The words; empty where there is nothing to say.</returns>
    internal static string Posts(FigureData data, TargetMove move)
    {
        var posts = move switch
        {
            { SwapsTeams: true } => data.Say("换人员来源", "other team"),
            { Posts: 0.0 } => "",
            _ => Spoken.Posts(move.Posts),
        };
        var from = move.From is { } period ? From(data, period, move.IsDatedInPart) : "";
        return (posts, from) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => data.Say($"{posts}，{from}", $"{posts}, {from}"),
            _ => posts + from,
        };
    }

    private static string From(FigureData data, Period period, bool isInPart)
    {
        var name = PeriodNames.InSentence(data, period);
        return isInPart ? data.Say($"部分自{name}起", $"part from {name}") : data.Say($"自{name}起", $"from {name}");
    }

    private static string Money(FigureData data, decimal given, decimal taken)
    {
        var currency = data.Baseline.Plan.Currency;
        return (given, taken) switch
        {
            (0m, 0m) => "",
            (_, 0m) => $"+{Spoken.Amount(given)} {currency}",
            (0m, _) => $"−{Spoken.Amount(taken)} {currency}",
            _ => $"+{Spoken.Amount(given)} / −{Spoken.Amount(taken)} {currency}",
        };
    }
}
