using System.Collections.Immutable;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>All allocations that a plan allows: what there is to give, and what each target may be given of it.</summary>
internal sealed class AllocationSpace
{
    private AllocationSpace(
        Plan plan,
        ImmutableArray<Resource> resources,
        ImmutableArray<TargetLevers> targets,
        ImmutableArray<ImmutableArray<int>> relatives)
    {
        (Plan, Resources, Targets, Relatives) = (plan, resources, targets, relatives);
        var rich = plan with
        {
            Funds = [.. plan.Funds.Select((f, i) => f with { Amount = f.Amount + new Money(MostOf(i)) })],
        };
        var withoutRules = rich with { Rules = [] };
        var least = ToScenario("least", BilingualText.Same("least"), [.. targets.Select(t => t.Least)]);
        Measured = ScenarioApplication.Apply(withoutRules, least).Plan;
    }

    /// <summary>Gets the plan.</summary>
    internal Plan Plan { get; }

    /// <summary>
    /// Gets the plan with the least for every target, and with so much money in each fund that every target can have its most,
    /// and a little more, at once. A fund's law says what share of what is given arrives, whatever the fund's amount, so each target's trials
    /// are those of the plan. That is not so of posts: whole people fall vacant, and among more of them another share does;
    /// so teams stay as they are. Standing rules are left out: under them a target's trials are not its own.
    /// </summary>
    internal Plan Measured { get; }

    /// <summary>Gets the funds, then the teams.</summary>
    internal ImmutableArray<Resource> Resources { get; }

    /// <summary>Gets what each target may be given. Shape [targets].</summary>
    internal ImmutableArray<TargetLevers> Targets { get; }

    /// <summary>Gets for each target itself and those that feel what it is given and matter. Shape [targets][...].</summary>
    internal ImmutableArray<ImmutableArray<int>> Relatives { get; }

    /// <summary>Gets whether some target that matters feels what another is given.</summary>
    internal bool IsCoupled => HasRules || Relatives.Any(r => r.Length > 1);

    /// <summary>Gets whether targets share money or posts within the year by rule, of which response surfaces know nothing.</summary>
    internal bool HasRules => !Plan.Rules.IsEmpty;

    /// <summary>Gets what each target is given now, as far as the bounds and the posts there are allow. Shape [targets].</summary>
    internal ImmutableArray<Portion> Start => [.. Targets.Select(t => t.Start)];

    /// <summary>Lays out the space.</summary>
    /// <param name="plan">A consistent plan.</param>
    /// <param name="question">What is asked of the allocation.</param>
    /// <param name="headroom">By how much each fund may be larger than it is: a factor, at least 1; by fund.</param>
    /// <returns>The space.</returns>
    internal static AllocationSpace Of(Plan plan, AllocationQuestion question, Func<Fund, decimal> headroom)
    {
        var resources = plan.Funds.Select(f => Resource.OfFund(f.Id, f.Amount.Amount - FromFree(plan, f)))
            .Concat(plan.Teams.Select(t => Resource.OfTeam(t.Id, t.Headcount - FromFree(plan, t)))).ToImmutableArray();
        var rooms = resources.Select((r, i) => r.IsFund ? r.Total * headroom(plan.Funds[i]) : r.Total).ToArray();
        var targets = plan.Targets.Select((t, i) => LeversOf(plan, question, resources, t, i)).ToList();
        var least = resources.Select((_, r) => targets.SelectMany(t => t.Levers).Where(l => l.Resource == r).Sum(l => l.Least)).ToArray();
        var weights = new Scoring(plan, question.Objective);
        return new AllocationSpace(
            plan,
            resources,
            StartPosts.Fit(resources, [
                .. targets.Select(t => new TargetLevers(
                    t.Target, [.. t.Levers.Select(l => Within(l, resources[l.Resource].IsFund, rooms[l.Resource] - least[l.Resource]))])),
            ]),
            Spaces.Relatives.Of(plan, i => weights.Matters(i) || IsWatched(question, plan.Targets[i].Id)));
    }

