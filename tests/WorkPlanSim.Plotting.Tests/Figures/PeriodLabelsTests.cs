using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Tests.Figures;

/// <summary>An axis of time has labels at every length of plan and of axis, apart and within it.</summary>
public class PeriodLabelsTests
{
    private const float Size = 12;

    [Theory]
    [InlineData(PeriodUnit.Month, "2024-01", 12, 600, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")]
    [InlineData(PeriodUnit.Month, "2024-01", 12, 200, "Mar Jun Sep Dec")]
    [InlineData(PeriodUnit.Month, "2024-01", 1, 200, "Jan")]
    [InlineData(PeriodUnit.Month, "2024-07", 12, 200, "2024-12 2025-06")]
    [InlineData(PeriodUnit.Week, "2024-W01", 52, 600, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")]
    [InlineData(PeriodUnit.Week, "2024-W01", 52, 200, "Mar Jun Sep Dec")]
    [InlineData(PeriodUnit.Week, "2024-W05", 2, 200, "2024-W05 2024-W06")]
    [InlineData(PeriodUnit.Week, "2024-W05", 1, 30, "2024-W05")]
    [InlineData(PeriodUnit.Month, "2024-10", 12, 258, "2024-12 2025-03 2025-06 2025-09")]
    [InlineData(PeriodUnit.Week, "2024-W01", 520, 258, "2024-12 2027-12 2030-12 2033-12")]
    public void Fit_GivesAsManyAsHaveRoom(PeriodUnit unit, string start, int count, float width, string labels)
    {
        var data = Stretched.Onto(Samples.Of(8, 1, Language.En), unit, start, count);

        Assert.Equal(labels, string.Join(' ', PeriodLabels.Fit(data, width, Size).Select(l => l.Text)));
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Fit_AtEveryLength_StaysApartAndWithin(Language language)
    {
        var data = Samples.Of(8, 1, language);
        foreach (var unit in new[] { PeriodUnit.Month, PeriodUnit.Week })
        {
            foreach (var count in new[] { 1, 2, 3, 5, 8, 9, 13, 26, 52, 53, 104, 520 })
            {
                var start = unit == PeriodUnit.Month ? "2023-11" : "2023-W45";
                var labels = PeriodLabels.Fit(Stretched.Onto(data, unit, start, count), 210, Size);

                Assert.NotEmpty(labels);
                Assert.All(labels, l => Assert.InRange(l.Middle, Half(l) - 0.1, 210.1 - Half(l)));
                Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(
                    pair.Second.Middle - pair.First.Middle > Half(pair.First) + Half(pair.Second)));
            }
        }
    }

    private static float Half(PeriodLabel label) => TextMeasure.Width(label.Text, Size) / 2;
}
