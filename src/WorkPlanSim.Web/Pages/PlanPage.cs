using Microsoft.AspNetCore.Components;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Server;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Pages;

/// <summary>What pages of one plan have in common.</summary>
public abstract class PlanPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IDisposable? _watching;

    /// <summary>Makes a page.</summary>
    protected PlanPage() => Gone = _gone.Token;

    /// <summary>Gets or sets the plan's id.</summary>
    [Parameter]
    public string PlanId { get; set; } = "";

    /// <summary>Gets or sets the language.</summary>
    [CascadingParameter(Name = "Language")]
    protected Language Language { get; set; }

    /// <summary>Gets what ends when the page is left.</summary>
    protected CancellationToken Gone { get; }

    [Inject]
    private protected PlanShelf Shelf { get; set; } = null!;

    [Inject]
    private protected PageSession Session { get; set; } = null!;

    /// <summary>Tells whether somebody may end a run: who may plan may, and who began it.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Whether they may.</returns>
    private protected bool MayEnd(RunEntry run) => Session.MayPlan || run.Ticket.By == Session.Who;

    /// <summary>Ends a run, for all who joined it.</summary>
    /// <param name="run">The run.</param>
    /// <returns>When nothing of it runs any more.</returns>
    private protected Task EndAsync(RunEntry run) => MayEnd(run) ? run.CancelAsync(RunBook.LongestEnd) : Task.CompletedTask;

    /// <summary>Does something beside the page. What nobody foresaw is shown as if it had happened while the page was drawn.</summary>
    /// <param name="work">What to do.</param>
    /// <returns>When it is done, however it went.</returns>
    private protected Task BesideAsync(Func<Task> work) => InvokeAsync(async () =>
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (Gone.IsCancellationRequested)
        {
            // The page is left.
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    });

    /// <summary>Hears, as long as the page is there, whenever the plan or one of its scenarios was changed, by whomever.</summary>
    /// <param name="changed">What to do then, beside the page.</param>
    private protected void WatchPlan(Func<Task> changed) =>
        _watching = Shelf.Watch(id => _ = id == PlanId ? BesideAsync(changed) : Task.CompletedTask);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what the page has begun.</summary>
    /// <param name="disposing">Whether it is left, and not only forgotten.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _watching?.Dispose();
            _gone.Cancel();
            _gone.Dispose();
        }
    }
}
