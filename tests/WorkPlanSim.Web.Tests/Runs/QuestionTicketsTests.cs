using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Simulation.Tallies;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Shelves;
using WorkPlanSim.Web.Tests.Api;

namespace WorkPlanSim.Web.Tests.Runs;

/// <summary>Questions have their trials made by those who make the trials of projections, so that both together leave a core free.</summary>
public sealed class QuestionTicketsTests
{
    private static readonly Plan Tiny = PlanReader.Read(new SourceText("tiny.yaml", TinyPlan.Text), [], _ => null).Value!.Plan;

    public static TheoryData<string> Questions => ["optimisation", "explanation", "difference", "stress", "discovery", "frontier"];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Question_OfAnyKind_HasItsTrialsMadeWhereProjectionsHaveTheirs(string kind)
    {
        var maker = new CountingMaker();
        using var tickets = new QuestionTickets(new WebOptions { Threads = 1 }, maker);
        var asked = new AskedQuestion(new ShelvedPlan(Tiny, "hash", null, []), 1, 1024, "tester");
        var more = new Scenario("more", new("多", "More"), [new Change.OfTeam("bureau") { Add = 1 }]);
        var ticket = kind switch
        {
            "optimisation" => tickets.Optimisation(asked, new AllocationQuestion()),
            "explanation" => tickets.Explanation(asked, Scenario.Baseline, "gullies"),
            "difference" => tickets.Difference(asked, Scenario.Baseline, more),
            "stress" => tickets.Stress(asked, [], [more]),
            "discovery" => tickets.Discovery(asked, Scenario.Baseline, "gullies"),
            _ => tickets.Frontier(asked, null),
        };

        var answer = await ticket.Work(new Progress<(int Done, int Planned, double? HalfWidth)>(), CancellationToken.None);

        Assert.NotEmpty(answer.Json);
        Assert.True(maker.Trials >= 1024, $"{maker.Trials} trials were made elsewhere.");
    }

    // Makes them on the thread that asks, and counts them.
    private sealed class CountingMaker : ITrialMaker
    {
        private long _trials;

        internal long Trials => Interlocked.Read(ref _trials);

        public Tally Run(
            Plan plan, ImmutableArray<Scenario> scenarios, ulong seed, int trials, IProgress<int>? progress, CancellationToken cancellationToken) =>
            Counted(plan, seed, trials).Run(scenarios, cancellationToken);

        public void CountMet(
            Plan plan, ImmutableArray<Scenario> scenarios, ulong seed, short[][] counts, IProgress<int>? progress, CancellationToken cancellationToken)
        {
            foreach (var (to, from) in counts.Zip(Counted(plan, seed, counts[0].Length).CountMet(scenarios, cancellationToken)))
            {
                from.CopyTo(to, 0);
            }
        }

        public void Sample(
            Plan plan,
            Scenario scenario,
            ImmutableArray<string> targets,
            ulong seed,
            double[][] values,
            bool[][] met,
            CancellationToken cancellationToken)
        {
            Interlocked.Add(ref _trials, met[0].Length);
            Simulation.Engine.Model.Compile(plan, [scenario], seed, cache: null).Sampler(targets).Sample(0, met[0].Length, cancellationToken).CopyTo(values, met, 0);
        }

        private TrialRuns Counted(Plan plan, ulong seed, int trials)
        {
            Interlocked.Add(ref _trials, trials);
            return new TrialRuns(plan, seed, trials, 1);
        }
    }
}
