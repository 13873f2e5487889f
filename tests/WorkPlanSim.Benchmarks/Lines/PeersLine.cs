using WorkPlanSim.Benchmarks.Measuring;
using WorkPlanSim.Benchmarks.Peers;
using WorkPlanSim.Benchmarks.Plans;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>
/// The engine beside numpy and beside plain C#, cold and warm; and whether all three compute the same.
/// </summary>
internal sealed class PeersLine : ILine
{
    private const int Targets = 100;
    private const int Periods = 12;
    private const int Trials = 10240;

    /// <summary>
    /// The trials with which we are held against the peers: many, so that the error is theirs.
    /// </summary>
    private const int TrialsToAgree = 204800;

    /// <inheritdoc/>
    public string Name => "peers";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds)
    {
        var plan = DeliverPlan.Of(Targets, Periods);
        var cache = new DrawCache(long.MaxValue);
        var scalar = new ScalarPeer(plan);
        using var numpy = NumpyPeer.IsThere ? new NumpyPeer(Targets, Periods, Trials) : null;
        numpy?.Fill(0);
        BareEngine.Run(plan, Trials, 0, cache);
        var timings = Race.Run(
            rounds,
            Contender.OneCore("engine, cold", r => BareEngine.Run(plan, Trials, (ulong)r)),
            WarmOf(cache),
            Contender.OneCore("scalar C#, cold", r => scalar.Run(Trials, r)),
            new Contender("numpy, cold", r => numpy?.Cold(r + 1) ?? double.NaN),
            new Contender("numpy, warm", r => numpy?.Warm(r) ?? double.NaN));
        foreach (var timing in timings)
        {
            Console.WriteLine(timing.Describe((double)Targets * Periods * Trials));
        }

        var findings = Findings(timings, numpy is not null).ToList();
        var ours = Peers.Findings.Of(BareEngine.Run(plan, TrialsToAgree, 4711), plan);
        if (numpy is not null)
        {
            findings.Add(Agrees("numpy computes the same", new Agreement(ours, numpy.Report())));
        }

        findings.Add(Agrees("scalar C# computes the same", new Agreement(ours, scalar.Statistics.Report())));
        return findings;
    }

    /// <summary>
    /// Makes the contender that projects a world that is drawn already, each time under another allocation.
    /// </summary>
    /// <param name="cache">What holds the world of seed 0.</param>
    /// <returns>The contender.</returns>
    internal static Contender WarmOf(DrawCache cache)
    {
        var plan = DeliverPlan.Of(Targets, Periods);
        var others = Enumerable.Range(0, Targets).Select(shift => Allocations.Shifted(plan, shift)).ToArray();
        return Contender.OneCore("engine, warm", r => BareEngine.Run(others[r % Targets], Trials, 0, cache));
    }

    private static IEnumerable<Finding> Findings(Timing[] timings, bool withNumpy)
    {
        var (cold, warm, scalar, numpyCold, numpyWarm) = (
            timings[0].Best, timings[1].Best, timings[2].Best, timings[3].Best, timings[4].Best);
        const string What = "100 `deliver` targets x 12 x 10 240 trials";
        yield return withNumpy
            ? Finding.AtLeast($"{What}, cold", 10.0, numpyCold / cold, "numpy float64")
            : Finding.NotMeasured($"{What}, cold", "≥ 10 × numpy float64", "no python3 with numpy here");
        yield return Finding.AtLeast($"{What}, cold", 25.0, scalar / cold, "scalar C#");
        yield return withNumpy
            ? Finding.AtLeast($"{What}, warm", 8.0, numpyWarm / warm, "numpy warm")
            : Finding.NotMeasured($"{What}, warm", "≥ 8 × numpy warm", "no python3 with numpy here");
        yield return Finding.AtMost($"{What}, warm", 0.45, warm / cold, "cold");
    }

    private static Finding Agrees(string what, Agreement agreement) =>
        new(what, "within Monte Carlo error", agreement.ToString(), agreement.Holds);
}
