using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Figures.Finish;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Tests.Figures;

/// <summary>
/// When targets get done, as counted from their finishes; the headline against a count of its own.
/// </summary>
public class FinishTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(30)]
    [InlineData(61)]
    public void Headline_OfTheSeedPlan_CountsMedians(int targets) =>
        Holds(Samples.Of(targets, 9, Language.En));

    [Fact]
    public void Headline_OfRandomCourses_CountsMedians() =>
        Stretched.Random(Language.En).Sample(Holds, iter: 300);

    [Theory]
    [InlineData("nothing missed", "at least a month early", 12)]
    [InlineData("all missed", "late or never", 12)]
    [InlineData("ties", "at least a month early", 12)]
    public void Headline_OfAwkwardResults_ClaimsNoMore(string name, string said, int targets)
    {
        var data = Adversarial.Of(name, Language.En);
        var dated = data.Baseline.Targets.Count(HasFinish);
        Assert.InRange(dated, 1, targets);

        var headline = FinishText.Headline(data, FinishRows.Of(data));
        Assert.Equal($"Median finish of {dated} targets: {dated} {said}", headline);
    }

    [Fact]
    public void Headline_WhereNothingHasAFinish_SaysSo()
    {
        var data = Samples.Of(61, 1, Language.En);
        var judged = data with
        {
            Comparison = data.Comparison with
            {
                Projections =
                [
                    data.Baseline with { Targets = [.. data.Baseline.Targets.Where(t => !HasFinish(t))] },
                ],
            },
        };

        var figure = Assert.Single(FinishFigure.Kind.Draw(judged));

        Assert.StartsWith(
            "All these targets are judged at their deadlines", figure.Text.Headline, StringComparison.Ordinal);
        Assert.Empty(SvgTexts.Collisions(figure));
    }

    [Fact]
    public void Quantile_IsTheFirstPeriodByWhichSoManyAreDone() => Stretched.Random(Language.En).Sample(data =>
    {
        foreach (var target in data.Baseline.Targets)
        {
            var spread = FinishSpread.Of(target);
            foreach (var percent in new[] { 5, 25, 50, 75, 95 })
            {
                double DoneBy(int period) => target.Finish.Take(period + 1).Sum() * 100.0;
                var place = spread.Quantile(percent);
                Assert.True(DoneBy(place ?? -1) >= percent - 1e-9 || place is null);
                Assert.True(DoneBy((place ?? target.Finish.Length) - 1) < percent + 1e-9);
            }

            Assert.Equal(target.Trials, target.Met + spread.Late + spread.Never);
        }
    });

    [Fact]
    public void Quantile_WhereExactlyHalfAreDone_IsThere()
    {
        var spread = FinishSpread.Of(Adversarial.Of("ties", Language.En).Baseline.Targets[0]);

        Assert.Equal(0, spread.Quantile(50));
        Assert.Null(spread.Quantile(75));
        Assert.Equal(512, spread.Never);
    }

    [Fact]
    public void FinishByTheDeadline_OfEveryTarget_IsWhatIsMet()
    {
        foreach (var target in Samples.Of(61, 9, Language.En).Baseline.Targets)
        {
            var spread = FinishSpread.Of(target);

            Assert.Equal(target.Met, target.Trials - spread.Late - spread.Never);
        }
    }

    [Fact]
    public void WhatIsJudgedAtItsDeadline_FinishesThereOrNowhere()
    {
        foreach (var target in Samples.Of(61, 9, Language.En).Baseline.Targets.Where(t => !HasFinish(t)))
        {
            var atDeadline = target.Finish[target.Target.Deadline.Index] * target.Trials;
            Assert.Equal(target.Met, (long)Math.Round(atDeadline));
            Assert.True(TargetCourse.IsJudgedAtDeadline(target.Target), target.Target.Id);
        }
    }

    [Theory]
    [InlineData(PeriodUnit.Month, "2024-07", 1)]
    [InlineData(PeriodUnit.Week, "2024-W01", 1)]
    [InlineData(PeriodUnit.Week, "2024-W50", 7)]
    [InlineData(PeriodUnit.Week, "2024-W01", 52)]
    [InlineData(PeriodUnit.Month, "2023-07", 36)]
    [InlineData(PeriodUnit.Week, "2020-W01", 520)]
    public void Finish_OnAnyCalendar_HasNoTextOverAnother(PeriodUnit unit, string start, int count)
    {
        foreach (var language in new[] { Language.En, Language.Zh })
        {
            var data = Stretched.Onto(Samples.Of(61, 1, language), unit, start, count);

            Assert.All(FinishFigure.Kind.Draw(data), figure => Assert.Empty(SvgTexts.Collisions(figure)));
        }
    }

    [Fact]
    public void Finish_OfLateFinishes_HasAColumnForThem()
    {
        static bool IsLate(TargetProjection target) => HasFinish(target) && FinishSpread.Of(target).Late > 0;
        static bool HasColumn(FigureData data) =>
            FinishFigure.Kind.Draw(data).SelectMany(SvgTexts.Of).Any(t => t.Text == "Late");

        Stretched.Random(Language.En).Sample(
            data => Assert.Equal(data.Baseline.Targets.Any(IsLate), HasColumn(data)), iter: 20);
        Assert.False(HasColumn(Adversarial.Of("all missed", Language.En)));
    }

    [Fact]
    public void Rows_HoldEveryTargetOnce_ByMedian()
    {
        var data = Samples.Of(61, 9, Language.En);

        var rows = FinishRows.Of(data);

        Assert.Equal(Enumerable.Range(0, 61), rows.Dated.Concat(rows.Judged).Order());
        var spreads = rows.Dated.Select(i => FinishSpread.Of(data.Baseline.Targets[i]));
        var medians = spreads.Select(s => s.Quantile(50) ?? int.MaxValue).ToList();
        Assert.Equal(medians.Order(), medians);
    }

    private static bool HasFinish(TargetProjection target) =>
        target.Target.Kind is not ("clear" or "grow" or "prevent" or "maintain")
        || target.Target is MaintainTarget { GoodPeriods: not null };

    /// <summary>Finds each median by walking over the shares, and counts where it lies.</summary>
    private static void Holds(FigureData data)
    {
        var dated = data.Baseline.Targets.Where(HasFinish).ToList();
        var medians = dated.Select(t => (Deadline: t.Target.Deadline.Index, Median: Median(t))).ToList();

        var headline = FinishText.Headline(data, FinishRows.Of(data));

        var opening = $"Median finish of {Spoken.Targets(dated.Count)}: ";
        Assert.StartsWith(opening, headline, StringComparison.Ordinal);
        Assert.Equal(medians.Count(m => m.Median < m.Deadline), Claimed(headline, "at least a month early"));
        Assert.Equal(
            medians.Count(m => m.Median == m.Deadline), Claimed(headline, "in the deadline's month"));
        Assert.Equal(medians.Count(m => m.Median > m.Deadline), Claimed(headline, "late or never"));
    }

    private static int Median(TargetProjection target)
    {
        var done = 0L;
        for (var period = 0; period < target.Finish.Length; period++)
        {
            done += (long)Math.Round(target.Finish[period] * target.Trials);
            if (done >= target.Trials / 2.0)
            {
                return period;
            }
        }

        return int.MaxValue;
    }

    private static int Claimed(string headline, string what)
    {
        var match = Regex.Match(
            headline, $"(?<n>[0-9]+) {what}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return match.Success ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : 0;
    }
}
