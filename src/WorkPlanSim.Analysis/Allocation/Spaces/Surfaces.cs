using System.Collections.Immutable;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>
/// Response surfaces: in how many trials each target is met with each portion asked, all on the same random numbers. What is
/// known is not measured again.
/// </summary>
/// <param name="space">The space.</param>
/// <param name="runs">Runs of <see cref="AllocationSpace.Measured"/>.</param>
internal sealed class Surfaces(AllocationSpace space, TrialRuns runs)
{
    private const int ScenariosAtOnce = 16;

    private readonly Dictionary<Portion, SurfacePoint>[] _points = [.. space.Targets.Select(_ => new Dictionary<Portion, SurfacePoint>())];
    private readonly HashSet<Portion>[] _unplaced = [.. space.Targets.Select(_ => new HashSet<Portion>())];
    private ImmutableArray<Portion> _around = space.Start;

    /// <summary>Gets the trials of each point.</summary>
    internal int Trials => runs.Trials;

    /// <summary>Gets how many points are known.</summary>
    internal int Count => _points.Sum(p => p.Count);

    /// <summary>Gets the points of a target, in the order in which they were asked.</summary>
    /// <param name="target">Its place.</param>
    /// <returns>The points.</returns>
    internal IReadOnlyCollection<SurfacePoint> Of(int target) => _points[target].Values;

    /// <summary>Gives a point that is known.</summary>
    /// <param name="target">The target's place.</param>
    /// <param name="portion">What it is given.</param>
    /// <returns>The point; null if it was not measured, or could not be.</returns>
    internal SurfacePoint? Find(int target, Portion portion) => _points[target].GetValueOrDefault(portion);

    /// <summary>Tells whether all portions of an allocation are known.</summary>
    /// <param name="portions">What each target is given. Shape [targets].</param>
    /// <returns>Whether they are.</returns>
    internal bool IsMeasured(ImmutableArray<Portion> portions) =>
        portions.Select((p, t) => _points[t].ContainsKey(p)).All(isKnown => isKnown);

    /// <summary>
    /// Measures portions that are not known; one for which a team has not enough posts stays unknown, until it is looked from where
    /// relatives leave enough of them.
    /// </summary>
    /// <param name="asked">Targets' places, and what they are given.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    internal void Measure(IEnumerable<(int Target, Portion Portion)> asked, CancellationToken cancellationToken)
    {
        var packing = new SurfacePacking(space, _around);
        foreach (var item in asked.Where(a => !_points[a.Target].ContainsKey(a.Portion)).Distinct())
        {
            packing.Add(item.Target, item.Portion);
            _unplaced[item.Target].Add(item.Portion);
        }

        foreach (var batch in packing.Scenarios.Chunk(ScenariosAtOnce))
        {
            Run(batch, cancellationToken);
        }
    }

    /// <summary>Looks from another allocation: what relatives feel is measured anew around it.</summary>
    /// <param name="portions">What each target is given. Shape [targets].</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    internal void LookFrom(ImmutableArray<Portion> portions, CancellationToken cancellationToken)
    {
        _around = portions;
        var asked = new List<(int, Portion)>();
        foreach (var target in space.Targets.Where(t => IsInFamily(t.Target)))
        {
            asked.AddRange(_points[target.Target].Keys.Concat(_unplaced[target.Target]).Select(p => (target.Target, p)));
            _points[target.Target].Clear();
            _unplaced[target.Target].Clear();
        }

        Measure(asked.Concat(portions.Select((p, t) => (t, p))), cancellationToken);
    }

    private bool IsInFamily(int target) => space.Relatives.Any(r => r.Length > 1 && r.Contains(target));

    private void Run(PackedScenario[] batch, CancellationToken cancellationToken)
    {
        var tally = runs.Run(
            [.. batch.Select((s, i) => space.ToMeasured($"surface-{i}", s.Portions))], cancellationToken);
        for (var s = 0; s < batch.Length; s++)
        {
            foreach (var target in batch[s].Measured)
            {
                var portion = batch[s].Portions[target];
                _unplaced[target].Remove(portion);
                _points[target][portion] = new SurfacePoint(
                    portion, [.. space.Relatives[target].Select(i => MetOf(tally, s, i))]);
            }
        }
    }

    private static long MetOf(Tally tally, int scenario, int target) =>
        tally.Variants[tally.Shape.Variant(scenario, target)].Met;
}
