using CsCheck;
using WorkPlanSim.Analysis.Explanations;

namespace WorkPlanSim.Analysis.Tests.Explanations;

public class ReachSearchTests
{
    [Fact]
    public void Find_AnyAmountThatIsEnough_IsTheLeast() => Gen.Select(Gen.Long[1, 5000], Gen.Long[1, 6000]).Sample(
        (most, enough) =>
        {
            var (least, met) = ReachSearch.Find(
                most, needed: enough, amounts => [.. amounts.Select(a => a)]);

            return enough <= most ? (least, met) == (enough, enough) : (least, met) == (null, most);
        });

    [Fact]
    public void Find_AVeryLargeMost_TakesFewRuns()
    {
        var runs = 0;

        var (least, _) = ReachSearch.Find(1L << 60, needed: 12345, amounts =>
        {
            runs++;
            return [.. amounts];
        });

        Assert.Equal(12345, least);
        Assert.InRange(runs, 1, 21);
    }
}
