using System.Collections.Immutable;
using System.Text;
using CsCheck;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Grains.Parts;
using WorkPlanSim.Grains.Plans;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.Grains.Storage;
using WorkPlanSim.Grains.Tests.Definitions;

namespace WorkPlanSim.Grains.Tests.Storage;

/// <summary>What lies in storage says what form it has, is read back as it was, and names no type of ours.</summary>
public class StateFormatsTests
{
    private static readonly PlanContent Small = PlanContent.FromPlan(SmallPlans.Create());

    private static readonly RunRequest Request = new(
        "small", Small.ComputeHash(), DomainJson.Write(ImmutableArray.Create(Scenario.Baseline)), 7, 5000, null);

    private static readonly StateChange Change = new("small", ChangeWords.Set, "planner", DateTimeOffset.UnixEpoch);

    [Fact]
    public void Part_ReadBack_IsTheSame() => DefinitionsOfPlans.Sample(plan =>
    {
        foreach (var part in plan.Parts)
        {
            var state = new PartState { Version = 3, Content = part.Content };

            var read = ReadBack(state with { Change = Change });

            Assert.Equal(state, read);
            Assert.Equal(part.Content.Json, read.Content!.Json);
        }
    });

    [Fact]
    public void PartThatWasRemoved_ReadBack_IsTheSame()
    {
        var state = new PartState { Version = 4 };

        Assert.Equal(state, ReadBack(state));
    }

    [Fact]
    public void Plan_ReadBack_IsTheSame() => DefinitionsOfPlans.Sample(plan =>
    {
        var state = PlanState.Of(2, plan);

        var read = ReadBack(state);

        Assert.Equal((2, plan.ComputeHash(), plan.Header), (read.Version, read.Hash, read.Header));
        Assert.Equal(state.Parts.ToArray(), read.Parts.ToArray());
        Assert.Equal(plan.ComputeHash(), read.Content!.ComputeHash());
    });

    [Fact]
    public void Plan_OfTheFirstForm_IsReadWithoutItsDefinitions()
    {
        var payload = PlanStateFormat.V1.Write(PlanState.Of(2, Small));

        var read = StateFormats.Read<PlanState>("plan/1", payload);

        Assert.Equal((2, Small.ComputeHash(), Small.Header, null), (read.Version, read.Hash, read.Header, read.Content));
        Assert.Equal(Small.Parts.Select(p => p.Key), read.Parts);
    }

    [Theory]
    [InlineData("plan/3", true)]
    [InlineData("plan/2", false)]
    [InlineData("plan/x", false)]
    [InlineData("plan", false)]
    [InlineData("park/3", false)]
    public void Newer_IsAFormOfAKnownStateAlone(string format, bool expected) => Assert.Equal(expected, StateFormats.IsNewer(format));

    [Theory]
    [InlineData(null, Sampling.Plain)]
    [InlineData(0.012, Sampling.Latin)]
    public void Run_ReadBack_IsTheSame(double? precision, Sampling sampling)
    {
        var plan = PlanContent.FromPlan(SmallPlans.Create());
        ImmutableArray<Scenario> scenarios = [Scenario.Baseline, SmallPlans.Leaner];
        var hash = plan.ComputeHash();
        var request = new RunRequest("small", hash, DomainJson.Write(scenarios), ulong.MaxValue, 5000, precision)
        {
            By = "规划员",
            Sampling = sampling,
        };
        var outcome = new RunOutcome([0, 255, 7], plan, 4096, StopReason.PrecisionReached);

        var read = ReadBack(new ScenarioRunState { Engine = "another", Request = request, Outcome = outcome });

        Assert.Equal(("another", request), (read.Engine, read.Request));
        Assert.Equal(outcome.Tally, read.Outcome!.Tally);
        Assert.Equal(hash, read.Outcome.Plan.ComputeHash());
        Assert.Equal((4096, StopReason.PrecisionReached), (read.Outcome.Trials, read.Outcome.StopReason));
    }

    [Theory]
    [InlineData(Sampling.Plain)]
    [InlineData(Sampling.Latin)]
    public void Checkpoint_ReadBack_IsTheSame(Sampling sampling)
    {
        var request = Request with { Precision = 0.01, Sampling = sampling };
        var tally = PlanningCluster.SimulateDirectly(SmallPlans.Create(), [Scenario.Baseline], 7, 3072, sampling);
        var point = new WorkPoint([new TrialRange(0, 1024), new TrialRange(2048, 2048)], 4096, tally);

        var read = ReadBack(new RunCheckpoint { Request = request, Plan = Small, Point = point });

        Assert.Equal(request, read.Request);
        Assert.Equal(Small.ComputeHash(), read.Plan!.ComputeHash());
        Assert.Equal(point.Counted.ToArray(), read.Point!.Counted.ToArray());
        Assert.Equal(4096, read.Point.Wanted);
        Assert.Equal(tally, read.Point.Tally);
        Assert.Equal(new RunCheckpoint(), ReadBack(new RunCheckpoint()));
    }

