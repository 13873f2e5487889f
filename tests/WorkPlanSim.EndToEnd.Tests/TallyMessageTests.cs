using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>How large the messages are in which silos send what trials add up to.</summary>
public class TallyMessageTests
{
    [Fact]
    public void Tally_OfBatchesThatGrowAsFastAsTheyMay_IsNeverLargerThanPromised()
    {
        // Eighteen scenarios of the seed plan: 64 blocks of them would be 590 KiB.
        var read = PlanReader.ReadFiles(Checkout.SeedPlan, Checkout.Scenarios).Value!;
        var model = Model.Compile(read.Plan, [Scenario.Baseline, .. read.Scenarios], 1);
        var size = new BatchSize();

        for (var batch = 0; batch < 8; batch++)
        {
            var message = model.SimulateToBytes(0, size.Blocks * Model.BlockLength, () => { }, CancellationToken.None);
            Assert.InRange(message.Length, 1, TallyPart.MostBytes);
            size.Observe(size.Blocks, TimeSpan.Zero, message.Length);
        }

        Assert.InRange(size.Blocks, 4, 63);
    }
}
