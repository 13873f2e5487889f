using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Tests.Uncertainty;

public class PlanInputsTests
{
    [Theory]
    [InlineData("seasons/season", InputRhythm.PerPeriod, 0.3)]
    [InlineData("teams/team/available", InputRhythm.PerPeriod, 0.0)]
    [InlineData("teams/team/attrition", InputRhythm.PerPeriod, 0.0)]
    [InlineData("teams/team/secondments/flood", InputRhythm.PerPeriod, 0.0)]
    [InlineData("funds/fund/realised", InputRhythm.PerTrial, 0.0)]
    [InlineData("funds/fund/delay", InputRhythm.PerTrial, 0.0)]
    [InlineData("funds/fund/clawback", InputRhythm.PerTrial, 0.0)]
    [InlineData("targets/deliver/unitCost", InputRhythm.PerTrial, 0.0)]
    [InlineData("targets/deliver/lead", InputRhythm.PerTrial, 0.0)]
    [InlineData("targets/deliver/productivity", InputRhythm.PerTrial, 0.0)]
    [InlineData("targets/deliver/noise", InputRhythm.PerPeriod, 0.0)]
    [InlineData("targets/clear/arrivals", InputRhythm.PerPeriod, 0.0)]
    [InlineData("targets/maintain/noise", InputRhythm.PerPeriod, 0.6)]
    [InlineData("targets/prevent/incidents", InputRhythm.PerPeriod, 0.0)]
    [InlineData("targets/grow/volatility", InputRhythm.PerPeriod, 0.0)]
    [InlineData("targets/pass/initial", InputRhythm.PerTrial, 0.0)]
    [InlineData("targets/milestone/steps/tender/takes", InputRhythm.PerTrial, 0.0)]
    public void Of_Plan_HasTheInputsOfTheReference(string name, InputRhythm rhythm, double persistence) =>
        Assert.Contains(new PlanInput(name, rhythm, persistence), PlanInputs.Of(SamplePlan.Plan));

    [Fact]
    public void Of_Plan_NamesEachInputOnce()
    {
        var names = PlanInputs.Of(SamplePlan.Plan).Select(i => i.Name).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }
}
