using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Analysis.Allocation;

/// <summary>Holds a question against the plan that it is asked of.</summary>
internal static class QuestionCheck
{
    /// <summary>Checks that all that is named exists, and that numbers are in their ranges.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="question">The question.</param>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    internal static void Check(Plan plan, AllocationQuestion question)
    {
        var targets = plan.Targets.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var drivers = plan.Funds.Select(f => f.Id).Concat(plan.Teams.Select(t => t.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var id in question.AtLeast.Keys.Concat(question.Keep).Concat(question.Bounds.Select(b => b.TargetId)))
        {
            Need(targets.Contains(id), $"The plan has no target {id}.");
        }

        foreach (var bound in question.Bounds)
        {
            Need(drivers.Contains(bound.DriverId), $"The plan has no fund or team {bound.DriverId}.");
            Need(bound.Least >= 0m && bound.Least <= (bound.Most ?? bound.Least), "A floor is 0 or more, and no cap is below it.");
        }

        Need(question.AtLeast.Values.All(p => p is >= 0.0 and <= 1.0), "A probability is from 0 to 1.");
        Need(question.ChangeAtMost is not { Amount: < 0m }, "The money that may move is 0 or more.");
        var pairs = question.Bounds.Select(b => (b.TargetId, b.DriverId)).ToList();
        Need(pairs.Distinct().Count() == pairs.Count, "A target and a fund or team have one floor and cap at most.");
    }

    private static void Need(bool isRight, string message)
    {
        if (!isRight)
        {
            throw new ArgumentException(message, nameof(isRight));
        }
    }
}
