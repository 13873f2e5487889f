using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Grains.Runs;

/// <summary>Ends a run that can't be done; inside a grain only, on the wire it is a state with a text.</summary>
/// <param name="text">Why, in one sentence.</param>
internal sealed class RunFault(BilingualText text) : Exception(text.En), IBilingualFault
{
    /// <summary>Ends a run for a reason that another grain gave, in English.</summary>
    /// <param name="message">Why; null where it gave none.</param>
    internal RunFault(string? message)
        : this(BilingualText.Same(message ?? "A silo gave no reason."))
    {
    }

    /// <inheritdoc/>
    public BilingualText Text => text;
}
