namespace WorkPlanSim.Grains.Tests.Postgres;

/// <summary>Tests over a database: they take turns, and share one server.</summary>
[CollectionDefinition(Name)]
public sealed class OverPostgres : ICollectionFixture<PostgresServer>
{
    /// <summary>What such tests say of themselves.</summary>
    public const string Name = "over PostgreSQL";
}
