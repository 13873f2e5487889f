using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Runs;

namespace WorkPlanSim.Web.Api.Views;

/// <summary>A run: what was asked, and how far it is.</summary>
/// <param name="Id">Its id: whoever asks for the same gets the same.</param>
/// <param name="Kind">projection, comparison, optimisation, explanation, difference, stress, discovery or frontier.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Status">running, completed, failed or cancelled.</param>
/// <param name="Done">How many trials are made; of an optimisation, how many of its stages are begun.</param>
/// <param name="Planned">How many there will be, as far as it can be told; 0 where it can't yet.</param>
/// <param name="By">Who asked first.</param>
/// <param name="StartedAt">When, in UTC; of a run that another server was asked for, when this one found it.</param>
/// <param name="Sequence">Rises with every change; the id of its event.</param>
public sealed record RunView(
    string Id, string Kind, string Plan, string Status, int Done, int Planned, string By, DateTimeOffset StartedAt, long Sequence)
{
    /// <summary>Gets the half-width of the widest interval so far; left out where no precision was asked for.</summary>
    public double? HalfWidth { get; init; }

    /// <summary>Gets why it failed; left out where it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Gets where the result is; left out until it is completed.</summary>
    public string? Result { get; init; }

    /// <summary>Shows a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="now">How far it is.</param>
    /// <param name="language">The language of a failure.</param>
    /// <returns>What there is to see.</returns>
    internal static RunView Of(RunEntry run, RunNews now, Language language) => new(
        run.Ticket.Id,
        WordOf(run.Ticket.Kind),
        run.Ticket.PlanId,
        WordOf(now.Status),
        now.Done,
        now.Planned,
        run.Ticket.By,
        run.StartedAt,
        now.Sequence)
    {
        HalfWidth = now.HalfWidth,
        Failure = now.Failure?.In(language),
        Result = now.Status == RunStatus.Completed ? $"/api/v1/runs/{run.Ticket.Id}/result" : null,
    };

    /// <summary>Gives the word of a value, as JSON has it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The word.</returns>
    internal static string WordOf(Enum value) => value.ToString().ToLowerInvariant();
}
