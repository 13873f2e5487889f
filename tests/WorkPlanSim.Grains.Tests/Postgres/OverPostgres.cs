namespace WorkPlanSim.Grains.Tests.Postgres;

/// <summary>Tests over a database that take turns and share a server. Those that crash theirs, or kill for long, have one of their own.</summary>
[CollectionDefinition(Name)]
public sealed class OverPostgres : ICollectionFixture<PostgresServer>
{
    /// <summary>What such tests say of themselves.</summary>
    public const string Name = "over PostgreSQL";
}
