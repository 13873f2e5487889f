using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Tallies;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>The law of a target, run for a block of trials period by period, eight trials at a time.</summary>
/// <remarks>
/// The caller says <see cref="Begin"/>, then for each period <see cref="Give"/> and <see cref="Step"/>, then <see cref="End"/>.
/// Whether one target runs through all its periods or all targets through one period first makes no difference, as long as those
/// that it depends on are ahead of it.
/// </remarks>
internal abstract class Process
{
    private readonly int _rows;
    private Rows? _state;
    private BlockRecord? _record;
    private WorldBlock? _block;

    /// <summary>Makes a process.</summary>
    /// <param name="inputs">What it is made of.</param>
    /// <param name="ownRows">The rows that its kind needs for itself.</param>
    protected Process(ProcessInputs inputs, int ownRows)
    {
        Deadline = inputs.Target.Deadline.Index;
        Periods = inputs.Calendar.Count;
        Cash = inputs.Cash;
        Labour = inputs.Labour;
        _rows = StateRow.Own + ownRows;
        Gate = new StartGate(inputs.Target.Start.Index, inputs.Quantity("lead", inputs.Target.Lead), inputs.Predecessors);
        Outcome = new TargetOutcome(Periods);
        Paths = inputs.Paths;
        Drawn = inputs.Drawn;
    }

    /// <summary>Gets what the trials of the block made of the target.</summary>
    internal TargetOutcome Outcome { get; }

    /// <summary>Gets the paths that it reads.</summary>
    internal IReadOnlyList<WorldPath> Paths { get; }

    /// <summary>Gets what is drawn for the target alone.</summary>
    internal IReadOnlyList<DrawnPart> Drawn { get; }

    /// <summary>Gets the trials of the block in which the target was met. Shape [words].</summary>
    internal ulong[] Met { get; } = new ulong[TargetOutcome.Words];

    /// <summary>Gets its money.</summary>
    internal CashAccount Cash { get; }

    /// <summary>Gets its people.</summary>
    internal LabourPool Labour { get; }

    /// <summary>Gets the rows of its state, while it runs.</summary>
    internal Rows State => _state!;

    internal int Deadline { get; }

    protected int Periods { get; }

    /// <summary>Gets the trials that are computed, a multiple of eight.</summary>
    protected int Lanes => Block.Lanes;

    protected StartGate Gate { get; }

    /// <summary>Gets the block.</summary>
    protected WorldBlock Block => _block!;

    private BlockRecord Record => _record!;

    internal void Begin(WorldBlock block, RecordPool records)
    {
        (_block, _state, _record) = (block, block.Pool.Take(_rows), records.Take());
        Cash.Begin(block, State);
        LabourPool.Begin(block, State);
        State.Lanes(StateRow.Shortfall).Fill(0f, block.Lanes);
        Gate.Begin();
        Outcome.Begin(block.Lanes);
        BeginTrials();
    }

    /// <summary>Hands over the money that leaves at the start of a period.</summary>
    /// <param name="period">The period.</param>
    internal void Give(int period) => Cash.Give(Block, State, period);

    /// <summary>Runs a period.</summary>
    /// <param name="period">The period after the one that ran last.</param>
    internal void Step(int period)
    {
        Cash.Arrive(Block, State, period);
        Labour.Fill(Block, State, period);
        Gate.Fill(Block, State, period);
        StepTrials(period, new StateRows(State), Record.Causes(period));
        Outcome.Observe(period, State.Lanes(StateRow.Attainment), Lanes);
        Record.Note(period, State.Lanes(StateRow.Attainment), Block.Trials);
    }

    /// <summary>Ends the block: says which trials met the target, and adds them up.</summary>
    /// <param name="tally">The tally of this variant; null if nobody wants it.</param>
    /// <param name="records">Where the record goes back to.</param>
    internal void End(VariantTally? tally, RecordPool records)
    {
        Span<ulong> counted = stackalloc ulong[TargetOutcome.Words];
        LaneBits.SetFirst(counted, Block.Trials);
        for (var w = 0; w < Met.Length; w++)
        {
            Met[w] = Outcome.DoneBy(Deadline)[w] & counted[w];
        }

        if (tally is not null)
        {
            Count(tally, counted);
        }

        Block.Pool.Return(State);
        records.Return(Record);
        (_state, _record, _block) = (null, null, null);
    }

    /// <summary>Gives what bound a trial in a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trial">The trial in the block.</param>
    /// <returns>What bound it.</returns>
    internal Bottleneck CauseOf(int period, int trial) => Record.CauseOf(period, trial);

    /// <summary>
    /// Tells how far a trial is at the end of the period that ran last, in the measure of its kind.
    /// </summary>
    /// <param name="period">That period.</param>
    /// <param name="trial">The trial in the block.</param>
    /// <returns>How far; its attainment where the kind has no measure of its own.</returns>
    internal virtual double ProgressOf(int period, int trial) => State.Row(StateRow.Attainment)[trial];

