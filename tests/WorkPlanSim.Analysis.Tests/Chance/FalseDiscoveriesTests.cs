using WorkPlanSim.Analysis.Chance;

namespace WorkPlanSim.Analysis.Tests.Chance;

public class FalseDiscoveriesTests
{
    [Fact]
    public void Limit_OfTheAuthorsExample_TellsFour()
    {
        // Benjamini and Hochberg (1995, section 4.1): 15 hypotheses, of which theirs tells 4 and Bonferroni's 3.
        double[] chances =
        [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000,
        ];

        Assert.Equal(0.0095, FalseDiscoveries.Limit(chances.Reverse(), 0.05));
        Assert.Equal(3, chances.Count(p => p <= 0.05 / 15.0));
    }

    [Fact]
    public void Limit_OfOneThatPassesLate_TellsAllBeforeIt() =>
        Assert.Equal(0.05, FalseDiscoveries.Limit([0.05, 0.049, 0.048], 0.05));

    [Fact]
    public void Limit_WhereNonePasses_TellsNone()
    {
        Assert.True(FalseDiscoveries.Limit([0.03, 0.06], 0.05) < 0.0);
        Assert.True(FalseDiscoveries.Limit([], 0.05) < 0.0);
    }
}
