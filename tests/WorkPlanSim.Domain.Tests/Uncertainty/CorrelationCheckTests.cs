using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Tests.Uncertainty;

public class CorrelationCheckTests
{
    private static readonly Correlation CostAndLabour = new("targets/deliver/unitCost", "targets/deliver/unitLabour", 0.6);
    private static readonly Correlation LabourAndRate = new("targets/deliver/unitLabour", "targets/deliver/maxRate", 0.6);

    [Fact]
    public void FindImpossible_NoneOrPossibleOnes_FindsNothing()
    {
        Assert.Null(CorrelationCheck.FindImpossible(SamplePlan.Plan));
        Assert.Null(CorrelationCheck.FindImpossible(Plan(
            CostAndLabour, LabourAndRate, new Correlation("targets/deliver/unitCost", "targets/deliver/maxRate", 0.8))));
    }

    [Fact]
    public void FindImpossible_OneThatContradictsTheOthers_IsNamed()
    {
        // 0.6 and 0.6 leave no room for -0.5: the determinant is negative. What comes after it is innocent.
        var impossible = new Correlation("targets/deliver/unitCost", "targets/deliver/maxRate", -0.5);
        var later = new Correlation("seasons/season", "targets/clear/initial", 0.2);

        Assert.Equal(impossible, CorrelationCheck.FindImpossible(Plan(CostAndLabour, LabourAndRate, impossible, later)));
    }

    [Fact]
    public void FindImpossible_PersistencesThatDoNotGoTogether_AreFound()
    {
        // Two paths with φ = 0.3 and 0.99 can't move together by 0.95 in every period: R - ΦRΦ is not positive definite.
        var plan = SamplePlan.Plan with
        {
            Seasons = [SamplePlan.Plan.Seasons[0], SamplePlan.Plan.Seasons[0] with { Id = "slow", Persistence = 0.99 }],
        };
        var impossible = new Correlation("seasons/season", "seasons/slow", 0.95);

        Assert.Equal(impossible, CorrelationCheck.FindImpossible(plan with { Correlations = [impossible] }));
        Assert.Null(CorrelationCheck.FindImpossible(plan with { Correlations = [impossible with { Rank = 0.1 }] }));
    }

    [Fact]
    public void TryBuild_UnknownInput_Throws() => Assert.Throws<ArgumentException>(
        () => CorrelationStructure.TryBuild(SamplePlan.Plan, [new Correlation("seasons/season", "seasons/none", 0.1)], out _));

    private static Plan Plan(params Correlation[] correlations) => SamplePlan.Plan with { Correlations = [.. correlations] };
}
