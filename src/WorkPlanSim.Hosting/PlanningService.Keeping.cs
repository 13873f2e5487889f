using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Hosting;

/// <content>
/// What is kept from one day to the next: plans, the files they were read from, and the scenarios that were saved with them.
/// </content>
public sealed partial class PlanningService
{
    /// <summary>Lists the plans that are kept.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Their ids, in ordinal order.</returns>
    /// <exception cref="StorageException">They can't be read.</exception>
    public Task<ImmutableArray<string>> ListPlansAsync(CancellationToken cancellationToken) =>
        Store.ListAsync("plan", "", cancellationToken);

    /// <summary>Reads a plan that is kept.</summary>
    /// <param name="planId">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The plan with the hash of its content; null where there is none, or only part of one.</returns>
    /// <exception cref="StorageException">It can't be read.</exception>
    public async Task<KeptPlan?> ReadPlanAsync(string planId, CancellationToken cancellationToken)
    {
        var snapshot = await _patience.CallAsync(
            () => Grains.GetGrain<IPlanGrain>(planId).SnapshotAsync(cancellationToken), cancellationToken);
        return snapshot.Content is { } content ? new KeptPlan(_plans.Read(content), content.ComputeHash()) : null;
    }

    /// <summary>Keeps the text of a plan's file in place of the one that somebody takes to be there.</summary>
    /// <param name="planId">The plan's id.</param>
    /// <param name="text">The text.</param>
    /// <param name="before">What is to be there before; null for nothing.</param>
    /// <param name="by">Who gives it, for the history.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it is there now: it is not where something else was.</returns>
    /// <exception cref="StorageException">It could not be stored.</exception>
    public Task<bool> ReplaceFileAsync(string planId, string text, string? before, string by, CancellationToken cancellationToken) =>
        ReplaceAsync(Grains.GetGrain<IPlanFileGrain>(planId), text, before, by, cancellationToken);

    /// <summary>Reads the text of the file that a plan was read from.</summary>
    /// <param name="planId">The plan's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The text; null where none is kept.</returns>
    /// <exception cref="StorageException">It can't be read.</exception>
    public async Task<string?> ReadFileAsync(string planId, CancellationToken cancellationToken)
    {
        var held = await _patience.CallAsync(
            () => Grains.GetGrain<IPlanFileGrain>(planId).GetAsync(cancellationToken), cancellationToken);
        return held.Content is { } content ? DomainJson.Read<string>(content) : null;
    }

    /// <summary>Keeps a scenario with its plan, or forgets it, in place of what somebody takes to be there.</summary>
    /// <param name="planId">The plan's id.</param>
    /// <param name="scenarioId">The scenario's.</param>
    /// <param name="scenario">The scenario; null to forget it.</param>
    /// <param name="before">What is to be there before; null for nothing.</param>
    /// <param name="by">Who saves or removes it, for the history.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether that is so now: it is not where something else was.</returns>
    /// <exception cref="StorageException">It could not be stored.</exception>
    public Task<bool> ReplaceScenarioAsync(
        string planId, string scenarioId, Scenario? scenario, Scenario? before, string by, CancellationToken cancellationToken) =>
        ReplaceAsync(ScenarioGrain(planId, scenarioId), scenario, before, by, cancellationToken);

    /// <summary>Reads the scenarios that are kept with a plan.</summary>
    /// <param name="planId">The plan's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The scenarios, by id in ordinal order.</returns>
    /// <exception cref="StorageException">They can't be read.</exception>
    public async Task<ImmutableArray<Scenario>> ReadScenariosAsync(string planId, CancellationToken cancellationToken)
    {
        var keys = await Store.ListAsync("scenario", planId + "/", cancellationToken);
        var held = await Task.WhenAll(keys.Select(k => _patience.CallAsync(
            () => Grains.GetGrain<IScenarioGrain>(k).GetAsync(cancellationToken), cancellationToken)));
        return [.. held.Select(h => h.Content).OfType<Content>().Select(DomainJson.Read<Scenario>)];
    }

    // An older program may have written the same in other bytes, so what is held is compared by what it says, and then replaced as it is held.
    private async Task<bool> ReplaceAsync<T>(IPartGrain part, T? value, T? before, string by, CancellationToken cancellationToken)
        where T : class
    {
        var held = (await _patience.CallAsync(() => part.GetAsync(cancellationToken), cancellationToken)).Content;
        var next = value is null ? null : DomainJson.Write(value);
        var isExpected = HashOf(held is null ? null : DomainJson.Read<T>(held)) == HashOf(before);
        return await _patience.CallAsync(
            () => part.ReplaceAsync(next, isExpected ? held?.Hash : "another", by, cancellationToken), cancellationToken);
    }

    private static string? HashOf<T>(T? value)
        where T : class => value is null ? null : DomainJson.Write(value).Hash;

    private IPlanningStore Store => _host.Services.GetRequiredService<IPlanningStore>();

    private IScenarioGrain ScenarioGrain(string planId, string scenarioId) =>
        Grains.GetGrain<IScenarioGrain>($"{planId}/{scenarioId}");
}