    /// <summary>Makes a scenario of an allocation: it sets what differs from the plan, and nothing else.</summary>
    /// <param name="id">The scenario's id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="portions">What each target is given. Shape [targets].</param>
    /// <returns>The scenario.</returns>
    internal Scenario ToScenario(string id, BilingualText title, ImmutableArray<Portion> portions) =>
        ToScenario(id, title, [.. Targets.Select(t => t.Present)], portions);

    /// <summary>Makes a scenario of a change from one allocation to another.</summary>
    /// <param name="id">The scenario's id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="from">What each target is given. Shape [targets].</param>
    /// <param name="to">What each is to be given. Shape [targets].</param>
    /// <returns>The scenario.</returns>
    internal Scenario ToScenario(
        string id, BilingualText title, ImmutableArray<Portion> from, ImmutableArray<Portion> to) => new(
        id, title, [.. Targets.SelectMany(t => ChangesOf(t, from[t.Target], to[t.Target]))]);

    /// <summary>Makes a scenario of <see cref="Measured"/>.</summary>
    /// <param name="id">The scenario's id.</param>
    /// <param name="portions">What each target is given. Shape [targets].</param>
    /// <returns>The scenario.</returns>
    internal Scenario ToMeasured(string id, ImmutableArray<Portion> portions) =>
        ToScenario(id, BilingualText.Same(id), [.. Targets.Select(t => t.Least)], portions);

    /// <summary>Gives the plan under an allocation.</summary>
    /// <param name="portions">What each target is given. Shape [targets].</param>
    /// <returns>The plan; what is left as it was is the very same object.</returns>
    internal Plan PlanUnder(ImmutableArray<Portion> portions) =>
        Applied(Plan, ToScenario("under", BilingualText.Same("under"), portions));

    /// <summary>Gives a plan after moves; only their targets are new objects, so that only they are simulated again.</summary>
    /// <param name="plan">The plan before.</param>
    /// <param name="moves">The moves.</param>
    /// <param name="given">What each target is given before. Shape [targets].</param>
    /// <returns>The plan.</returns>
    internal Plan PlanAfter(Plan plan, IEnumerable<Move> moves, ImmutableArray<Portion> given)
    {
        var after = moves.Aggregate(given, (portions, move) => After(move, portions));
        return Applied(plan, ToScenario("after", BilingualText.Same("after"), given, after));
    }

    /// <summary>Makes a move.</summary>
    /// <param name="move">The move.</param>
    /// <param name="given">What each target is given. Shape [targets].</param>
    /// <returns>What each is given then.</returns>
    internal ImmutableArray<Portion> After(Move move, ImmutableArray<Portion> given)
    {
        var after = given.ToBuilder();
        foreach (var target in new[] { move.From, move.To }.OfType<int>())
        {
            after[target] = move.Make(this, target, given[target]);
        }

        return after.MoveToImmutable();
    }

    /// <summary>Adds up by how much more money, and by how much less, a target is given than now.</summary>
    /// <param name="target">The target.</param>
    /// <param name="portion">What it is given.</param>
    /// <returns>The money more, and the money less.</returns>
    internal (decimal More, decimal Less) MoneyChanged(TargetLevers target, Portion portion)
    {
        var (more, less) = (0m, 0m);
        for (var l = 0; l < target.Levers.Length; l++)
        {
            if (Resources[target.Levers[l].Resource].IsFund)
            {
                more += Math.Max(0m, portion[l] - target.Levers[l].Present);
                less += Math.Max(0m, target.Levers[l].Present - portion[l]);
            }
        }

        return (more, less);
    }

    /// <summary>Adds up what an allocation gives.</summary>
    /// <param name="portions">What each target is given. Shape [targets].</param>
    /// <returns>Money or posts. Shape [resources].</returns>
    internal decimal[] Given(ImmutableArray<Portion> portions)
    {
        var given = new decimal[Resources.Length];
        foreach (var target in Targets)
        {
            for (var lever = 0; lever < target.Levers.Length; lever++)
            {
                given[target.Levers[lever].Resource] += portions[target.Target][lever];
            }
        }

        return given;
    }

