using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Hosting.Tests.Storage;

public class MemoryStoreTests : PlanningStoreTests
{
    private protected override Task<IPlanningStore> OpenAsync() => Task.FromResult<IPlanningStore>(new MemoryStore());
}
