using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Editor.Forms;

/// <summary>A field of a plan file as a form asks for it.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What it is called.</param>
public abstract record FormField(string Name, BilingualText Label)
{
    /// <summary>Gets what may stand there, or what counts where nothing does, in a few words.</summary>
    public BilingualText? Hint { get; init; }

    /// <summary>Gets whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets whether it is folded under "more" as long as nothing stands there.</summary>
    public bool IsMore { get; init; }

    /// <summary>A text in both languages.</summary>
    public sealed record Words(string Name, BilingualText Label) : FormField(Name, Label);

    /// <summary>A text, a number, a name: one line, as it is written.</summary>
    public sealed record Line(string Name, BilingualText Label, bool IsNumber) : FormField(Name, Label);

    /// <summary>A quantity that may be uncertain.</summary>
    public sealed record Quantity(string Name, BilingualText Label) : FormField(Name, Label);

    /// <summary>One value per period.</summary>
    /// <param name="Name">Its name in files.</param>
    /// <param name="Label">What it is called.</param>
    /// <param name="IsShare">Whether each is a share, or an interval of one.</param>
    /// <param name="Otherwise">What a period has where nothing is given.</param>
    public sealed record Series(string Name, BilingualText Label, bool IsShare, string Otherwise) : FormField(Name, Label);

    /// <summary>A yes or no; no where nothing is given.</summary>
    public sealed record Flag(string Name, BilingualText Label) : FormField(Name, Label);

    /// <summary>A period of the plan.</summary>
    /// <param name="Name">Its name in files.</param>
    /// <param name="Label">What it is called.</param>
    /// <param name="Otherwise">What counts where none is chosen.</param>
    public sealed record PeriodOf(string Name, BilingualText Label, BilingualText Otherwise) : FormField(Name, Label);

    /// <summary>One of a few words.</summary>
    /// <param name="Name">Its name in files.</param>
    /// <param name="Label">What it is called.</param>
    /// <param name="Options">The words, and what they mean.</param>
    /// <param name="Otherwise">What counts where none is chosen; null where one must be.</param>
    public sealed record Choice(
        string Name, BilingualText Label, ImmutableArray<(string Word, BilingualText Meaning)> Options, BilingualText? Otherwise)
        : FormField(Name, Label);

    /// <summary>The id of something else.</summary>
    /// <param name="Name">Its name in files.</param>
    /// <param name="Label">What it is called.</param>
    /// <param name="Section">What it is an id of; <c>steps</c> for steps of the same target.</param>
    /// <param name="TakesAny">Whether any other id will do too.</param>
    public sealed record Reference(string Name, BilingualText Label, string Section, bool TakesAny) : FormField(Name, Label);

    /// <summary>Ids of other things.</summary>
    /// <param name="Name">Its name in files.</param>
    /// <param name="Label">What it is called.</param>
    /// <param name="Section">What they are ids of.</param>
    /// <param name="WithShare">Whether each may have the share that it must reach.</param>
    public sealed record Ids(string Name, BilingualText Label, string Section, bool WithShare) : FormField(Name, Label)
    {
        /// <summary>Gets how many there may be: once there are, none is offered any more.</summary>
        public int Most { get; init; } = int.MaxValue;
    }

    /// <summary>Amounts by the ids of what they come from.</summary>
    /// <param name="Name">Its name in files.</param>
    /// <param name="Label">What it is called.</param>
    /// <param name="Section">What they come from.</param>
    public sealed record Amounts(string Name, BilingualText Label, string Section) : FormField(Name, Label);

    /// <summary>Months of the calendar.</summary>
    public sealed record Months(string Name, BilingualText Label) : FormField(Name, Label);

    /// <summary>How a level is judged: by its mean, or by how many periods are good.</summary>
    public sealed record Measure(string Name, BilingualText Label) : FormField(Name, Label);

    /// <summary>Fields that belong together.</summary>
    public sealed record Group(string Name, BilingualText Label, ImmutableArray<FormField> Fields) : FormField(Name, Label);

    /// <summary>Any number of groups of fields: a list, or a map by id.</summary>
    /// <param name="Name">Its name in files.</param>
    /// <param name="Label">What it is called.</param>
    /// <param name="One">What one of them is called.</param>
    /// <param name="Fields">The fields of each.</param>
    /// <param name="Stem">What ids of new ones begin with; null for a list.</param>
    public sealed record Entries(
        string Name, BilingualText Label, BilingualText One, ImmutableArray<FormField> Fields, string? Stem) : FormField(Name, Label);
}
