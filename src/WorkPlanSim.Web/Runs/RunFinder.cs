using WorkPlanSim.Hosting;

namespace WorkPlanSim.Web.Runs;

/// <summary>
/// Finds runs by their ids alone: those of the book, and projections and comparisons that another server was asked for, or this one
/// before it was started again. Answers to questions lie with the server that worked them out, and nowhere else.
/// </summary>
/// <param name="book">The runs of this server.</param>
/// <param name="tickets">Makes tickets of the others.</param>
/// <param name="planning">Knows of the others.</param>
internal sealed class RunFinder(RunBook book, RunTickets tickets, PlanningService planning)
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(2);

    /// <summary>Finds a run.</summary>
    /// <param name="runId">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The run; null for none.</returns>
    internal async Task<RunEntry?> FindAsync(string runId, CancellationToken cancellationToken)
    {
        if (book.Find(runId) is { } known)
        {
            return known;
        }

        if (await planning.FindRunAsync(runId, cancellationToken) is not { } asked
            || book.Start(tickets.Of(runId, asked)).Run is not { } run)
        {
            return null;
        }

        await LookAsync(run, cancellationToken);
        return run;
    }

    // A result that is stored is there in a moment, so nobody has to ask twice for it.
    private static async Task LookAsync(RunEntry run, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestLook);
        try
        {
            for (var now = run.Now; !now.IsEnd && now.Done >= now.Planned;)
            {
                now = await run.WaitAsync(now.Sequence, LongestLook, limit.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Then it is told of as it is.
        }
    }
}
