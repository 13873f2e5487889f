using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Api.Views;
using WorkPlanSim.Web.Runs;

namespace WorkPlanSim.Web.Api;

/// <summary>Tells of a run as it goes on.</summary>
internal static class RunEvents
{
    // Proxies close a connection on which nothing comes.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    /// <summary>Gives events until the run has ended. Who comes late misses nothing: each event tells how far all of it is.</summary>
    /// <param name="run">The run.</param>
    /// <param name="after">The id of the last event that is known; 0 for none.</param>
    /// <param name="language">The language of a failure.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The events.</returns>
    internal static async IAsyncEnumerable<SseItem<RunView>> Of(
        RunEntry run, long after, Language language, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = await run.WaitAsync(after, LongestSilence, cancellationToken);
            yield return new SseItem<RunView>(
                RunView.Of(run, now, language), now.IsEnd ? RunView.WordOf(now.Status) : "progress")
            {
                EventId = now.Sequence.ToString(CultureInfo.InvariantCulture),
            };
            if (now.IsEnd)
            {
                yield break;
            }

            after = now.Sequence;
        }
    }
}
