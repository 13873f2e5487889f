using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Words;

/// <summary>What pages say. Each text stands once, in both languages side by side, so that none is forgotten.</summary>
/// <param name="language">The language to speak.</param>
internal abstract class Phrases(Language language)
{
    /// <summary>Gets the language spoken.</summary>
    internal Language Language => language;

    /// <summary>Gives the text in the language spoken.</summary>
    /// <param name="zh">In Chinese.</param>
    /// <param name="en">In English.</param>
    /// <returns>One of them.</returns>
    protected string Say(string zh, string en) => language == Language.Zh ? zh : en;
}
