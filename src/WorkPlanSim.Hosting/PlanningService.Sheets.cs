using System.Collections.Immutable;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Calls;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Hosting;

/// <content>
/// Trials told one by one, as steps of larger questions: parts of them are asked for at the same time, wherever grains find a place.
/// </content>
public sealed partial class PlanningService
{
    private const int MostPartsAtOnce = 16;
    private const int MostBytes = 512 << 10;

    // A silo that refuses a part is left by its grain, which comes to life on any other.
    private readonly Insistence _sheets = new(
        Patience.Longest, TimeSpan.FromMilliseconds(200), e => e is RunFailedException, TimeProvider.System);

    /// <summary>Has each of some trials told. The plan need not be loaded.</summary>
    /// <param name="plan">A consistent plan.</param>
    /// <param name="scenarios">At least one, without faults.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="trials">How many trials, from 1.</param>
    /// <param name="bytesOfTrial">How much is told of each: of the more, the fewer are in a part, but never less than a block.</param>
    /// <param name="ask">Asks for a part.</param>
    /// <param name="take">Takes a part, from any thread.</param>
    /// <param name="targets">The targets that are looked at.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>When all parts were taken.</returns>
    /// <exception cref="RunFailedException">They can't be told.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    internal async Task TellTrialsAsync(
        Plan plan,
        ImmutableArray<Scenario> scenarios,
        ulong seed,
        int trials,
        int bytesOfTrial,
        Func<ITrialSheetGrain, SheetOrder, CancellationToken, Task<SheetReply>> ask,
        Action<TrialRange, SheetReply> take,
        ImmutableArray<string> targets,
        CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        var content = PlanContent.FromPlan(plan);
        var request = new RunOrder(plan.Id, scenarios, seed, trials, null).ToRequest(content.ComputeHash(), _user);
        var model = new ModelOrder(request.ComputeRunId(), request.ComputeModelKey(), content, request.Scenarios, seed, EngineBuild.Current);
        var size = Model.BlockLength * Math.Clamp(
            MostBytes / Model.BlockLength / bytesOfTrial, 1, SheetOrder.MostTrials / Model.BlockLength);
        await Parallel.ForAsync(
            0,
            (trials + size - 1) / size,
            new ParallelOptions { MaxDegreeOfParallelism = MostPartsAtOnce, CancellationToken = ending.Token },
            async (part, stop) =>
            {
                var range = new TrialRange(part * size, Math.Min(size, trials - (part * size)));
                var order = new SheetOrder(model, range, targets);
                var grain = Grains.GetGrain<ITrialSheetGrain>(order.ComputeKey());
                var reply = await _sheets.DoAsync(
                    async () => Accept(await _patience.CallAsync(() => ask(grain, order, stop), stop)), stop);
                if (reply.Failure is { } failure)
                {
                    throw new RunFailedException(failure);
                }

                take(range, reply);
            });
    }

    private static SheetReply Accept(SheetReply reply) => reply.Refusal switch
    {
        SheetRefusal.None => reply,
        SheetRefusal.OtherEngine => throw RunFailedException.OtherEngine(),
        SheetRefusal.TooMany => throw RunFailedException.TooMany(),
        _ => throw new InvalidDataException("A silo refuses for a reason that this program does not know."),
    };
}
