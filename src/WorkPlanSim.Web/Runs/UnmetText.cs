using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Runs;

/// <summary>Puts into words which demand is not met.</summary>
internal static class UnmetText
{
    /// <summary>Puts it into words.</summary>
    /// <param name="limit">The demand.</param>
    /// <returns>What is not met, how far it is, and whether it is proven that it can't be.</returns>
    internal static BilingualText Of(UnmetLimit limit)
    {
        var field = limit.Kind switch
        {
            UnmetLimitKind.AtLeast => "atLeast",
            UnmetLimitKind.Keep => "keep",
            UnmetLimitKind.Bound or UnmetLimitKind.Floors or UnmetLimitKind.Bounds => "bounds",
            UnmetLimitKind.ChangeAtMost => "changeAtMost",
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit.Kind, "No such demand."),
        };
        var name = limit.Id.Length == 0 ? field : $"{field} {limit.Id}";
        if (!limit.IsProven)
        {
            // How far is known of targets' probabilities only.
            var isOfTarget = limit.Kind is UnmetLimitKind.AtLeast or UnmetLimitKind.Keep;
            var wanted = limit.Kind == UnmetLimitKind.Bounds ? "" : $" = {limit.Wanted:0.####}";
            return new BilingualText(
                $"没有找到满足 {name}{wanted} 的分配（不能证明没有）" + (isOfTarget ? $"；找到的到 {limit.Reach:0.####}。" : "。"),
                $"No allocation was found that meets {name}{wanted}, which does not prove that there is none"
                    + (isOfTarget ? $"; {limit.Reach:0.####} was reached." : "."));
        }

        return new BilingualText(
            $"没有分配能满足 {name} = {limit.Wanted:0.####}；最多到 {limit.Reach:0.####}。",
            $"No allocation meets {name} = {limit.Wanted:0.####}: {limit.Reach:0.####} can be had.");
    }
}
