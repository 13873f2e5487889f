using System.Collections.Immutable;
using System.Globalization;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.PlanFiles.Editing;
using WorkPlanSim.Web.Drafts;

namespace WorkPlanSim.Web.Editor;

/// <summary>
/// A plan file while somebody edits it: the way back and forth, and what <c>check</c> says of it as it is. Not thread-safe: a page
/// uses it from its own context.
/// </summary>
public sealed class EditSession
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly DraftHistory<PlanDocument, byte[]> _history;
    private readonly string _name;
    private PlanPath? _typing;
    private long _asked;

    /// <summary>Begins with a file.</summary>
    /// <param name="start">The file.</param>
    /// <param name="planId">The plan's id, by which problems call the file.</param>
    /// <param name="mayChange">Whether whoever edits may change anything.</param>
    internal EditSession(PlanDocument start, string planId, bool mayChange)
    {
        (_history, _name, MayChange) = (new DraftHistory<PlanDocument, byte[]>(start, PackedText.Packing), planId + ".yaml", mayChange);
        Take(Check(start));
        Calendar = CalendarOf(start);
    }

    /// <summary>Gets whether whoever edits may change anything.</summary>
    internal bool MayChange { get; }

    /// <summary>Gets the file as it is now.</summary>
    internal PlanDocument Document => _history.Current;

    /// <summary>Gets whether something can be undone.</summary>
    internal bool CanUndo => _history.CanUndo;

    /// <summary>Gets whether something can be done again.</summary>
    internal bool CanRedo => _history.CanRedo;

    /// <summary>Gets what <c>check</c> says; while something is being checked, of what was before.</summary>
    internal ImmutableArray<LocatedProblem> Problems { get; private set; }

    /// <summary>Gets the names of inputs that may move together, of the plan when it was last without errors.</summary>
    internal ImmutableArray<string> Inputs { get; private set; } = [];

    /// <summary>Gets whether what is shown of problems is of something older.</summary>
    internal bool IsChecking { get; private set; }

    /// <summary>Gets the plan's periods; null where the file does not say which.</summary>
    internal PlanCalendar? Calendar { get; private set; }

    /// <summary>Gets how many errors there are.</summary>
    internal int Errors => Problems.Count(p => p.IsError);

    /// <summary>Gets or sets what is told of every change, and when problems are known.</summary>
    internal Action? Changed { get; set; }

    /// <summary>Finds a value.</summary>
    /// <param name="path">The way to it.</param>
    /// <returns>The value; null where nothing stands.</returns>
    internal PlanValue? Find(PlanPath path) => Document.Find(path);

    /// <summary>Finds what a field holds as text.</summary>
    /// <param name="path">The way to it.</param>
    /// <returns>The text; a list or map on one line; empty for nothing.</returns>
    internal string TextOf(PlanPath path) => Find(path) switch
    {
        null or PlanValue.Text { IsNothing: true } => "",
        PlanValue.Text text => text.Content,
        var value => value.ToFlow(),
    };

    /// <summary>Takes what is typed into a field; typing on in the same field is the same step back.</summary>
    /// <param name="path">The way to it.</param>
    /// <param name="value">The value; null takes it away.</param>
    internal void Type(PlanPath path, PlanValue? value)
    {
        if (_typing != path)
        {
            _history.Rest();
            _typing = path;
        }

        Take(value is null ? Document.Remove(path) : Document.Set(path, value));
    }

    /// <summary>Changes something else, as one step.</summary>
    /// <param name="change">Changes it.</param>
    internal void Change(Func<PlanDocument, PlanDocument> change)
    {
        _history.Rest();
        _typing = null;
        Take(change(Document));
        _history.Rest();
    }

    /// <summary>Goes a step back.</summary>
    internal void Undo() => Step(_history.Undo);

    /// <summary>Goes a step forth again.</summary>
    internal void Redo() => Step(_history.Redo);

    private Reading<PlanSet> Check(PlanDocument document) =>
        PlanReader.Read(new SourceText(_name, document.Text), [], _ => null);

    private void Take(Reading<PlanSet> reading)
    {
        Problems = LocatedProblem.Of(reading.Problems);
        Inputs = reading.Value is { Plan: var plan } ? [.. PlanInputs.Of(plan).Select(i => i.Name)] : Inputs;
    }

    private void Step(Action step)
    {
        step();
        _typing = null;
        Look();
    }

    private void Take(PlanDocument document)
    {
        if (MayChange && !ReferenceEquals(document, Document))
        {
            _history.Move(document);
            Look();
        }
    }

    private void Look()
    {
        Calendar = CalendarOf(Document);
        _ = CheckSoonAsync();
        Changed?.Invoke();
    }

    // The last of a burst is checked, and nothing older is told after it.
    private async Task CheckSoonAsync()
    {
        var mine = ++_asked;
        IsChecking = true;
        await Task.Delay(Pause);
        if (mine != _asked)
        {
            return;
        }

        var document = Document;
        var reading = await Task.Run(() => Check(document));
        if (mine == _asked)
        {
            Take(reading);
            IsChecking = false;
            Changed?.Invoke();
        }
    }

    private static PlanCalendar? CalendarOf(PlanDocument document)
    {
        var unit = TextOf("period") == "week" ? PeriodUnit.Week : PeriodUnit.Month;
        var isCounted = int.TryParse(TextOf("periods") ?? "12", NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return isCounted && count is >= 1 and <= 520 && PlanCalendar.TryCreate(unit, TextOf("start") ?? "", count, out var calendar)
            ? calendar
            : null;

        string? TextOf(string field) => (document.Find(PlanPath.Top.Then(field)) as PlanValue.Text)?.Content;
    }
}
