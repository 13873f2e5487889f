using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Processes;
using WorkPlanSim.Simulation.Recipes;

namespace WorkPlanSim.Simulation.Rules;

/// <summary>A standing rule over the processes of some targets, run for a block of trials.</summary>
/// <remarks>
/// It acts at the start of a period, after money dated to that period has left its givers and before anything of the period is known.
/// Members come in the plan's order of targets, so sums over them have one order. A trial in which it moves nothing stays the same to
/// the last bit.
/// </remarks>
/// <param name="recipe">The rule.</param>
/// <param name="moved">A row for each member.</param>
internal abstract class RuleProcess(RuleRecipe recipe, Rows[] moved)
{
    /// <summary>Gets the rule.</summary>
    internal RuleRecipe Recipe => recipe;

    /// <summary>Gets what each member got when the rule acted last, negative where it gave: money or posts.</summary>
    internal IReadOnlyList<Rows> Moved => moved;

    /// <summary>Makes the process of a rule.</summary>
    /// <param name="recipe">The rule.</param>
    /// <param name="processOf">Gives the process of a variant.</param>
    /// <returns>The process.</returns>
    internal static RuleProcess Of(RuleRecipe recipe, Func<int, Process> processOf) => recipe.Rule switch
    {
        Domain.Plans.StandingRule.Review review => new FundReview(recipe, review, Array.ConvertAll(recipe.Variants, v => processOf(v))),
        Domain.Plans.StandingRule.Recall recall => new PostRecall(recipe, recall, Array.ConvertAll(recipe.Variants, v => processOf(v))),
        _ => throw new ArgumentException($"No process for {recipe.Rule.GetType()}.", nameof(recipe)),
    };

    /// <summary>Begins a block.</summary>
    /// <param name="block">The block, which the members have begun.</param>
    internal virtual void Begin(WorldBlock block)
    {
    }

    /// <summary>Tells whether it acts at the start of a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>Whether it does.</returns>
    internal abstract bool ActsAt(int period);

    /// <summary>Acts.</summary>
    /// <param name="block">The block.</param>
    /// <param name="period">The period that begins, at which it does.</param>
    internal abstract void Act(WorldBlock block, int period);
}
