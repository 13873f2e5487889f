using CsCheck;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Grains.Runs;

namespace WorkPlanSim.Grains.Tests.Runs;

public class BatchLedgerTests
{
    [Fact]
    public void Batches_HoweverTakenLostAndRepeated_CountEachTrialOnce() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Select(Gen.Int[1, 5], Gen.Bool).Array[1, 50]).Sample((trials, steps) =>
        {
            var ledger = new BatchLedger(1024);
            ledger.ExtendTo(trials);
            var counted = new List<TrialRange>();
            for (var i = 0; !ledger.IsDone; i++)
            {
                var (blocks, lost) = steps[i % steps.Length];
                Assert.True(ledger.TryTake(blocks, out var batch));
                if (lost && i < steps.Length)
                {
                    ledger.Return(batch);
                    Assert.False(ledger.TryComplete(batch));
                    continue;
                }

                Assert.True(ledger.TryComplete(batch));
                Assert.False(ledger.TryComplete(batch));
                counted.Add(batch);
            }

            Assert.Equal(
                Enumerable.Range(0, trials), counted.SelectMany(b => Enumerable.Range(b.First, b.Count)).Order());
            Assert.All(counted, b => Assert.Equal(0, b.First % 1024));
        });

    [Fact]
    public void TryTake_WhenAllAreOut_GivesNone()
    {
        var ledger = new BatchLedger(1024);
        ledger.ExtendTo(1500);

        Assert.True(ledger.TryTake(2, out var batch));
        Assert.Equal(new TrialRange(0, 1500), batch);
        Assert.False(ledger.TryTake(1, out _));
        Assert.False(ledger.IsDone);
    }
}
