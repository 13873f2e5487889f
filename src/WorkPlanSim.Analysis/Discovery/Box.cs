using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Discovery;

/// <summary>A condition on a few inputs: all of the limits hold at once.</summary>
/// <param name="Limits">
/// At most one for an input, each with at least one end; none is the box that holds every trial.
/// </param>
public sealed record Box(ImmutableArray<BoxLimit> Limits)
{
    /// <summary>Gets the box that holds every trial.</summary>
    public static Box Everything { get; } = new([]);

    /// <summary>Tells whether a trial lies in the box.</summary>
    /// <param name="inputs">The trial's value of each input. Shape [inputs].</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(ReadOnlySpan<double> inputs)
    {
        foreach (var limit in Limits)
        {
            if (!limit.Contains(inputs[limit.Input]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives the box without the limits of one input.</summary>
    /// <param name="input">The input.</param>
    /// <returns>The wider box.</returns>
    public Box Without(int input) => new(Limits.RemoveAll(l => l.Input == input));

    /// <summary>Gives the limit of one input.</summary>
    /// <param name="input">The input.</param>
    /// <returns>The limit; open on both sides if there is none.</returns>
    public BoxLimit LimitOf(int input)
    {
        foreach (var limit in Limits)
        {
            if (limit.Input == input)
            {
                return limit;
            }
        }

        return new BoxLimit(input, double.NegativeInfinity, double.PositiveInfinity);
    }

    /// <summary>Gives the box with another limit for that limit's input.</summary>
    /// <param name="limit">The limit; one that is open on both sides takes the input's limit away.</param>
    /// <returns>The box; its limits in the order of the inputs.</returns>
    public Box With(BoxLimit limit)
    {
        var others = Without(limit.Input).Limits;
        return new Box(limit.HasLow || limit.HasHigh ? [.. others.Add(limit).OrderBy(l => l.Input)] : others);
    }
}
