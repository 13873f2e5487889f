namespace WorkPlanSim.PlanFiles.Tests;

/// <summary>Scenarios over the example plan.</summary>
internal static class ScenarioTexts
{
    public const string Everything = """
        scenario: shift-to-rural
        title: {zh: 资金向乡村倾斜, en: Money moved to the countryside}
        base: baseline            # optional: changes are laid over another scenario
        changes:
          - budget: {fund: general-budget, to: erosion-gullies, add: 60}            # or set:, or scale:
          - budget: {fund: general-budget, from: south-park, to: storm-drains, move: 100, at: 2024-07}
          - fund: {id: general-budget, scale: 0.9}
          - staff: {team: water-bureau, to: erosion-gullies, add: 1}
          - team: {id: water-bureau, add: 2}
          - season: {id: earthworks, anomaly: -1, months: [7, 8]}
          - target: {id: storm-drains, set: {deadline: 2024-10, goal: 8}}
          - target: {id: south-park, set: {steps: {tender: {takes: 0.2}}}}
          - target: {id: erosion-gullies, set: {productivity: {noise: 0.1}, unitCost: 8 to 12, whole: no}}
          - target: {id: river-water, set: {limit: 0.1, measure: {atLeast: 10}, level: {default: 0.3, 2024-05: 0.1}}}
          - staff: {team: water-bureau, to: storm-drains, add: 1}
        rules:
          - review: {at: 2024-07, fund: general-budget, share: 0.5}
          - recall: {team: water-bureau, to: lagging}
        """;
}
