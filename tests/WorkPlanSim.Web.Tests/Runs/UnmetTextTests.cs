using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Web.Runs;

namespace WorkPlanSim.Web.Tests.Runs;

public sealed class UnmetTextTests
{
    [Theory]
    [InlineData(true, "No allocation meets atLeast gullies = 0.9: 0.8 can be had.")]
    [InlineData(false, "No allocation was found that meets atLeast gullies = 0.9, which does not prove that there is none; 0.8 was reached.")]
    public void Of_AProbability_ClaimsOnlyWhatIsProven(bool isProven, string said) => Assert.Equal(
        said, UnmetText.Of(new UnmetLimit(UnmetLimitKind.AtLeast, "gullies", 0.9, 0.8, isProven)).En, StringComparer.Ordinal);

    [Fact]
    public void Of_EveryKind_HasWords() => Assert.All(
        Enum.GetValues<UnmetLimitKind>(), kind => Assert.NotEmpty(UnmetText.Of(new UnmetLimit(kind, "", 1.0, 0.0, IsProven: false)).Zh));
}
