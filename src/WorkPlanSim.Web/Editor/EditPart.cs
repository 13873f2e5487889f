using Microsoft.AspNetCore.Components;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles.Editing;
using WorkPlanSim.Web.Words;

namespace WorkPlanSim.Web.Editor;

/// <summary>What parts of the editor have in common: the edit, the language, the value that they are about.</summary>
public abstract class EditPart : ComponentBase
{
    /// <summary>Gets or sets the way to the value.</summary>
    [Parameter, EditorRequired]
    public PlanPath Path { get; set; } = PlanPath.Top;

    /// <summary>Gets or sets the edit.</summary>
    [CascadingParameter]
    public EditSession Session { get; set; } = null!;

    /// <summary>Gets or sets the language.</summary>
    [CascadingParameter(Name = "Language")]
    protected Language Language { get; set; }

    /// <summary>Gets the words.</summary>
    private protected EditorWords Words => new(Language);

    /// <summary>Gets the id of the field in the page.</summary>
    protected string Id => EditPlaces.IdOf(Path);

    /// <summary>Gets what the field holds, as text.</summary>
    protected string Text => Session.TextOf(Path);

    /// <summary>Takes what is typed; nothing takes the value away.</summary>
    /// <param name="path">The way to the value.</param>
    /// <param name="typed">The text.</param>
    protected void Type(PlanPath path, string typed) =>
        Session.Type(path, typed.Trim() is { Length: > 0 } text ? PlanValue.Of(text) : null);

    /// <summary>Takes what is typed into the field itself.</summary>
    /// <param name="typed">The text.</param>
    protected void Type(string typed) => Type(Path, typed);

    /// <summary>Gives the attributes by which a field names its problems to who can't see them.</summary>
    /// <param name="path">The way to its value.</param>
    /// <returns>The id of the list of problems; null where there are none.</returns>
    protected string? ProblemsIdOf(PlanPath path) =>
        Session.Problems.Any(p => p.Path.IsAtOrUnder(path)) ? EditPlaces.IdOf(path) + "-problems" : null;
}
