using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.Hosting.Tests.Storage.Sqlite;

public class SqliteStoreTests : PlanningStoreTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workplansim-").FullName;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private protected override Task<IPlanningStore> OpenAsync() =>
        Task.FromResult<IPlanningStore>(SqliteStore.Open(_folder));
}
