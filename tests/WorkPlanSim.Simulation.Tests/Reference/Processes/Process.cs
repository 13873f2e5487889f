using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Rules;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>The law of a target, run for a block of trials period by period, with trials innermost.</summary>
/// <remarks>
/// The caller says <see cref="Begin"/>, then for each period <see cref="Give"/> and <see cref="Step"/>.
/// Whether one target runs through all its periods or all targets through one period first makes no difference, as long as those
/// that it depends on are ahead of it.
/// </remarks>
internal abstract class Process
{
    private readonly byte[] _causes;
    private readonly double[] _attainments;

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
        _attainments = new double[Periods * Length];
    }

    /// <summary>Gets what the trials of the block made of the target.</summary>
    internal TargetOutcome Outcome { get; }

    protected int Deadline { get; }

    internal int Periods { get; }

    protected int Length { get; }

    /// <summary>Gets the number of trials of the block.</summary>
    protected int Trials { get; private set; }

    internal CashAccount Cash { get; }

    internal LabourPool Labour { get; }

    protected StartGate Gate { get; }

    /// <summary>Gets done / goal at the end of the period; each step fills it. Shape [length].</summary>
    protected double[] Attainment { get; }

    /// <summary>Gets what is missing at the deadline, in the target's own measure; each kind fills it. Shape [length].</summary>
    internal double[] Shortfall { get; }

    internal void Begin(BlockDraws draws)
    {
        Trials = draws.Trials;
        Cash.Begin(Trials);
        Labour.Begin(Trials);
        Gate.Begin(draws);
        Outcome.Begin();
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
        attainment.CopyTo(_attainments.AsSpan(period * Length));
    }

    /// <summary>Gives how far a trial had come by the end of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trial">The trial in the block.</param>
    /// <returns>Done / goal.</returns>
    internal double AttainmentOf(int period, int trial) => _attainments[(period * Length) + trial];

    /// <summary>Gives what bound a trial in a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trial">The trial in the block.</param>
    /// <returns>What bound it.</returns>
    internal Bottleneck CauseOf(int period, int trial) => (Bottleneck)_causes[(period * Length) + trial];

    /// <summary>Extrapolates a trial as a period begins.</summary>
    /// <param name="period">The period, which has not run.</param>
    /// <param name="trial">The trial.</param>
    /// <returns>The forecast; null for kinds that do not count units toward a goal.</returns>
    internal virtual Forecast? ForecastOf(int period, int trial) => null;

    internal bool HasBegunBefore(int period, int trial) => WorkedBefore(period, trial) > 0.0;

    internal bool IsInTime(int period) => period <= Deadline;

    protected bool IsMetBefore(int period, int trial) => Outcome.Finish[trial] < period;

    protected double WorkedBefore(int period, int trial) => period - Gate.StartOf(trial);

    /// <summary>Draws what is drawn once per trial and sets the state to that of the start.</summary>
    /// <param name="draws">The block's draws.</param>
    protected abstract void BeginTrials(BlockDraws draws);

    /// <summary>Runs a period: state, money and labour, attainment, finish, and at the deadline the shortfall.</summary>
    /// <param name="period">The period.</param>
    /// <param name="causes">Where to say what bound each trial: a <see cref="Bottleneck"/>. Shape [trials].</param>
    protected abstract void StepTrials(int period, Span<byte> causes);
}
