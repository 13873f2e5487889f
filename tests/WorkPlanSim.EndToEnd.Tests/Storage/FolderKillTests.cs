using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>
/// A process that is killed while users save in its data folder loses nothing that they were told is saved, and leaves nothing by halves.
/// </summary>
public class FolderKillTests
{
    [Fact]
    public Task Kill_OverAFolderTenTimes_LosesNoAcknowledgedWrite() => KillOverAFolderAsync(10);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Kill_OverAFolderTwoHundredTimes_LosesNoAcknowledgedWrite() => KillOverAFolderAsync(200);

    private static async Task KillOverAFolderAsync(int times)
    {
        using var folder = new OutFolder();
        var acknowledged = await Killing.KillAsync(
            Enumerable.Repeat(folder.Path, times),
            (place, round) =>
            {
                // File, checksums, and that every state is what its history ends with. All that there ever was is read: what is damaged
                // stays so, so that not every time is soon enough.
                if (round % 10 == 9)
                {
                    Assert.Empty(DataCheck.Check(place, CancellationToken.None).Damages);
                }

                return Task.FromResult<IPlanningStore>(SqliteStore.Open(place));
            });

        await using var service = await PlanningService.StartAsync(
            new PlanningOptions { DataFolder = folder.Path }, CancellationToken.None);
        Killing.AssertEqual(acknowledged, await Writing.ReadAsync(service));
    }
}
