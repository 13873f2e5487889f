namespace WorkPlanSim.PlanFiles.Tests;

/// <summary>The plan of the file format's page, made whole where that has dots.</summary>
internal static class ExamplePlan
{
    public const string Text = """
        plan: work-plan-2024
        title: {zh: 2024年政府工作计划, en: Government work plan 2024}
        start: 2024-01            # first period
        periods: 12
        period: month             # or week
        currency: 万元            # every amount of money below is in it

        funds:
          general-budget:
            title: {zh: 一般公共预算, en: General public budget}
            amount: 5200
            release: [10, 4, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9]      # weights, normalised; default: even
            realised: pert(0.88, 0.97, 1.02)                      # share of the year's amount that arrives
            delay: discrete(0: 0.7, 1: 0.2, 2: 0.1)               # periods late
            clawback: {at: 2024-09, probability: 0.15, share: 0.1}
            eligible: [erosion-gullies, storm-drains, south-park]
            basis: {kind: assumption, note: the treasurer's guess}
          provincial-transfer: {amount: 900}
        teams:
          water-bureau:
            title: {zh: 水利局, en: Water bureau}
            headcount: 14
            attrition: 0.06       # of posts a year
            refill: 3             # periods
            available: {default: 0.92, 2024-02: 0.7}
            secondments: [{cause: flood, months: [7, 8], probability: 0.25, share: 0.4, lasts: 1}]
        seasons:
          earthworks:
            workable: [0, 0, 0.2 to 0.5, 0.7 to 0.9, 0.8 to 0.95, 0.7 to 0.9, 0.4 to 0.75, 0.4 to 0.8, 0.8 to 0.95, 0.7 to 0.95, 0.2 to 0.5, 0]
            persistence: 0.4
          concrete: {workable: 0.9}
        correlations:             # between drivers' anomalies, or any named inputs
          - {between: [seasons/earthworks, teams/water-bureau/secondments/flood], rank: -0.5}
          - {between: [seasons/earthworks, teams/water-bureau], rank: 0.1}

        targets:
          erosion-gullies:
            title: {zh: 治理侵蚀沟, en: Erosion gullies treated}
            source: {section: "4", phrase: 治理侵蚀沟38条}
            kind: deliver
            goal: 38
            unit: 条
            deadline: 2024-12     # default: the last period
            mandatory: true       # default false
            weight: 3             # default 1
            department: water-bureau
            unitCost: 9 to 16     # 万元 per unit
            unitLabour: 1.2       # FTE-periods per unit
            maxRate: 8            # units per period
            productivity: {spread: 0.2, noise: 0.15}   # sd of ln P (per trial) and ln N (per period)
            season: earthworks
            lead: pert(1, 2, 4)
            scope: 40             # default: the goal
            whole: true           # only whole units count (default false)
            after: [south-park, {target: road-rebuild, share: 0.5}]
            outsourcing: {price: 1.1, max: 3}                          # money per FTE-period; FTE a period
            start: 2024-03        # default: the first period
            lag: 1                # periods from done to accepted
            budget: {provincial-transfer: 380, general-budget: 90}     # the base allocation
            staff: {water-bureau: 4}
            basis: {unitCost: {kind: statistic, note: yearbook}, unitLabour: {kind: assumption, note: guess}}
          urban-jobs: {kind: deliver, goal: 1500, unit: 人}
          road-rebuild: {kind: deliver, goal: 10, unit: {zh: 条, en: roads}, mandatory: no}
          storm-drains: {kind: deliver, goal: 12, unitCost: 20, budget: {general-budget: 240}}
          river-water: {kind: maintain, measure: {atLeast: 11, of: 12}, limit: {above: 0}, level: 0.2, gain: 0.8, noise: {sd: 0.5, persistence: 0.3}, need: {cash: 8, labour: 2}}
          work-safety: {kind: prevent, limit: 0, rate: 0.02, effectiveness: 1.2, need: {cash: 5, labour: 6}}
          petition-cases: {kind: clear, goal: 0.9, initial: 120, arrivals: 14, caseLabour: 0.12, caseCost: 0.1}
          foreign-trade: {kind: grow, goal: 0.06, trend: 0.04, gain: 0.04, volatility: 0.08, need: {cash: 10, labour: 3}}
          education-balance: {kind: pass, inspection: 2024-10, threshold: 85, examNoise: 4, resit: 2024-12, unitCost: 2, unitLabour: 0.5}
          south-park:
            kind: milestone
            deadline: 2024-11
            budget: {general-budget: 300}
            steps:
              design:  {takes: pert(1, 2, 3)}
              tender:  {takes: 1 to 2, after: [design]}
              build:   {takes: pert(3, 4, 7), after: [tender], season: concrete, cost: 300, staff: 3}
              accept:  {takes: 0.5, after: [build]}
          ten-campaigns: {kind: atLeast, count: 2, of: [urban-jobs, river-water, work-safety]}
        """;

    public static PlanSet Read(params string[] scenarios)
    {
        var reading = Reading(scenarios);

        Assert.Empty(reading.Problems.Select(p => p.ToString()));
        return reading.Value ?? throw new InvalidOperationException("No value.");
    }

    public static Reading<PlanSet> Reading(params string[] scenarios) => PlanReader.Read(
        new SourceText("plan.yaml", Text),
        [.. scenarios.Select((s, i) => new SourceText($"s{i + 1}.yaml", s))],
        _ => null);
}
