using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Web.Api.Forms;

namespace WorkPlanSim.Web.Api;

/// <content>What questions ask that take runs of their own.</content>
internal sealed partial class Asking
{
    /// <summary>Refuses a question about two scenarios that differ in too much to be split.</summary>
    internal void CheckSplit(Scenario from, Scenario to)
    {
        if (DifferenceExplainer.CountLevers(from, to) is var levers and > SplitQuestion.MostLevers)
        {
            Add(ProblemCodes.OutOfRange, "to", new(
                $"两个情景有 {levers} 处不同，最多可拆分 {SplitQuestion.MostLevers} 处。",
                $"The scenarios differ in {levers} changes; at most {SplitQuestion.MostLevers} can be split."));
        }
    }

    /// <summary>Reads what is asked of the best allocation.</summary>
    internal AllocationQuestion QuestionOf(OptimisationForm form)
    {
        if (form.ChangeAtMost < 0m)
        {
            OutOfRange("changeAtMost", form.ChangeAtMost, "0", "1e15");
        }

        return new AllocationQuestion(ObjectiveOf(form.Objective))
        {
            AtLeast = LeastOf(form.AtLeast ?? ImmutableSortedDictionary<string, double>.Empty),
            Keep = [.. (form.Keep ?? []).Select(k => TargetOf("keep", k))],
            ChangeAtMost = form.ChangeAtMost is { } most and >= 0m ? new Money(most) : null,
            Bounds = [.. (form.Bounds ?? []).Select(BoundOf)],
        };
    }

    /// <summary>Reads which scenarios are put into which worlds.</summary>
    /// <returns>The scenarios beside the baseline, and the worlds beside the plan's own.</returns>
    internal (ImmutableArray<Scenario> Scenarios, ImmutableArray<Scenario> Worlds) StressOf(StressForm form)
    {
        var scenarios = NamedOf("scenarios", form.Scenarios, s => !Suppositions.IsOnly(s));
        var worlds = NamedOf("worlds", form.Worlds, Suppositions.IsOnly);
        foreach (var world in worlds.Where(w => !w.Changes.All(Suppositions.MaySuppose)))
        {
            Add(ProblemCodes.NotAnAssumption, "worlds", new(
                $"{world.Id} 作出决策：设想的年景只能改变季节、资金和队伍。",
                $"{world.Id} decides something: an assumed world changes seasons, funds and teams alone."));
        }

        if ((scenarios.Length + 1) * (worlds.Length + 1) is var cells && cells > limits.MostCells)
        {
            Add(ProblemCodes.OutOfRange, "worlds", new(
                $"情景数乘以年景数（各含计划本身）是 {cells}，最多 {limits.MostCells}。",
                $"Scenarios times worlds, the plan among both, are {cells}; at most {limits.MostCells}."));
        }
        else if (Problems.IsEmpty && StressTest.FindFault(Plan, StressTest.ChoicesOf(scenarios), worlds) is { } misfit)
        {
            Add(ProblemCodes.Overdrawn, "worlds", MisfitText.Of(misfit.Scenario, misfit.World, misfit.Fault), MisfitText.Hint);
        }

        return (scenarios, worlds);
    }

    /// <summary>Reads the target that is asked about, where one is.</summary>
    /// <returns>Its id; null for the plan as a whole.</returns>
    internal string? TargetIfAnyOf(string? id) => id is null ? null : TargetOf("target", id);

    /// <summary>Reads the fund that is made larger or smaller, where it is one.</summary>
    /// <returns>Its id; null for all alike.</returns>
    internal string? FundIfAnyOf(string? id)
    {
        if (id is not null && Plan.Funds.All(f => f.Id != id))
        {
            Unknown("fund", id, new("资金", "fund"), Plan.Funds.Select(f => f.Id));
        }

        return id;
    }

    private ImmutableArray<Scenario> NamedOf(string field, ImmutableArray<string>? ids, Func<Scenario, bool> isMeant) =>
        ids is { } named
            ? [.. named.Distinct(StringComparer.Ordinal).Where(id => id != Scenario.BaselineId).Select(id => ScenarioOf(field, id))]
            : [.. shelved.Scenarios.Where(isMeant)];

    private ImmutableSortedDictionary<string, double> LeastOf(ImmutableSortedDictionary<string, double> asked)
    {
        foreach (var (target, least) in asked)
        {
            TargetOf("atLeast", target);
            if (least is not (>= 0.0 and <= 1.0))
            {
                OutOfRange("atLeast", least, "0", "1");
            }
        }

        return asked.WithComparers(StringComparer.Ordinal);
    }

    private AllocationObjective ObjectiveOf(string? word)
    {
        switch (word)
        {
            case null or "weighted":
                return AllocationObjective.WeightedMet;
            case "met":
                return AllocationObjective.Met;
            case "mandatory":
                return AllocationObjective.AllMandatory;
            default:
                Add(ProblemCodes.NotOneOf, "objective", new(
                    $"'{word}' 不是 weighted、met、mandatory 之一。", $"'{word}' is none of weighted, met, mandatory."));
                return AllocationObjective.WeightedMet;
        }
    }

    private GivenBound BoundOf(BoundForm form)
    {
        if (!Plan.Funds.Any(f => f.Id == form.Driver) && !Plan.Teams.Any(t => t.Id == form.Driver))
        {
            Unknown("bounds", form.Driver, new("资金或队伍", "fund or team"), Plan.Funds.Select(f => f.Id).Concat(Plan.Teams.Select(t => t.Id)));
        }

        if (form.Least < 0m || form.Most < form.Least)
        {
            OutOfRange("bounds", form.Least, "0", $"{form.Most}");
        }

        return new GivenBound(TargetOf("bounds", form.Target), form.Driver, form.Least, form.Most);
    }
}
