using System.Collections.Immutable;
using CsCheck;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Tests;

/// <summary>
/// Results of the seed plan on other calendars, and results made up at random: those whose courses figures
/// must stand.
/// </summary>
internal static class Stretched
{
    /// <summary>
    /// Lays a year's results over another calendar: what happened by a share of the year happens by that
    /// share of it.
    /// </summary>
    internal static FigureData Onto(FigureData data, PeriodUnit unit, string start, int count)
    {
        var periods = data.Baseline.Plan.Calendar.Count;
        int Old(int period) => Math.Max(0, ((period + 1) * periods / count) - 1);
        int New(int period) => ((period + 1) * count + periods - 1) / periods - 1;
        return Each(data, Calendar(unit, start, count), t =>
        {
            var deadline = New(t.Target.Deadline.Index);
            var finish = new double[count];
            for (var period = 0; period < periods; period++)
            {
                finish[New(period)] += t.Finish[period];
            }

            return t with
            {
                Target = t.Target with { Deadline = Period.FromIndex(deadline), Start = default },
                Attainment = [.. Enumerable.Range(0, count).Select(period => t.Attainment[Old(period)])],
                Finish = [.. finish],
                Met = (long)Math.Round(finish.Take(deadline + 1).Sum() * t.Trials),
            };
        });
    }

    /// <summary>
    /// Gives random courses for twelve targets of the seed plan over 1 to 60 months: deadlines, quantiles
    /// that need not rise, and finishes, of which those by the deadline are what is met.
    /// </summary>
    internal static Gen<FigureData> Random(Language language) =>
        from count in Gen.Int[1, 60]
        from courses in CourseOver(count).Array[12]
        select With(language, count, courses);

    private static Gen<Course> CourseOver(int count) =>
        from deadline in Gen.Int[0, count - 1]
        from bands in Gen.Double[0.0, 1.3].Array[5].Select(Band).Array[count]
        from finish in Gen.OneOf(Gen.Const(0), Gen.Int[0, 1024 / count]).Array[count]
        select new Course(deadline, [.. bands], [.. finish]);

    private static AttainmentBand Band(double[] values)
    {
        var sorted = values.Order().ToArray();
        return new AttainmentBand(sorted[0], sorted[1], sorted[2], sorted[3], sorted[4], values.Average());
    }

    private static FigureData With(Language language, int count, Course[] courses)
    {
        var data = Samples.Of(60, 1, language);
        var targets = data.Baseline.Targets;
        var next = 0;
        data = data with
        {
            Comparison = data.Comparison with
            {
                // Every fifth, so that there are several kinds among them.
                Projections = [data.Baseline with { Targets = [.. targets.Where((_, i) => i % 5 == 0)] }],
            },
        };
        return Each(data, Calendar(PeriodUnit.Month, "2024-03", count), t =>
        {
            var course = courses[next++];
            return t with
            {
                Target = t.Target with { Deadline = Period.FromIndex(course.Deadline), Start = default },
                Attainment = course.Bands,
                Finish = [.. course.Finish.Select(f => (double)f / t.Trials)],
                Met = course.Finish.Take(course.Deadline + 1).Sum(),
            };
        });
    }

    private static FigureData Each(
        FigureData data, PlanCalendar calendar, Func<TargetProjection, TargetProjection> change)
    {
        Projection Changed(Projection p) => p with
        {
            Plan = p.Plan with { Calendar = calendar },
            Targets = [.. p.Targets.Select(change)],
        };
        return data with
        {
            Comparison = data.Comparison with { Projections = [.. data.Comparison.Projections.Select(Changed)] },
        };
    }

    private static PlanCalendar Calendar(PeriodUnit unit, string start, int count) =>
        PlanCalendar.TryCreate(unit, start, count, out var calendar) && calendar is not null
            ? calendar
            : throw new ArgumentException("No such calendar.", nameof(start));

    private sealed record Course(int Deadline, ImmutableArray<AttainmentBand> Bands, ImmutableArray<int> Finish);
}