    /// <summary>Makes a change that is known to fit.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scenario">The change.</param>
    /// <returns>The changed plan.</returns>
    internal static Plan Applied(Plan plan, Scenario scenario)
    {
        var applied = ScenarioApplication.Apply(plan, scenario);
        return applied.Faults.IsEmpty
            ? applied.Plan
            : throw new InvalidOperationException($"An allocation that does not fit: {applied.Faults[0]}.");
    }

    private IEnumerable<Change> ChangesOf(TargetLevers target, Portion from, Portion portion)
    {
        var id = Plan.Targets[target.Target].Id;
        for (var lever = 0; lever < target.Levers.Length; lever++)
        {
            if (portion[lever] != from[lever])
            {
                var resource = Resources[target.Levers[lever].Resource];
                yield return resource.IsFund
                    ? new Change.OfBudget(resource.Id, id, AmountRule.Set, (double)portion[lever])
                    : new Change.OfStaff(resource.Id, id, AmountRule.Set, (double)portion[lever]);
            }
        }
    }

    private static bool IsWatched(AllocationQuestion question, string id) =>
        question.AtLeast.ContainsKey(id) || question.Keep.Contains(id);

    private decimal MostOf(int resource) =>
        Targets.SelectMany(t => t.Levers).Where(l => l.Resource == resource)
            .Sum(l => Math.Max(l.Most + AllocationSearch.LittleMoney, l.Present));

    private static Lever Within(Lever lever, bool isMoney, decimal free)
    {
        var room = isMoney ? Math.Max(0m, free) : decimal.Floor(Math.Max(0m, free));
        return lever with { Most = Math.Max(lever.Least, Math.Min(lever.Most, lever.Least + room)) };
    }

    private static TargetLevers LeversOf(
        Plan plan, AllocationQuestion question, ImmutableArray<Resource> resources, Target target, int place)
    {
        var bounds = question.Bounds.Where(b => b.TargetId == target.Id)
            .ToDictionary(b => b.DriverId, StringComparer.Ordinal);
        var levers = ImmutableArray.CreateBuilder<Lever>();
        for (var r = 0; r < resources.Length && target is not CompositeTarget; r++)
        {
            var resource = resources[r];
            var present = resource.IsFund
                ? Resource.Exact(target.Budget.GetValueOrDefault(resource.Id).Amount)
                : Resource.Exact(target.Staff.GetValueOrDefault(resource.Id));
            if (present > 0m || (resource.IsFund && IsEligible(plan.Funds[r], target.Id)))
            {
                var bound = bounds.GetValueOrDefault(resource.Id);
                var least = Math.Max(bound?.Least ?? 0m, MovedAway(plan, target.Id, resource));
                var most = bound?.Most ?? decimal.MaxValue / 2m;
                levers.Add(resource.IsFund ? new Lever(r, present, least, most) : WholePosts(r, present, least, most));
            }
        }

        return new TargetLevers(place, levers.ToImmutable());
    }

    /// <summary>Narrows bounds to whole posts more or fewer than now.</summary>
    private static Lever WholePosts(int resource, decimal present, decimal least, decimal most) => new(
        resource,
        present,
        present + decimal.Ceiling(least - present),
        Math.Max(present + decimal.Ceiling(least - present), most > 1e9m ? most : present + decimal.Floor(most - present)));

    private static bool IsEligible(Fund fund, string targetId) =>
        fund.Eligible.IsEmpty || fund.Eligible.Contains(targetId, StringComparer.Ordinal);

    private static decimal MovedAway(Plan plan, string targetId, Resource resource) => plan.DatedMoves.Sum(m => m switch
    {
        DatedMove.OfMoney money when money.From == targetId && money.FundId == resource.Id => money.Amount.Amount,
        DatedMove.OfPosts posts when posts.From == targetId && posts.TeamId == resource.Id => (decimal)posts.Posts.Value,
        _ => 0m,
    });

    private static decimal FromFree(Plan plan, Fund fund) => plan.DatedMoves.OfType<DatedMove.OfMoney>()
        .Where(m => m.From is null && m.FundId == fund.Id).Sum(m => m.Amount.Amount);

    private static decimal FromFree(Plan plan, Team team) => plan.DatedMoves.OfType<DatedMove.OfPosts>()
        .Where(m => m.From is null && m.TeamId == team.Id).Sum(m => (decimal)m.Posts.Value);
}
