namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>What may be left out at a desk fails where everything has to be tested.</summary>
public class FactWithMountsTests
{
    [Theory]
    [InlineData(true, null, false)]
    [InlineData(true, "true", false)]
    [InlineData(false, null, true)]
    [InlineData(false, "true", false)]
    public void ReasonToSkip_IsGivenOnlyWhereNotEverythingHasToBeTested(bool mayMount, string? isEverything, bool isSkipped) =>
        Assert.Equal(isSkipped, FactWithMountsAttribute.ReasonToSkip(mayMount, isEverything) is not null);
}
