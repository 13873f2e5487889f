namespace WorkPlanSim.Web.Tests.Api;

/// <summary>A plan that runs in no time, and a scenario over it.</summary>
internal static class TinyPlan
{
    internal const string Text =
        """
        plan: tiny
        title: {zh: 小计划, en: Tiny plan}
        start: 2024-01
        funds:
          water: {amount: 1560, realised: pert(0.85, 0.97, 1.02)}
        teams:
          bureau: {headcount: 11, attrition: 0.06}
        targets:
          gullies: {kind: deliver, goal: 38, unit: gullies, unitCost: 28 to 46, unitLabour: 0.38 to 0.58, budget: {water: 1400}, staff: {bureau: 5}}
          safety: {kind: prevent, limit: 0, rate: 0.004, mandatory: true}
        """;

    internal const string More = "scenario: more\ntitle: {zh: 多给, en: More}\nchanges:\n  - budget: {fund: water, to: gullies, add: 100}\n";

    internal const string Bad = "plan: tiny\nstart: 2024-13\ntargets:\n  gullies: {kind: delivr, goal: 38}\n";
}
