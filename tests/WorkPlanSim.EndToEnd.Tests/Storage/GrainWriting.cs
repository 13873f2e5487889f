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
        var kept = (await service.ReadScenariosAsync(PlanId, CancellationToken.None)).ToDictionary(s => s.Id, NumberOf, StringComparer.Ordinal);
        await using var output = Console.OpenStandardOutput();
        await Task.WhenAll(Ids.Select(id => Task.Run(() => WriteAsync(service, id, kept.GetValueOrDefault(id), output))));
    }

    /// <summary>Tells which of its writer's scenarios it is.</summary>
    internal static long NumberOf(Scenario scenario) => long.Parse(scenario.Title.En, CultureInfo.InvariantCulture);

    private static async Task WriteAsync(PlanningService service, string id, long number, Stream output)
    {
        while (true)
        {
            var scenario = new Scenario(id, BilingualText.Same((++number).ToString(CultureInfo.InvariantCulture)), []);
            await service.KeepScenarioAsync(PlanId, scenario, "writer", CancellationToken.None);
            var line = string.Create(CultureInfo.InvariantCulture, $"{id} {number}\n");
            lock (output)
            {
                output.Write(Encoding.ASCII.GetBytes(line));
            }
        }
    }
}
