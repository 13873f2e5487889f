using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Simulation.Draws;

namespace WorkPlanSim.Simulation.Tests.Drivers;

/// <summary>A block of many trials of one driver.</summary>
internal static class DriverWorlds
{
    internal const int Length = 50_000;

    internal static InputDraws Independent(PlanCalendar calendar) => new(Plan(calendar));

    internal static Plan Plan(PlanCalendar calendar) => new("test", Worlds.Title, calendar, "万元", [], [], [], [], []);

    internal static BlockDraws Begin(InputDraws inputs, int periods)
    {
        var draws = new BlockDraws(new DrawSource(7), inputs, periods, Length);
        draws.Begin(0, Length);
        return draws;
    }

    internal static double Mean(PeriodRows rows, int period) => rows.Row(period).ToArray().Average();

    internal static double Quantile(PeriodRows rows, int period, double probability) =>
        rows.Row(period).ToArray().Order().ElementAt((int)(probability * Length));
}
