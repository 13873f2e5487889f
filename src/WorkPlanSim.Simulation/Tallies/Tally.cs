using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Tallies;

/// <summary>What trials add up to: counts, histograms and fixed-point sums. Its size does not grow with the number of trials.</summary>
/// <remarks>All integers, so adding tallies gives the same bits in any order. Not thread-safe while being added to.</remarks>
public sealed class Tally
{
    private const long Version = 4;

    // The same, and how blocks differ at its end.
    private const long LatinVersion = 5;

    // More numbers than that no tally of ours has: an order of so much room is not a tally.
    private const long MostNumbers = 1L << 29;

    // A number takes a byte at least, a column without any but zeros one.
    private const long LeastBytesOfVariant = 15;
    private const long LeastBytesOfDriver = 2;

    private readonly bool _isShared;

    /// <summary>Makes an empty tally.</summary>
    /// <param name="shape">What it counts.</param>
    public Tally(TallyShape shape)
    {
        Shape = shape;
        Variants = [.. Enumerable.Range(0, shape.Variants).Select(_ => new VariantTally(shape.Periods))];
        Scenarios = [.. Enumerable.Range(0, shape.Scenarios).Select(_ => new ScenarioTally(shape.Targets))];
        Pairs = [.. Enumerable.Range(0, shape.Scenarios).Select(_ => new PairTally(shape.Targets))];
        Drivers = [.. Enumerable.Range(0, shape.Drivers).Select(_ => new DriverTally(shape.Periods))];
        Blocks = BlocksOf(shape);
    }

    /// <summary>Makes a tally whose parts are shared with others, so that nothing can be added to it.</summary>
    /// <param name="shape">What it counts.</param>
    /// <param name="variants">The tallies of the variants, which change no more.</param>
    /// <param name="drivers">The tallies of the drivers, which change no more.</param>
    internal Tally(TallyShape shape, ImmutableArray<VariantTally> variants, ImmutableArray<DriverTally> drivers)
    {
        (Shape, Variants, Drivers, _isShared) = (shape, variants, drivers, true);
        Blocks = BlocksOf(shape);
        Scenarios = [.. Enumerable.Range(0, shape.Scenarios).Select(_ => new ScenarioTally(shape.Targets))];
        Pairs = [.. Enumerable.Range(0, shape.Scenarios).Select(_ => new PairTally(shape.Targets))];
    }

    /// <summary>Gets the most trials that a tally may hold.</summary>
    public static int MaxTrials => 1 << 20;

    /// <summary>Gets what it counts.</summary>
    public TallyShape Shape { get; }

    /// <summary>Gets the number of trials.</summary>
    public long Trials { get; internal set; }

    /// <summary>Gets the tallies of the variants.</summary>
    public ImmutableArray<VariantTally> Variants { get; }

    /// <summary>Gets the tallies of the scenarios.</summary>
    public ImmutableArray<ScenarioTally> Scenarios { get; }

    /// <summary>Gets, for each scenario, how it differs from the first.</summary>
    public ImmutableArray<PairTally> Pairs { get; }

    /// <summary>Gets the tallies of the first scenario's drivers: its funds, then its teams, then its seasons.</summary>
    public ImmutableArray<DriverTally> Drivers { get; }

    /// <summary>Gets how blocks differ; null where trials were drawn each for itself.</summary>
    public BlockTally? Blocks { get; }

    /// <summary>Reads a tally.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="InvalidDataException">They are not a tally of this version.</exception>
    public static Tally FromBytes(byte[] bytes)
    {
        var (body, shape) = ReadHead(bytes);
        var tally = new Tally(shape);
        tally.Read(body);
        return tally;
    }

    /// <summary>Adds the trials of a tally as it was written.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> of a tally of the same shape, of other trials, gave.</param>
    /// <exception cref="ArgumentException">It is of another shape.</exception>
    /// <exception cref="InvalidDataException">They are not a tally of this version; this one is of no use any more.</exception>
    /// <exception cref="InvalidOperationException">This tally came from what is remembered.</exception>
    public void Add(byte[] bytes)
    {
        var (body, shape) = ReadHead(bytes);
        Check(shape);
        Read(body);
    }

    /// <summary>Writes the tally in a form of its own, compact and versioned.</summary>
    /// <returns>The bytes.</returns>
    public byte[] ToBytes()
    {
        var transfer = new TallyBytes();
        transfer.Transfer(Shape.Sampling == Sampling.Latin ? LatinVersion : Version);
        transfer.Transfer(Shape.Periods);
        transfer.Transfer(Shape.Targets);
        transfer.Transfer(Shape.Variants);
        transfer.Transfer(Shape.Drivers);
        transfer.Transfer(Shape.VariantOf.Length);
        foreach (var variant in Shape.VariantOf)
        {
            transfer.Transfer(variant);
        }

        Transfer(transfer);
        return transfer.ToArray();
    }

