using System.Globalization;
using System.Text;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Grains.Parts;
using WorkPlanSim.Grains.Plans;
using WorkPlanSim.Grains.Storage;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>
/// Saves scenarios and loads a plan, one after the other and some at once, and says of each when it was acknowledged. The first of an id is
/// number 1, and each is one more than the one whose place it takes.
/// </summary>
internal static class Writing
{
    /// <summary>What a process says once it waits for a line to begin.</summary>
    internal const string Ready = "ready";

    internal const string PlanId = "small";

    private const int Writers = 8;

    // A plan of some parts, so that many kills come in the middle of a load.
    private const int Targets = 6;

    private static Plan? _pattern;

    internal static IEnumerable<string> Ids => [PlanId, .. Enumerable.Range(0, Writers).Select(w => $"w{w}")];

    /// <summary>Gets the line by which a process is told to write: the plan, as reading its file takes a quarter of what starting a silo takes.</summary>
    internal static string Order => Encoding.UTF8.GetString(DomainJson.Write(Pattern).Json);

    private static Plan Pattern => _pattern ??= Cut(PlanReader.ReadFiles(Checkout.SeedPlan, []).Value!.Plan);

    /// <summary>Is the process that writes until it is killed, through silos of its own.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="connection">How to connect to the database in which it writes as well; null for none.</param>
    internal static async Task RunAsync(string folder, string? connection)
    {
        // A cluster by itself: a silo that was killed is not waited for by the next.
        var address = connection is null ? null : AddressOf(connection, $"writer-{Environment.ProcessId}");
        await using var silo = address is null ? null : await ClusterSilo.StartAsync(address, new SiloOptions(), CancellationToken.None);
        await using var output = Console.OpenStandardOutput();
        Say(output, Ready);
        if (await Console.In.ReadLineAsync() is not { } order)
        {
            return;
        }

        var json = Encoding.UTF8.GetBytes(order);
        _pattern = DomainJson.Read<Plan>(new Content(json, ContentHash.Of(json)));

        // Only one process at a time can have the folder: it can't be opened ahead.
        await using var embedded = await PlanningService.StartAsync(new PlanningOptions { DataFolder = folder }, CancellationToken.None);
        await using var client = address is null ? null : await PlanningService.ConnectAsync(address, new PlanningOptions(), CancellationToken.None);
        PlanningService?[] services = [embedded, client];
        var ended = await Task.WhenAny(services.OfType<PlanningService>().Select(
            (service, place) => WriteAsync(service, (id, number) => Say(output, $"{place} {id} {number}"), CancellationToken.None)));

        // It never ends but by a fault.
        await ended;
    }

    /// <summary>Saves until told to stop.</summary>
    /// <param name="service">Where.</param>
    /// <param name="acknowledge">Is told of each, once it is acknowledged.</param>
    /// <param name="stop">Lets none be begun any more.</param>
    internal static async Task WriteAsync(PlanningService service, Action<string, long> acknowledge, CancellationToken stop)
    {
        var kept = await ReadAsync(service);
        await Task.WhenAll(Ids.Select(id => Task.Run(
            async () =>
            {
                for (var number = kept.GetValueOrDefault(id) + 1; !stop.IsCancellationRequested; number++)
                {
                    await (id == PlanId
                        ? service.LoadAsync(PlanOf(PlanId, number), "writer", CancellationToken.None)
                        : SaveAsync(service, PlanId, id, number));
                    acknowledge(id, number);
                }
            },
            CancellationToken.None)));
    }

    /// <summary>Reads which of its writer's each is, and that it is whole.</summary>
    internal static async Task<Dictionary<string, long>> ReadAsync(PlanningService service)
    {
        var scenarios = await service.ReadScenariosAsync(PlanId, CancellationToken.None);
        var numbers = scenarios.ToDictionary(s => s.Id, NumberOf, StringComparer.Ordinal);
        if (await service.ReadPlanAsync(PlanId, CancellationToken.None) is { } kept)
        {
            numbers[PlanId] = NumberOf(kept.Plan);
        }

        return numbers;
    }

    /// <summary>Reads the same from where it is stored.</summary>
    internal static async Task<Dictionary<string, long>> ReadAsync(IPlanningStore store)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        if (await store.ReadAsync(new StateKey("plan", PlanId)) is { } plan)
        {
            numbers[PlanId] = NumberOf(StateFormats.Read<PlanState>(plan.Format, plan.Payload).Content!.ToPlan());
            Assert.Equal(plan.Version, numbers[PlanId]);
        }

        foreach (var id in Ids.Where(id => id != PlanId))
        {
            if (await store.ReadAsync(new StateKey("scenario", $"{PlanId}/{id}")) is { } stored)
            {
                var scenario = DomainJson.Read<Scenario>(StateFormats.Read<PartState>(stored.Format, stored.Payload).Content!);
                numbers[id] = NumberOf(scenario);
                Assert.Equal(stored.Version, numbers[id]);
            }
        }

        return numbers;
    }

    private static async Task SaveAsync(PlanningService service, string planId, string id, long number)
    {
        var before = number == 1 ? null : ScenarioOf(id, number - 1);
        Assert.True(await service.ReplaceScenarioAsync(planId, id, ScenarioOf(id, number), before, "writer", CancellationToken.None));
    }

    private static void Say(Stream output, string line)
    {
        lock (output)
        {
            output.Write(Encoding.ASCII.GetBytes(line + "\n"));
        }
    }

    // Long enough for several pages, and none like another.
    private static Scenario ScenarioOf(string id, long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return new Scenario(id, new BilingualText(new string('x', 100 + (int)(number * 997 % 9000)), digits), []);
    }

    private static long NumberOf(Scenario scenario)
    {
        var number = long.Parse(scenario.Title.En, CultureInfo.InvariantCulture);
        Assert.Equal(ScenarioOf(scenario.Id, number).Title, scenario.Title);
        return number;
    }

    private static Plan PlanOf(string id, long number) => Pattern with
    {
        Id = id,
        Title = BilingualText.Same(number.ToString(CultureInfo.InvariantCulture)),
        Targets = [.. Pattern.Targets.Select(t => t with { Title = BilingualText.Same(number.ToString(CultureInfo.InvariantCulture)) })],
    };

    private static Plan Cut(Plan plan) => plan with { Funds = [], Teams = [], Seasons = [], Targets = [.. plan.Targets.Take(Targets)] };

    private static long NumberOf(Plan plan)
    {
        Assert.Equal(Targets, plan.Targets.Length);
        Assert.All(plan.Targets, t => Assert.Equal(plan.Title, t.Title));
        return long.Parse(plan.Title.En, CultureInfo.InvariantCulture);
    }

    private static ClusterAddress AddressOf(string connection, string clusterId) => ClusterAddress.TryParse(connection, clusterId)
        ?? throw new ArgumentException("That is no connection string.", nameof(connection));
}
