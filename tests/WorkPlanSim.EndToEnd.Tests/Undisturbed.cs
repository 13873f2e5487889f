using WorkPlanSim.Grains.Tests.Postgres;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Tests that judge by a clock: nothing else is under way meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Undisturbed : ICollectionFixture<PostgresServer>
{
    /// <summary>What such tests say of themselves.</summary>
    public const string Name = "undisturbed";
}
