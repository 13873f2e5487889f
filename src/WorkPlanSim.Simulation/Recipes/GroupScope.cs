using System.Globalization;
using System.Text;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>A group of targets that are compiled together, and the variants of those before it.</summary>
/// <param name="Index">The plan under the scenario.</param>
/// <param name="Group">The targets' places.</param>
/// <param name="Variants">The variants so far, by target. Shape [targets].</param>
internal sealed record GroupScope(PlanIndex Index, int[] Group, int[] Variants)
{
    /// <summary>Gets the standing rules over targets of the group.</summary>
    internal RuleScope[] Rules { get; } = Index.Rules.Length == 0
        ? Index.Rules
        : Array.FindAll(Index.Rules, r => Array.IndexOf(Group, r.Targets[0]) >= 0);

    /// <summary>Gives the standing rules over the group's variants, when all of these are known.</summary>
    /// <returns>The rules, in the order in which they act.</returns>
    internal RuleRecipe[] RuleRecipes() => Array.ConvertAll(
        Rules, r => new RuleRecipe(r.Number, r.Rule, Array.ConvertAll(r.Targets, t => Variants[t])));

    internal bool Holds(string? targetId) =>
        targetId is not null && Array.IndexOf(Group, Index.PlaceOf(targetId)) >= 0;

    internal int VariantOf(string targetId) => Variants[Index.PlaceOf(targetId)];

    /// <summary>Says what the group depends on.</summary>
    /// <param name="inputs">What each of its targets depends on but for other targets.</param>
    /// <returns>Its key.</returns>
    internal GroupKey Key(TargetInputs[] inputs)
    {
        var (text, before) = (new StringBuilder(), new List<int>());
        foreach (var input in inputs)
        {
            text.Append(input.Key);
            AddOthers(input.Variant.Target, text, before);
        }

        foreach (var rule in Rules)
        {
            // Its targets are all in the group, and told by their places there.
            text.Append(CultureInfo.InvariantCulture, $" rule {rule.Number} {rule.Rule} ")
                .AppendJoin(',', rule.Targets.Select(t => Array.IndexOf(Group, t)));
        }

        return new GroupKey(text.ToString(), [.. before]);
    }

    private void AddOthers(Target target, StringBuilder text, List<int> before)
    {
        foreach (var predecessor in target.After)
        {
            AddOther("after", predecessor.TargetId, text, before);
        }

        foreach (var part in target is CompositeTarget composite ? composite.Of : [])
        {
            AddOther("part", part, text, before);
        }

        foreach (var move in Index.MoneyOf(target.Id))
        {
            text.Append(CultureInfo.InvariantCulture, $" move {move} {move.Amount.Amount} {Identity.Of(Index.Fund(move.FundId))}");
            AddOther("from", move.From, text, before);
        }
    }

    /// <summary>Names a target that another depends on: inside the group by id, before it by variant.</summary>
    private void AddOther(string role, string? targetId, StringBuilder text, List<int> before)
    {
        text.Append(' ').Append(role).Append(' ');
        if (targetId is null || Holds(targetId))
        {
            text.Append(targetId);
        }
        else
        {
            text.Append('#');
            before.Add(VariantOf(targetId));
        }
    }
}
