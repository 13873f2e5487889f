namespace WorkPlanSim.Simulation.Tallies;

/// <summary>How blocks differ: sums over blocks of the squares of what each counted.</summary>
/// <remarks>
/// Kept of Latin hypercubes only: there it is blocks that are independent of one another, not trials. A block that was only
/// begun is left out.
/// </remarks>
public sealed class BlockTally
{
    /// <summary>The units of a score, in a trial that meets all of the weights; fine enough for any interval.</summary>
    public const int ScoreUnit = 4096;

    private readonly int _targets;

    internal BlockTally(TallyShape shape)
    {
        _targets = shape.Targets;
        Met = new long[shape.Variants];
        NumberMet = new long[shape.Scenarios];
        AllMandatory = new long[shape.Scenarios];
        Score = new long[shape.Scenarios];
        ScoreSum = new long[shape.Scenarios];
        MetDifference = new long[shape.Scenarios * shape.Targets];
        NumberDifference = new long[shape.Scenarios];
        MandatoryDifference = new long[shape.Scenarios];
    }

    /// <summary>Gets the number of whole blocks.</summary>
    public long Blocks { get; internal set; }

    /// <summary>Gets the squares of the trials in which a variant was met.</summary>
    /// <param name="variant">The variant.</param>
    /// <returns>Their sum.</returns>
    public long MetSquares(int variant) => Met[variant];

    /// <summary>Gets the squares of the number of counted targets met, summed over a block's trials.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Their sum.</returns>
    public long NumberMetSquares(int scenario) => NumberMet[scenario];

    /// <summary>Gets the squares of the trials in which every mandatory target was met.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Their sum.</returns>
    public long AllMandatorySquares(int scenario) => AllMandatory[scenario];

    /// <summary>Gets the share of the weights that was met, summed over a block's trials, in units.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The sum over blocks, and the sum of squares.</returns>
    public (long Sum, long Squares) ScoreOf(int scenario) => (ScoreSum[scenario], Score[scenario]);

    /// <summary>Gets the squares of the trials gained less those lost for a target.</summary>
    /// <param name="scenario">The scenario, held against the first.</param>
    /// <param name="target">The target's place.</param>
    /// <returns>Their sum.</returns>
    public long MetDifferenceSquares(int scenario, int target) => MetDifference[(scenario * _targets) + target];

    /// <summary>Gets the squares of the difference in the number of counted targets met, summed over a block's trials.</summary>
    /// <param name="scenario">The scenario, held against the first.</param>
    /// <returns>Their sum.</returns>
    public long NumberDifferenceSquares(int scenario) => NumberDifference[scenario];

    /// <summary>Gets the squares of the trials gained less those lost for all mandatory targets together.</summary>
    /// <param name="scenario">The scenario, held against the first.</param>
    /// <returns>Their sum.</returns>
    public long MandatoryDifferenceSquares(int scenario) => MandatoryDifference[scenario];

    /// <summary>Gets the squares by variant. Shape [variants].</summary>
    internal long[] Met { get; }

    /// <summary>Gets the squares of the number met. Shape [scenarios].</summary>
    internal long[] NumberMet { get; }

    /// <summary>Gets the squares for all mandatory targets. Shape [scenarios].</summary>
    internal long[] AllMandatory { get; }

    /// <summary>Gets the squares of scores. Shape [scenarios].</summary>
    internal long[] Score { get; }

    /// <summary>Gets the sums of scores. Shape [scenarios].</summary>
    internal long[] ScoreSum { get; }

    /// <summary>Gets the squares of differences by target. Shape [scenarios × targets].</summary>
    internal long[] MetDifference { get; }

    /// <summary>Gets the squares of differences in the number met. Shape [scenarios].</summary>
    internal long[] NumberDifference { get; }

    /// <summary>Gets the squares of differences for all mandatory targets. Shape [scenarios].</summary>
    internal long[] MandatoryDifference { get; }

    private long[][] Columns =>
        [Met, NumberMet, AllMandatory, Score, ScoreSum, MetDifference, NumberDifference, MandatoryDifference];

    internal void Add(BlockTally other)
    {
        Blocks += other.Blocks;
        foreach (var (sum, added) in Columns.Zip(other.Columns))
        {
            Tallies.Columns.Add(sum, added);
        }
    }

    internal void Clear()
    {
        Blocks = 0;
        Array.ForEach(Columns, Array.Clear);
    }

    internal void Transfer(TallyBytes bytes)
    {
        Blocks = bytes.Transfer(Blocks);
        Array.ForEach(Columns, bytes.Transfer);
    }
}
