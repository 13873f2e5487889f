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

    [Fact]
    public void BlocksLeft_CountsWhatIsNewAndWhatGotLost()
    {
        var ledger = new BatchLedger(1024);
        ledger.ExtendTo(3500);
        Assert.True(ledger.TryTake(3, out var first));
        Assert.True(ledger.TryTake(3, out var last));
        Assert.Equal(0, ledger.BlocksLeft);

        ledger.Return(last);
        Assert.Equal(1, ledger.BlocksLeft);
        ledger.Return(first);
        Assert.Equal(4, ledger.BlocksLeft);

        var next = new BatchLedger(1024);
        next.Restore([new TrialRange(0, 1024), new TrialRange(3072, 428)], 3500);
        Assert.Equal(2, next.BlocksLeft);
    }

    [Fact]
    public void Restore_OfWhatAnotherLedgerCounted_GivesTheRestAndNothingElse() =>
        Gen.Select(Gen.Int[1, 20_000], Gen.Select(Gen.Int[1, 4], Gen.Int[0, 2]).Array[1, 30]).Sample((trials, steps) =>
        {
            var ledger = new BatchLedger(1024);
            ledger.ExtendTo(trials);
            var counted = new HashSet<int>();
            foreach (var (blocks, fate) in steps)
            {
                // Batches come back, get lost, or are still out when the run's silo dies.
                if (ledger.TryTake(blocks, out var batch) && fate == 0 && ledger.TryComplete(batch))
                {
                    counted.UnionWith(Enumerable.Range(batch.First, batch.Count));
                }
                else if (fate == 1)
                {
                    ledger.Return(batch);
                }
            }

            var next = new BatchLedger(1024);
            next.Restore(ledger.Counted, ledger.Wanted);
            Assert.Equal(counted.Count, next.Done);
            Assert.Equal<TrialRange>(ledger.Counted, next.Counted);
            while (!next.IsDone)
            {
                Assert.True(next.TryTake(3, out var batch));
                Assert.Equal(0, batch.First % 1024);
                Assert.All(Enumerable.Range(batch.First, batch.Count), trial => Assert.True(counted.Add(trial)));
                Assert.True(next.TryComplete(batch));
            }

            Assert.Equal(trials, counted.Count);
            Assert.Equal<TrialRange>([new TrialRange(0, trials)], next.Counted);
        });
}
