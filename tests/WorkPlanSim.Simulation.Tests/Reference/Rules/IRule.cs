namespace WorkPlanSim.Simulation.Tests.Reference.Rules;

/// <summary>A standing rule.</summary>
internal interface IRule
{
    /// <summary>Acts at the start of a period, if it does then.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trials">How many trials the block has.</param>
    void Act(int period, int trials);
}