    [Fact]
    public void Checkpoint_OfTheFirstForm_IsReadWithoutItsPlan()
    {
        var tally = PlanningCluster.SimulateDirectly(SmallPlans.Create(), [Scenario.Baseline], 7, 1024);
        var point = new WorkPoint([new TrialRange(0, 1024)], 4096, tally);
        var payload = RunCheckpointFormat.V1.Write(new RunCheckpoint { Request = Request, Point = point });

        var read = StateFormats.Read<RunCheckpoint>("checkpoint/1", payload);

        Assert.Equal((Request, null, 4096), (read.Request, read.Plan, read.Point!.Wanted));
        Assert.Equal(tally, read.Point.Tally);
    }

    [Fact]
    public void Checkpoint_OfAnotherPlanThanWasAskedFor_CantBeRead()
    {
        var tally = PlanningCluster.SimulateDirectly(SmallPlans.Create(), [Scenario.Baseline], 7, 1024);
        var point = new WorkPoint([new TrialRange(0, 1024)], 4096, tally);
        var other = PlanContent.FromPlan(SmallPlans.Create().WithGoal(90.0));

        Assert.Throws<InvalidDataException>(() => ReadBack(new RunCheckpoint { Request = Request, Plan = other, Point = point }));
    }

    [Theory]
    [InlineData(0, 1024, 1024, 2048, 4096)]
    [InlineData(0, 2048, 1024, 1024, 4096)]
    [InlineData(1024, 2048, 0, 1024, 4096)]
    [InlineData(0, 1024, 2048, 2048, 3072)]
    public void Checkpoint_OfOtherTrialsThanItsTally_CantBeRead(int first, int count, int second, int more, int wanted)
    {
        // The first line leaves out no trial and counts none twice, but its tally has others.
        var trials = first + count == second ? 2048 : 3072;
        var tally = PlanningCluster.SimulateDirectly(SmallPlans.Create(), [Scenario.Baseline], 7, trials);
        var point = new WorkPoint([new TrialRange(first, count), new TrialRange(second, more)], wanted, tally);

        Assert.Throws<InvalidDataException>(() => ReadBack(new RunCheckpoint { Request = Request, Plan = Small, Point = point }));
    }

    [Theory]
    [InlineData("plan/1", true)]
    [InlineData("plan/2", true)]
    [InlineData("part/1", true)]
    [InlineData("run/1", true)]
    [InlineData("of-tomorrow/1", true)]
    [InlineData("checkpoint/1", false)]
    [InlineData("checkpoint/2", false)]
    public void History_TellsOfChangesAlone(string format, bool expected) =>
        Assert.Equal(expected, StateFormats.HasHistory(format));

    [Fact]
    public void Part_IsStoredInThisForm()
    {
        var (format, payload) = StateFormats.Write(
            new PartState { Version = 1, Content = new Content("""{"title":"种树"}"""u8.ToArray(), "abc"), Change = Change });

        Assert.Equal("part/1", format);
        Assert.Equal(
            """{"version":1,"content":{"hash":"abc","definition":{"title":"种树"}}}""", Encoding.UTF8.GetString(payload));
    }

    [Fact]
    public void Plan_IsStoredInThisForm()
    {
        var content = new Content("{}"u8.ToArray(), "def");
        var (format, payload) = StateFormats.Write(PlanState.Of(
            2, new PlanContent("small", content, [new PlanPart(new PartKey(PartKind.Target, "planting"), content)])));

        Assert.Equal("plan/2", format);
        Assert.Equal(
            """
            {"version":2,"plan":{"id":"small","header":{"hash":"def","definition":{}},
            "parts":[{"kind":"target","id":"planting","content":{"hash":"def","definition":{}}}]}}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(payload));
    }

    [Theory]
    [InlineData("part/1", "")]
    [InlineData("part/1", "{")]
    [InlineData("part/1", "[]")]
    [InlineData("part/1", "{}")]
    [InlineData("part/1", """{"version":"one"}""")]
    [InlineData("part/1", """{"version":1,"content":{"hash":"abc","definition":{}}}""")]
    [InlineData("plan/1", """{"version":1}""")]
    [InlineData("plan/2", """{"version":1,"plan":{"id":"small"}}""")]
    [InlineData("plan/1", """{"version":1,"hash":"abc","parts":[{"kind":"park","id":"a"}]}""")]
    [InlineData("run/1", """{"engine":"abc","tally":"?"}""")]
    [InlineData("run/1", """{"engine":"abc","planId":"small","planHash":"abc","scenarios":{"hash":"abc","definition":[]},"seed":1,"mostTrials":1,"sampling":"sobol","by":""}""")]
    [InlineData("part/7", """{"version":1}""")]
    public void Verify_OfWhatIsNoState_SaysSo(string format, string payload) =>
        Assert.Throws<InvalidDataException>(() => StateFormats.Verify(format, Encoding.UTF8.GetBytes(payload)));

    private static Gen<PlanContent> DefinitionsOfPlans => PlanGen.AnyPlan.Select(PlanContent.FromPlan);

    private static T ReadBack<T>(T state)
        where T : notnull
    {
        var (format, payload) = StateFormats.Write(state);
        return StateFormats.Read<T>(format, payload);
    }
}
