namespace WorkPlanSim.Domain.Texts;

/// <summary>A language that the product speaks.</summary>
public enum Language
{
    /// <summary>English.</summary>
    En,

    /// <summary>Chinese, simplified.</summary>
    Zh,
}
