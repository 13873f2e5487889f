using Microsoft.Extensions.Hosting;
using WorkPlanSim.Grains.Storage;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Web.Shelves;

/// <summary>
/// Notices what others change in the plans that pages look at, where the plans belong to a cluster: other servers and commands work on the
/// same database. It reads what is new in their histories every two seconds.
/// </summary>
/// <param name="planning">Reads histories.</param>
/// <param name="shelf">Holds what pages look at.</param>
/// <param name="time">Measures the pauses.</param>
internal sealed class OtherServers(PlanningService planning, PlanShelf shelf, TimeProvider time) : BackgroundService
{
    private const int Most = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, long> _heard = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var planId in shelf.Known)
            {
                await LookAsync(planId, stoppingToken);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task LookAsync(string planId, CancellationToken cancellationToken)
    {
        try
        {
            var isNew = !_heard.TryGetValue(planId, out var after);
            var news = await planning.ReadHistoryAsync(planId, after, Most, cancellationToken);
            if (news.IsEmpty)
            {
                return;
            }

            if (isNew || news.Any(n => n.What != ChangeWords.Completed))
            {
                await shelf.RefreshAsync(planId, cancellationToken);
            }

            _heard[planId] = news[^1].Sequence;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A database that restarts, silos that change, what a newer server stored: the next look comes soon, and whoever saves is told.
        }
    }
}
