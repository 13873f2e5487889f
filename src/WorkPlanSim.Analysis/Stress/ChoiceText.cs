using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Stress;

/// <summary>Says in words what would be chosen, and how sure that is.</summary>
public static class ChoiceText
{
    /// <summary>Says which scenario would be regretted least.</summary>
    /// <param name="result">The result.</param>
    /// <returns>A sentence.</returns>
    public static BilingualText OfLeastRegret(StressResult result)
    {
        var choice = result.LeastRegret;
        if (result.Scenarios.Length == 1)
        {
            return new BilingualText(
                "只有基准一个选择：没有可后悔的；给出情景才能比较。",
                "The baseline is the only choice, so there is nothing to regret; give scenarios to choose among.");
        }

        var (zh, en) = Named(result, choice.Scenario);
        var world = result.Worlds[result.LargestRegret(choice.Scenario).World].Title;
        return choice.Value == 0.0
            ? After(
                result,
                choice,
                new BilingualText($"{zh}在每种年景下都是最好的，没有遗憾", $"{en} is the best in every world: no regret"))
            : After(
                result,
                choice,
                new BilingualText(
                    $"最小最大遗憾的选择是{zh}：最坏（{world.Zh}）也只比当时最好的少实现 {choice.Value:0.00} 项",
                    $"Least regret: {en}, at worst {choice.Value:0.00} targets short of the best ({world.En})"));
    }

    /// <summary>Says which scenario meets most on average over the worlds.</summary>
    /// <param name="result">The result.</param>
    /// <returns>A sentence; empty where there is but one scenario.</returns>
    public static BilingualText OfBestOnAverage(StressResult result)
    {
        var choice = result.BestOnAverage;
        var (zh, en) = Named(result, choice.Scenario);
        return result.Scenarios.Length == 1
            ? BilingualText.Same("")
            : After(
                result,
                choice,
                new BilingualText(
                    $"各年景平均最好的是{zh}：{choice.Value:0.00} 项", $"Best on average over the worlds: {en}, {choice.Value:0.00} targets"));
    }

    private static BilingualText After(StressResult result, StressChoice choice, BilingualText said)
    {
        if (choice is not { RunnerUp: { } next, Lead: { } lead })
        {
            return new BilingualText(said.Zh + "。", said.En + ".");
        }

        var (zh, en) = Named(result, next);
        var (low, high) = (lead.Interval.Low, lead.Interval.High);
        return choice switch
        {
            { IsTie: true } => new BilingualText($"{said.Zh}；与{zh}完全相同。", $"{said.En}; {en} is exactly as good."),
            { IsBeyondChance: true } => new BilingualText(
                $"{said.Zh}；优于{zh} {lead.Difference:0.00} 项（95% 区间 {low:0.00} 到 {high:0.00}），超出随机误差。",
                $"{said.En}; ahead of {en} by {lead.Difference:0.00} (95% {low:0.00} to {high:0.00}), beyond chance."),
            _ => new BilingualText(
                $"{said.Zh}；与{zh}只差 {lead.Difference:0.00} 项（95% 区间 {low:0.00} 到 {high:0.00}），未超出随机误差。",
                $"{said.En}; ahead of {en} by only {lead.Difference:0.00} (95% {low:0.00} to {high:0.00}), within chance."),
        };
    }

    private static (string Zh, string En) Named(StressResult result, int scenario) => scenario == 0
        ? ("基准", "the baseline")
        : ($"“{result.Scenarios[scenario].Title.Zh}”", $"\"{result.Scenarios[scenario].Title.En}\"");
}