    /// <summary>Adds the trials of another tally.</summary>
    /// <param name="other">A tally of the same shape, of other trials.</param>
    /// <exception cref="ArgumentException">It is of another shape.</exception>
    /// <exception cref="InvalidOperationException">This tally came from what is remembered.</exception>
    public void Add(Tally other)
    {
        Check(other.Shape);
        Trials += other.Trials;
        for (var i = 0; i < Variants.Length; i++)
        {
            Variants[i].Add(other.Variants[i]);
        }

        for (var s = 0; s < Scenarios.Length; s++)
        {
            Scenarios[s].Add(other.Scenarios[s]);
            Pairs[s].Add(other.Pairs[s]);
        }

        for (var d = 0; d < Drivers.Length; d++)
        {
            Drivers[d].Add(other.Drivers[d]);
        }

        if (other.Blocks is { } blocks)
        {
            Blocks?.Add(blocks);
        }
    }

    /// <summary>Checks that trials can be added.</summary>
    /// <param name="other">The shape that they have.</param>
    internal void Check(TallyShape other)
    {
        if (_isShared)
        {
            throw new InvalidOperationException("A remembered tally stays as it is: add it to an empty one of its shape.");
        }

        if (!Shape.Equals(other))
        {
            throw new ArgumentException("Only tallies of one shape can be added.", nameof(other));
        }
    }

    /// <summary>Begins anew, without trials.</summary>
    internal void Clear()
    {
        Trials = 0;
        foreach (var variant in Variants)
        {
            variant.Clear();
        }

        foreach (var scenario in Scenarios)
        {
            scenario.Clear();
        }

        foreach (var pair in Pairs)
        {
            pair.Clear();
        }

        foreach (var driver in Drivers)
        {
            driver.Clear();
        }

        Blocks?.Clear();
    }

    private static BlockTally? BlocksOf(TallyShape shape) =>
        shape.Sampling == Sampling.Latin ? new BlockTally(shape) : null;

    private static (TallyBytes Body, TallyShape Shape) ReadHead(byte[] bytes)
    {
        try
        {
            var transfer = new TallyBytes(bytes);
            var sampling = transfer.Transfer(0) switch
            {
                Version => Sampling.Plain,
                LatinVersion => Sampling.Latin,
                _ => throw new InvalidDataException("The tally is of another version."),
            };
            return (transfer, ReadShape(transfer, bytes.Length) with { Sampling = sampling });
        }
        catch (OverflowException e)
        {
            throw new InvalidDataException("The bytes are not a tally.", e);
        }
    }

    private void Read(TallyBytes body)
    {
        try
        {
            Transfer(body);
        }
        catch (OverflowException e)
        {
            throw new InvalidDataException("The bytes are not a tally.", e);
        }

        if (Trials < 0 || Trials > MaxTrials)
        {
            throw new InvalidDataException("The tally has more trials than there can be.");
        }

        if (!body.IsAtEnd)
        {
            throw new InvalidDataException("Bytes are left over after the tally.");
        }
    }

    /// <summary>Reads the shape; each place takes a byte at least, so a shape of more places than bytes is refused unread.</summary>
    private static TallyShape ReadShape(TallyBytes transfer, long length)
    {
        var (periods, targets, variants, drivers, places) = (
            transfer.Transfer(0), transfer.Transfer(0), transfer.Transfer(0), transfer.Transfer(0), transfer.Transfer(0));
        if (periods < 1 || targets < 1 || variants < 1 || drivers < 0 || places < 1
            || places > length || new[] { periods, targets, variants, drivers }.Max() > int.MaxValue
            || places % targets != 0
            || periods > PlanCalendar.MaxCount
            || (variants * LeastBytesOfVariant) + (drivers * LeastBytesOfDriver) > length
            || (variants + drivers) > MostNumbers / AttainmentBins.Count / periods
            || targets * (targets + 1) / 2 * (places / targets) > MostNumbers)
        {
            throw new InvalidDataException("The bytes are not a tally.");
        }

        var variantOf = new long[places];
        foreach (ref var variant in variantOf.AsSpan())
        {
            variant = transfer.Transfer(0);
        }

        return variantOf.All(v => v >= 0 && v < variants)
            ? new TallyShape((int)periods, (int)targets, (int)variants, [.. variantOf.Select(v => (int)v)], (int)drivers)
            : throw new InvalidDataException("The bytes are not a tally.");
    }

    private void Transfer(TallyBytes bytes)
    {
        Trials = bytes.Transfer(Trials);
        foreach (var variant in Variants)
        {
            variant.Transfer(bytes);
        }

        foreach (var scenario in Scenarios)
        {
            scenario.Transfer(bytes);
        }

        foreach (var pair in Pairs)
        {
            pair.Transfer(bytes);
        }

        foreach (var driver in Drivers)
        {
            driver.Transfer(bytes);
        }

        Blocks?.Transfer(bytes);
    }
}
