using WorkPlanSim.Analysis.Chance;

namespace WorkPlanSim.Analysis.Tests.Chance;

public class ExactTestTests
{
    [Fact]
    public void PValue_OfFishersTea_IsHis()
    {
        // Three of four cups told right, or four: (4 · 4 + 1) of 70 ways (Fisher, 1935, chapter 2).
        Assert.Equal(17.0 / 70.0, ExactTest.PValue(3, 4, 4, 8), 1e-12);
        Assert.Equal(1.0 / 70.0, ExactTest.PValue(4, 4, 4, 8), 1e-12);
    }

    [Theory]
    [InlineData(7, 40, 300, 2000, 0.39307418333249444)]
    [InlineData(30, 40, 300, 2000, 1.0851391965195654e-17)]
    [InlineData(120, 500, 800, 10_000, 9.874038394795386e-30)]
    [InlineData(478, 500, 9400, 10_000, 0.06915390891181408)]
    public void PValue_OfAnyCounts_IsTheTailInExactFractions(long both, long first, long second, long all, double expected) =>
        Assert.Equal(expected, ExactTest.PValue(both, first, second, all), 1e-9 * expected);

    [Fact]
    public void PValue_OfNoMoreThanExpected_IsOne()
    {
        Assert.Equal(1.0, ExactTest.PValue(6, 40, 300, 2000));
        Assert.Equal(1.0, ExactTest.PValue(0, 0, 300, 2000));
        Assert.Equal(1.0, ExactTest.PValue(300, 300, 2000, 2000));
    }
}
