using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;

namespace WorkPlanSim.Plotting.Figures.Drivers;

/// <summary>The drivers of a kind, with what is drawn of them.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Note">What their charts and the numbers beside their titles are.</param>
/// <param name="Drivers">They, in the plan's order.</param>
internal sealed record DriverGroup(string Heading, string Note, ImmutableArray<DriverProjection> Drivers)
{
    /// <summary>Groups the drivers of the first scenario.</summary>
    /// <param name="data">The results.</param>
    /// <returns>The groups that have any, money first.</returns>
    internal static ImmutableArray<DriverGroup> All(FigureData data)
    {
        var drivers = data.Baseline.Drivers;
        DriverGroup[] groups =
        [
            new(
                data.Say("资金", "Money"),
                data.Say(
                    "累计到位占全年金额的比重；右上角：到期末的平均值",
                    "arrived so far, as a share of the fund's amount; at the right: mean at the end"),
                [.. drivers.Where(d => d.Kind == DriverKind.Fund)]),
            new(
                data.Say("队伍", "People"),
                data.Say("在岗占编制的比重；右上角：各期平均值", "posts at work, as a share of all posts; at the right: mean of all periods"),
                [.. drivers.Where(d => d.Kind == DriverKind.Team)]),
            new(
                data.Say("季节", "Seasons"),
                data.Say("可作业时间占该期的比重；右上角：各期平均值", "workable share of the period; at the right: mean of all periods"),
                [.. drivers.Where(d => d.Kind == DriverKind.Season)]),
        ];
        return [.. groups.Where(g => !g.Drivers.IsEmpty)];
    }

    /// <summary>Gives the number beside a driver's title.</summary>
    /// <param name="driver">The driver, of at least one period.</param>
    /// <returns>For money, the mean share that has arrived at the end; for others, the mean over all periods.</returns>
    internal static double MeanOf(DriverProjection driver) => driver.Kind == DriverKind.Fund
        ? driver.Bands[^1].Mean
        : driver.Bands.Average(b => b.Mean);

    /// <summary>Says a share of a driver; a fund may get more than its amount.</summary>
    /// <param name="share">The share, 0 or more.</param>
    /// <returns>Such as <c>62%</c> or <c>102%</c>.</returns>
    internal static string Said(double share) => share > 1.0 ? $"{share * 100.0:0}%" : Spoken.Percent(share);
}