    /// <summary>Tells how far eight trials are as a period begins, in units of work toward a goal.</summary>
    /// <param name="period">The period, which has not run.</param>
    /// <param name="trial">The first of them, a multiple of eight.</param>
    /// <returns>How far; null for kinds that do not work so, which no forecast is made of.</returns>
    internal virtual Standing? StandingOf(int period, int trial) => null;

    /// <summary>Tells in which of eight trials the work could start before a period, and how long before.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trial">The first of them, a multiple of eight.</param>
    /// <returns>The periods; not above 0 where it could not.</returns>
    internal Lane WorkedBefore(int period, int trial) => All(period) - Gate.StartOf(Block, trial);

    /// <summary>Extrapolates eight trials as a period begins.</summary>
    /// <param name="period">The period, which has not run.</param>
    /// <param name="trial">The first of them, a multiple of eight.</param>
    /// <returns>The forecast; null for kinds without one.</returns>
    internal Forecast? ForecastOf(int period, int trial) => StandingOf(period, trial) is { } standing
        ? Forecast.Of(standing, Outcome.IsDone(trial), WorkedBefore(period, trial), JudgedFrom(period) + 1f - period)
        : null;

    /// <summary>Tells when the steps of a trial were finished.</summary>
    /// <param name="trial">The trial in the block.</param>
    /// <returns>
    /// The times in periods from the plan's beginning, null for never; empty for kinds without steps.
    /// </returns>
    internal virtual ImmutableArray<double?> StepFinishesOf(int trial) => [];

    /// <summary>Gives the period at whose end the target is judged next.</summary>
    /// <param name="period">The period that begins.</param>
    /// <returns>That period; one before it where there is none any more.</returns>
    protected virtual int JudgedFrom(int period) => Deadline;

    /// <summary>Sets the state to that of the start.</summary>
    protected abstract void BeginTrials();

    /// <summary>Runs a period: state, money and labour, attainment, finish, and at the deadline the shortfall.</summary>
    /// <param name="period">The period.</param>
    /// <param name="state">The rows of the state.</param>
    /// <param name="causes">Where to say what bound each trial.</param>
    protected abstract void StepTrials(int period, StateRows state, CauseRow causes);

    private void Count(VariantTally tally, ReadOnlySpan<ulong> counted)
    {
        CountFinishes(tally, counted);
        CountMissed(tally, counted);
        for (var t = 0; t < Periods; t++)
        {
            Record.CountBins(t, Block.Trials, tally.Attainment.AsSpan(t * AttainmentBins.Count, AttainmentBins.Count));
            tally.AttainmentSum[t] += Record.AttainmentSums[t];
        }

        tally.AddTo(VariantTally.Sum.Spent, LaneSums.OfAmounts(State.Row(StateRow.Spent), Block.Trials));
        tally.AddTo(VariantTally.Sum.Unspent, LaneSums.OfAmounts(State.Row(StateRow.Cash), Block.Trials));
        tally.AddTo(VariantTally.Sum.LabourUsed, LaneSums.OfAmounts(State.Row(StateRow.Used), Block.Trials));
        tally.AddTo(VariantTally.Sum.LabourIdle, LaneSums.OfAmounts(State.Row(StateRow.Idle), Block.Trials));
    }

    private void CountFinishes(VariantTally tally, ReadOnlySpan<ulong> counted)
    {
        var before = 0;
        for (var t = 0; t < Periods; t++)
        {
            var upTo = LaneBits.CountBoth(Outcome.DoneBy(t), counted);
            tally.Finish[t] += upTo - before;
            before = upTo;
        }

        tally.Met += LaneBits.Count(Met);
    }

    private void CountMissed(VariantTally tally, ReadOnlySpan<ulong> counted)
    {
        Span<ulong> missed = stackalloc ulong[TargetOutcome.Words];
        for (var w = 0; w < missed.Length; w++)
        {
            missed[w] = counted[w] & ~Met[w];
        }

        if (LaneBits.Count(missed) == 0)
        {
            return;
        }

        var bytes = MemoryMarshal.AsBytes(missed);
        var shortfall = State.Lanes(StateRow.Shortfall);
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            shortfall[k] &= LaneBits.Expand(bytes[k / LaneRow.Width]);
        }

        tally.AddTo(VariantTally.Sum.Shortfall, LaneSums.OfAmounts(State.Row(StateRow.Shortfall), Block.Trials));
        for (var t = 0; t <= Deadline; t++)
        {
            Record.CountCauses(
                t, missed, tally.Bottlenecks.AsSpan(t * VariantTally.BottleneckKinds, VariantTally.BottleneckKinds));
        }
    }
}
