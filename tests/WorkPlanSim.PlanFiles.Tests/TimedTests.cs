namespace WorkPlanSim.PlanFiles.Tests;

/// <summary>Tests that look at the clock, so that they run one after another and with nothing beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TimedTests
{
    public const string Name = "timed";
}
