using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Stress;

/// <summary>Says why a scenario can't be in a world.</summary>
public static class MisfitText
{
    /// <summary>Gets what to write instead.</summary>
    public static BilingualText Hint { get; } = new(
        "资金少用 scale 或 realised，缺人用 vacant 或 available：分出的随之减少",
        "for less money write scale or realised, for fewer people vacant or available: what is given out shrinks with them");

    /// <summary>Says it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="world">The world.</param>
    /// <param name="fault">What does not fit.</param>
    /// <returns>One sentence.</returns>
    public static BilingualText Of(Scenario scenario, Scenario world, ChangeFault fault) => new(
        $"情景 {scenario.Id} 在年景 {world.Id} 中行不通：{fault.DriverId} 分出 {fault.Wanted:0.##}，只有 {fault.Available:0.##}。",
        $"The scenario {scenario.Id} does not fit into the world {world.Id}: {fault.Wanted:0.##} of {fault.DriverId} are given out, "
            + $"there are {fault.Available:0.##}.");
}
