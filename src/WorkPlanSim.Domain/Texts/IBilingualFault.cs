namespace WorkPlanSim.Domain.Texts;

/// <summary>A fault that people are told of, in the language they read.</summary>
public interface IBilingualFault
{
    /// <summary>Gets what is the matter, and what to do.</summary>
    BilingualText Text { get; }
}
