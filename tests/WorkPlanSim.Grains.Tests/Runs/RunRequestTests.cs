using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Replays;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;

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
        Request with { Sampling = Sampling.Latin },
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
    public void Keys_OfPlainDraws_AreThoseFromBeforeTheChoice()
    {
        // These lines and no more, so that what was run before is found again.
        var (plan, scenarios) = (Request.PlanHash, Request.Scenarios.Hash);
        var replay = new ReplayRequest("small", Request.PlanHash, Request.Scenarios, 7, 1499);

        Assert.Equal(ContentHash.Of(plan, scenarios, "7", "1000", "0.01"), Request.ComputeRunId());
        Assert.Equal(ContentHash.Of(plan, scenarios, "7"), Request.ComputeModelKey());
        Assert.Equal(ContentHash.Of(plan, scenarios, "7", "1499"), replay.ComputeReplayId());
        Assert.NotEqual(
            replay.ComputeReplayId(), (replay with { Sampling = Sampling.Latin }).ComputeReplayId(), StringComparer.Ordinal);
    }

    [Fact]
    public void ModelKey_DependsOnWhatIsCompiledOnly()
    {
        Assert.NotEqual(
            Request.ComputeModelKey(), (Request with { Sampling = Sampling.Latin }).ComputeModelKey(), StringComparer.Ordinal);
        Assert.Equal(Request.ComputeModelKey(), (Request with { Trials = 5, Precision = null }).ComputeModelKey());
        Assert.NotEqual(Request.ComputeModelKey(), (Request with { Seed = 8 }).ComputeModelKey(), StringComparer.Ordinal);
        Assert.NotEqual(
            Request.ComputeModelKey(),
            (Request with { PlanHash = ContentHash.Of("another plan") }).ComputeModelKey(),
            StringComparer.Ordinal);
    }
}
