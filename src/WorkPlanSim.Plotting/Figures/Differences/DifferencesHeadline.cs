using System.Collections.Immutable;

namespace WorkPlanSim.Plotting.Figures.Differences;

/// <summary>
/// What the differences say in a sentence: the largest rise and the largest fall beyond chance.
/// </summary>
internal static class DifferencesHeadline
{
    /// <summary>Says it.</summary>
    /// <param name="data">The results.</param>
    /// <param name="changes">The changes.</param>
    /// <returns>The sentence, without a stop.</returns>
    internal static string Of(FigureData data, TargetChanges changes)
    {
        var choices = Choices.Of(data);
        var (rises, falls) = (changes.Largest(1, choices), changes.Largest(-1, choices));
        var (zh, en) = choices.LeftOut == 0
            ? ("", "Beyond chance")
            : ("就决策情景而言，", "Of the decisions, beyond chance");
        return (rises.Length, falls.Length) switch
        {
            (0, 0) => Nothing(data, choices),
            ( > 0, > 0) => data.Say(
                $"{zh}超出随机误差的变化中，升幅最大的是{Zh(data, rises)}，降幅最大的是{Zh(data, falls)}",
                $"{en}, the largest rise is {En(data, rises)}, the largest fall {En(data, falls)}"),
            ( > 0, 0) => data.Say(
                $"{zh}超出随机误差的变化只有升高，最大的是{Zh(data, rises)}",
                $"{en}, no target falls; the largest rise is {En(data, rises)}"),
            _ => data.Say(
                $"{zh}超出随机误差的变化只有降低，最大的是{Zh(data, falls)}",
                $"{en}, no target rises; the largest fall is {En(data, falls)}"),
        };
    }

    private static string Nothing(FigureData data, Choices choices) => choices.Differences.Length switch
    {
        0 => data.Say($"没有可与{data.FirstName}比较的情景", $"There is no scenario to hold against {data.FirstName}"),
        1 => data.Say(
            $"“{Scenario(data, choices.Places[0])}”没有使任何目标的概率发生超出随机误差的变化",
            $"\"{Scenario(data, choices.Places[0])}\" changes no target's probability beyond chance"),
        var count => data.Say(
            $"{count} 个{choices.Zh}都没有使任何目标的概率发生超出随机误差的变化",
            $"None of {count} {choices.En(count)} changes any target's probability beyond chance"),
    };

    // Scenarios built on one another share targets to the bit, so ties are nothing rare: all are named in one
    // or counted.
    private static string Zh(FigureData data, ImmutableArray<TargetChange> alike)
    {
        var (targets, scenarios, size) = Count(alike);
        var (target, scenario) = (Target(data, alike[0].Target), Scenario(data, alike[0].Scenario));
        return (targets, scenarios) switch
        {
            (1, 1) => $"“{scenario}”下的“{target}”（{size} 个百分点）",
            (1, _) => $"“{target}”（在 {scenarios} 个情景下同为 {size} 个百分点）",
            (_, 1) => $"“{scenario}”下的 {targets} 项目标（同为 {size} 个百分点）",
            _ => $"并列的 {alike.Length} 处（同为 {size} 个百分点）",
        };
    }

    private static string En(FigureData data, ImmutableArray<TargetChange> alike)
    {
        var (targets, scenarios, size) = Count(alike);
        var (target, scenario) = (Target(data, alike[0].Target), Scenario(data, alike[0].Scenario));
        return (targets, scenarios) switch
        {
            (1, 1) => $"\"{target}\" under \"{scenario}\" ({size} points)",
            (1, _) => $"\"{target}\" under {scenarios} scenarios alike ({size} points)",
            (_, 1) => $"{targets} targets under \"{scenario}\" alike ({size} points)",
            _ => $"shared by {alike.Length} changes ({size} points)",
        };
    }

    private static (int Targets, int Scenarios, string Size) Count(ImmutableArray<TargetChange> alike) => (
        alike.Select(c => c.Target).Distinct().Count(),
        alike.Select(c => c.Scenario).Distinct().Count(),
        Spoken.Points(alike[0].Met.Difference));

    private static string Target(FigureData data, int target) =>
        data.Title(data.Baseline.Targets[target].Target);

    private static string Scenario(FigureData data, int scenario) =>
        data.Title(data.Comparison.Projections[scenario].Scenario);
}
