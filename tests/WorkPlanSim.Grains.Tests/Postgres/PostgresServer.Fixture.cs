namespace WorkPlanSim.Grains.Tests.Postgres;

/// <content>
/// Started before the tests that share it, and ended after them.
/// </content>
public sealed partial class PostgresServer : IAsyncLifetime;
