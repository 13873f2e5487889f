using System.Globalization;
using System.Text;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>Saves scenarios through the grains of a silo over a data folder, until it is killed, and says of each when it was acknowledged.</summary>
internal static class GrainWriting
{
    /// <summary>What a place begins with that is written to in this way.</summary>
    internal const string Mark = "grains:";

    internal const string PlanId = "small";

    private const int Writers = 4;

    internal static IEnumerable<string> Ids => Enumerable.Range(0, Writers).Select(w => $"w{w}");

    internal static async Task RunAsync(string folder)
    {
        await using var service = await PlanningService.StartAsync(new PlanningOptions { DataFolder = folder }, CancellationToken.None);
        await using var output = Console.OpenStandardOutput();
        await WriteAsync(
            service,
            (id, number) =>
            {
                var line = string.Create(CultureInfo.InvariantCulture, $"{id} {number}\n");
                lock (output)
                {
                    output.Write(Encoding.ASCII.GetBytes(line));
                }
            },
            CancellationToken.None);
    }

    /// <summary>Saves one scenario after the other, some at once.</summary>
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
                    var scenario = new Scenario(id, BilingualText.Same(number.ToString(CultureInfo.InvariantCulture)), []);
                    await service.KeepScenarioAsync(PlanId, scenario, "writer", CancellationToken.None);
                    acknowledge(id, number);
                }
            },
            CancellationToken.None)));
    }

    /// <summary>Reads which of its writer's each scenario is.</summary>
    internal static async Task<Dictionary<string, long>> ReadAsync(PlanningService service) =>
        (await service.ReadScenariosAsync(PlanId, CancellationToken.None)).ToDictionary(
            s => s.Id, s => long.Parse(s.Title.En, CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
