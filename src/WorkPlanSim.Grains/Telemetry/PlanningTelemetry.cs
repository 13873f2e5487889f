using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WorkPlanSim.Grains.Telemetry;

/// <summary>What silos tell of their work to whoever listens: figures and traces, never plans, connections or keys.</summary>
/// <remarks>Costs next to nothing while nobody listens. Durations are in seconds.</remarks>
public static class PlanningTelemetry
{
    /// <summary>The name of the meter, and of the source of traces.</summary>
    public const string Name = "WorkPlanSim";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Trials = Meter.CreateCounter<long>(
        "workplansim.trials", "{trial}", "Trials simulated.");

    private static readonly Histogram<double> Batches = Meter.CreateHistogram<double>(
        "workplansim.batch.duration", "s", "How long a thread computed a batch of trials.");

    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>(
        "workplansim.batch.wait", "s", "How long a batch waited for a thread and its turn.");

    private static readonly Counter<long> Losses = Meter.CreateCounter<long>(
        "workplansim.batch.losses", "{batch}", "Batches that got lost with a silo and were given to another.");

    private static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>(
        "workplansim.runs.active", "{run}", "Runs under way.");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "workplansim.runs.refused", "{run}", "Runs that were not begun, as the silo had as many as it takes.");

    private static readonly Histogram<double> Runs = Meter.CreateHistogram<double>(
        "workplansim.run.duration", "s", "How long a run took, by how it ended.");

    private static readonly Histogram<double> Store = Meter.CreateHistogram<double>(
        "workplansim.store.duration", "s", "How long the store took to read or write a state, repeats included.");

    private static readonly Counter<long> Repeats = Meter.CreateCounter<long>(
        "workplansim.store.repeats", "{attempt}", "Attempts of the store that failed and were made again.");

    private static readonly ActivitySource Traces = new(Name);

    /// <summary>Tells that an attempt of the store failed and is made again.</summary>
    public static void StoreRepeats() => Repeats.Add(1);

    /// <summary>Tells how long the store took.</summary>
    /// <param name="operation">What it did: <c>read</c> or <c>write</c>.</param>
    /// <param name="state">The name of the state, as <c>plan</c>.</param>
    /// <param name="taken">How long.</param>
    public static void StoreTook(string operation, string state, TimeSpan taken) =>
        Store.Record(taken.TotalSeconds, new("operation", operation), new KeyValuePair<string, object?>("state", state));

    /// <summary>Begins the trace of a run.</summary>
    /// <param name="planId">Its plan.</param>
    /// <param name="trials">The trials that it will make at most.</param>
    /// <returns>The trace, to be disposed of at the end; null where nobody listens.</returns>
    internal static Activity? BeginRun(string planId, int trials)
    {
        Active.Add(1);
        return Traces.StartActivity("run")?.AddTag("workplansim.plan", planId).AddTag("workplansim.trials", trials);
    }

    /// <summary>Tells that a run ended.</summary>
    /// <param name="trace">Its trace.</param>
    /// <param name="state">How: <c>Completed</c>, <c>Failed</c>, <c>Cancelled</c>; <c>NotStarted</c> where it goes on elsewhere.</param>
    /// <param name="taken">How long it took here.</param>
    internal static void EndRun(Activity? trace, string state, TimeSpan taken)
    {
        Active.Add(-1);
        Runs.Record(taken.TotalSeconds, new KeyValuePair<string, object?>("outcome", state));
        trace?.AddTag("workplansim.outcome", state);
    }

    /// <summary>Tells that a run was not begun, as the silo had as many as it takes.</summary>
    internal static void RunRefused() => Refusals.Add(1);

    /// <summary>Begins the trace of a batch of trials.</summary>
    /// <param name="first">The first trial, from 0.</param>
    /// <param name="count">How many.</param>
    /// <param name="waited">How long it waited for a thread.</param>
    /// <returns>The trace, to be disposed of at the end; null where nobody listens.</returns>
    internal static Activity? BeginBatch(int first, int count, TimeSpan waited)
    {
        Waits.Record(waited.TotalSeconds);
        return Traces.StartActivity("simulate")?.AddTag("workplansim.first_trial", first).AddTag("workplansim.trials", count);
    }

    /// <summary>Tells that a batch is simulated.</summary>
    /// <param name="trials">How many trials it has.</param>
    /// <param name="taken">How long it took.</param>
    internal static void EndBatch(int trials, TimeSpan taken)
    {
        Trials.Add(trials);
        Batches.Record(taken.TotalSeconds);
    }

    /// <summary>Tells that a batch got lost.</summary>
    internal static void BatchLost() => Losses.Add(1);
}
