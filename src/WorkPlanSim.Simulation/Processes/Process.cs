using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>The law of a target, run for a block of trials period by period, with trials innermost.</summary>
/// <remarks>
/// The caller says <see cref="Begin"/>, then for each period <see cref="Give"/> and <see cref="Step"/>, then <see cref="End"/>.
/// Whether one target runs through all its periods or all targets through one period first makes no difference, as long as those
/// that it depends on are ahead of it.
/// </remarks>
internal abstract class Process
{
    private readonly byte[] _causes;
    private readonly int[] _histogram;
    private readonly long[] _attainmentSum;

    protected Process(ProcessInputs inputs)
    {
        Deadline = inputs.Target.Deadline.Index;
        Periods = inputs.Calendar.Count;
        Length = inputs.Length;
        Cash = inputs.Cash;
        Labour = inputs.Labour;
        Gate = new StartGate(
            inputs.Target.Start.Index, inputs.Quantity("lead", inputs.Target.Lead), inputs.Predecessors, Length);
        Outcome = new TargetOutcome(Length);
        Attainment = new double[Length];
        Shortfall = new double[Length];
        _causes = new byte[Periods * Length];
        _histogram = new int[Periods * AttainmentBins.Count];
        _attainmentSum = new long[Periods];
    }

    /// <summary>Gets what the trials of the block made of the target.</summary>
    internal TargetOutcome Outcome { get; }

    protected int Deadline { get; }

    protected int Periods { get; }

    protected int Length { get; }

    /// <summary>Gets the number of trials of the block.</summary>
    protected int Trials { get; private set; }

    protected CashAccount Cash { get; }

    protected LabourPool Labour { get; }

    protected StartGate Gate { get; }

    /// <summary>Gets done / goal at the end of the period; each step fills it. Shape [length].</summary>
    protected double[] Attainment { get; }

    /// <summary>Gets what is missing at the deadline, in the target's own measure; each kind fills it. Shape [length].</summary>
    protected double[] Shortfall { get; }

    internal void Begin(BlockDraws draws)
    {
        Trials = draws.Trials;
        Cash.Begin(Trials);
        Labour.Begin(Trials);
        Gate.Begin(draws);
        Outcome.Begin();
        Array.Clear(_histogram);
        Array.Clear(_attainmentSum);
        BeginTrials(draws);
    }

    /// <summary>Hands over the money that leaves at the start of a period.</summary>
    /// <param name="period">The period.</param>
    internal void Give(int period) => Cash.Give(period);

    /// <summary>Runs a period.</summary>
    /// <param name="period">The period after the one that ran last.</param>
    internal void Step(int period)
    {
        Cash.Arrive(period);
        Labour.Fill(period);
        Gate.Fill(period, Trials);
        StepTrials(period, _causes.AsSpan(period * Length, Trials));
        var attainment = Attainment.AsSpan(0, Trials);
        Outcome.Observe(period, attainment);
        var histogram = _histogram.AsSpan(period * AttainmentBins.Count, AttainmentBins.Count);
        var sum = 0L;
        foreach (var share in attainment)
        {
            histogram[AttainmentBins.Of(share)]++;
            sum += FixedPoint.OfShare(share);
        }

        _attainmentSum[period] = sum;
    }

    /// <summary>Adds the block's trials up.</summary>
    /// <param name="tally">The tally of this variant.</param>
    internal void End(VariantTally tally)
    {
        Columns.Add(tally.Attainment, _histogram);
        Columns.Add(tally.AttainmentSum, _attainmentSum);
        for (var k = 0; k < Trials; k++)
        {
            Outcome.Met[k] = Outcome.Finish[k] <= Deadline;
            tally.AddTo(VariantTally.Sum.Spent, Cash.Spent[k]);
            tally.AddTo(VariantTally.Sum.Unspent, Cash.Stock[k]);
            tally.AddTo(VariantTally.Sum.LabourUsed, Labour.Used[k]);
            tally.AddTo(VariantTally.Sum.LabourIdle, Labour.Idle[k]);
            if (Outcome.Finish[k] < Periods)
            {
                tally.Finish[Outcome.Finish[k]]++;
            }

            if (Outcome.Met[k])
            {
                tally.Met++;
            }
            else
            {
                tally.AddTo(VariantTally.Sum.Shortfall, Shortfall[k]);
                CountCauses(k, tally);
            }
        }
    }

    /// <summary>Draws what is drawn once per trial and sets the state to that of the start.</summary>
    /// <param name="draws">The block's draws.</param>
    protected abstract void BeginTrials(BlockDraws draws);

    /// <summary>Runs a period: state, money and labour, attainment, finish, and at the deadline the shortfall.</summary>
    /// <param name="period">The period.</param>
    /// <param name="causes">Where to say what bound each trial: a <see cref="Bottleneck"/>. Shape [trials].</param>
    protected abstract void StepTrials(int period, Span<byte> causes);

    private void CountCauses(int trial, VariantTally tally)
    {
        for (var t = 0; t <= Deadline; t++)
        {
            var cause = _causes[(t * Length) + trial];
            if (cause != (byte)Bottleneck.None)
            {
                tally.Bottlenecks[(t * VariantTally.BottleneckKinds) + cause - 1]++;
            }
        }
    }
}
