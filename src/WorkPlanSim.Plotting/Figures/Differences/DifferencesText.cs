using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Numbers;

namespace WorkPlanSim.Plotting.Figures.Differences;

/// <summary>What the differences say in words, computed from the results.</summary>
internal static class DifferencesText
{
    private const int MostNames = 3;

    /// <summary>Says what a page shows.</summary>
    /// <param name="data">The results.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="page">The page, from 0.</param>
    /// <param name="pages">How many there are.</param>
    /// <returns>The words.</returns>
    internal static FigureText Of(FigureData data, TargetChanges changes, int page, int pages) =>
        new(DifferencesHeadline.Of(data, changes), Subtitle(data, changes, page, pages), data.Source);

    private static string Subtitle(FigureData data, TargetChanges changes, int page, int pages)
    {
        if (changes.Rows.IsEmpty)
        {
            return data.Say(
                "“超出随机误差”指同一组试验上概率之差的 95% 配对区间不含 0。",
                "\"Beyond chance\" means that the 95% interval of the paired difference leaves out 0.");
        }

        var star = RowLabels.StarNote(data, changes.Rows.Select(i => data.Baseline.Targets[i].Target));
        var shown = data.Say(
            $"与{data.FirstName}相比，按期实现概率的变化（百分点），区间为同一组试验上的 95% 配对区间；"
                + $"变化大的目标在前；情景未触及的目标不画{star}。",
            $"Change in the probability of being met in time against {data.FirstName}, in percentage points, "
                + "with the 95% interval of the paired difference; largest change first; "
                + $"no mark where a scenario does not touch the target{star}.");
        return shown + Choices.Of(data).Note(data) + Rest(data, changes) + Quiet(data, changes)
            + PageNames.Note(data, page, pages);
    }

    private static string Rest(FigureData data, TargetChanges changes)
    {
        var (count, bound) = (changes.Rest.Length, Bound(changes.RestBoundTenths()));
        return count == 0 ? "" : data.Say(
            $"另有 {count} 项目标的变化超出随机误差，都不超过 {bound} 个百分点。",
            count == 1
                ? $" 1 more target changes beyond chance, by at most {bound} points."
                : $" {count} more targets change beyond chance, by at most {bound} points.");
    }

    /// <summary>Writes a bound so that it stays one: rounded up where decimals are left out.</summary>
    private static string Bound(long tenths) =>
        tenths < 100 ? NumberText.Fixed(tenths / 10.0, 1) : $"{(tenths + 9) / 10}";

    private static string Quiet(FigureData data, TargetChanges changes)
    {
        var quiet = changes.Quiet
            .Select(s => data.Title(data.Comparison.Projections[s].Scenario))
            .Select(title => data.Say($"“{title}”", $"\"{title}\"")).ToList();
        var names = string.Join(data.Say("、", ", "), quiet);
        return quiet.Count switch
        {
            0 => "",
            <= MostNames => data.Say(
                $"没有使任何目标发生超出随机误差的变化、因此未画的情景：{names}。",
                $" Not drawn, as no target changes beyond chance: {names}."),
            var count => data.Say(
                $"另有 {count} 个情景没有使任何目标发生超出随机误差的变化，未画。",
                $" {count} more scenarios change no target beyond chance and are not drawn."),
        };
    }
}
