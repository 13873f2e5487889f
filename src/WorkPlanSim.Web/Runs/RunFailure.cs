using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Runs;

/// <summary>A run that can't have a result, for a reason that whoever asked can do something about.</summary>
internal sealed class RunFailure : Exception, IBilingualFault
{
    /// <summary>Says why.</summary>
    /// <param name="text">The reason, and what to do.</param>
    internal RunFailure(BilingualText text)
        : base(text.En) => Text = text;

    /// <inheritdoc/>
    public BilingualText Text { get; }
}
