using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Grains.Tests.Runs;

public class RunRequestTests
{
    private static readonly RunRequest Request = new(
        "small", ContentHash.Of("a plan"), DomainJson.Write<ImmutableArray<Scenario>>([Scenario.Baseline]), 7, 1000, 0.01);

    public static TheoryData<RunRequest> OtherRuns =>
    [
        Request with { PlanHash = ContentHash.Of("another plan") },
        Request with { Scenarios = DomainJson.Write<ImmutableArray<Scenario>>([SmallPlans.Leaner]) },
        Request with { Seed = 8 },
        Request with { Trials = 1001 },
        Request with { Precision = 0.02 },
        Request with { Precision = null },
    ];

    [Theory]
    [MemberData(nameof(OtherRuns))]
    public void RunId_OfAnotherRequest_IsAnother(RunRequest other) =>
        Assert.NotEqual(Request.ComputeRunId(), other.ComputeRunId(), StringComparer.Ordinal);

    [Fact]
    public void RunId_OfAnEqualRequest_IsTheSame() => Assert.Equal(
        Request.ComputeRunId(),
        (Request with { Scenarios = DomainJson.Write<ImmutableArray<Scenario>>([Scenario.Baseline]) }).ComputeRunId());

    [Fact]
    public void ModelKey_DependsOnWhatIsCompiledOnly()
    {
        Assert.Equal(Request.ComputeModelKey(), (Request with { Trials = 5, Precision = null }).ComputeModelKey());
        Assert.NotEqual(Request.ComputeModelKey(), (Request with { Seed = 8 }).ComputeModelKey(), StringComparer.Ordinal);
        Assert.NotEqual(
            Request.ComputeModelKey(),
            (Request with { PlanHash = ContentHash.Of("another plan") }).ComputeModelKey(),
            StringComparer.Ordinal);
    }
}
