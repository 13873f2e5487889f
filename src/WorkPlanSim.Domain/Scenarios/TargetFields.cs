using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Scenarios;

/// <summary>Which fields of a target a scenario may set. Names are those of the plan file.</summary>
public static class TargetFields
{
    private static readonly ImmutableArray<TargetField> Common =
    [
        At<Target>("deadline", (t, v) => t with { Deadline = v }),
        At<Target>("start", (t, v) => t with { Start = v }),
        Quantity<Target>("lead", (t, v) => t with { Lead = v }),
        Flag<Target>("mandatory", (t, v) => t with { Mandatory = v }),
        Number<Target>("weight", (t, v) => t with { StatedWeight = v }),
    ];

    private static readonly ImmutableArray<TargetField> Deliver =
    [
        Number<DeliverTarget>("goal", WithGoal),
        Number<DeliverTarget>("scope", (t, v) => t with { Scope = v }),
        Quantity<DeliverTarget>("unitCost", (t, v) => t with { UnitCost = v }),
        Quantity<DeliverTarget>("unitLabour", (t, v) => t with { UnitLabour = v }),
        Quantity<DeliverTarget>("maxRate", (t, v) => t with { MaxRate = v }),
        Number<DeliverTarget>("productivity/spread", (t, v) => t with { Productivity = t.Productivity with { Spread = v } }),
        Number<DeliverTarget>("productivity/noise", (t, v) => t with { Productivity = t.Productivity with { Noise = v } }),
        Flag<DeliverTarget>("whole", (t, v) => t with { Whole = v }),
        Quantity<DeliverTarget>("lag", (t, v) => t with { Lag = v }),
    ];

    private static readonly ImmutableArray<TargetField> Clear =
    [
        Number<ClearTarget>("goal", (t, v) => t with { Goal = v, OpenLimit = null }),
        Number<ClearTarget>("limit", (t, v) => t with { OpenLimit = v, Goal = null }),
        Quantity<ClearTarget>("initial", (t, v) => t with { Initial = v }),
        Series<ClearTarget>("arrivals", (t, v) => t with { Arrivals = v }),
        Quantity<ClearTarget>("caseLabour", (t, v) => t with { CaseLabour = v }),
        Quantity<ClearTarget>("caseCost", (t, v) => t with { CaseCost = v }),
        Number<ClearTarget>("productivity/spread", (t, v) => t with { Productivity = t.Productivity with { Spread = v } }),
        Number<ClearTarget>("productivity/noise", (t, v) => t with { Productivity = t.Productivity with { Noise = v } }),
    ];

    private static readonly ImmutableArray<TargetField> Maintain =
    [
        Number<MaintainTarget>("limit", (t, v) => t with { Limit = t.Limit with { Value = v } }),
        Number<MaintainTarget>("measure/atLeast", (t, v) => t with { GoodPeriods = (int)v }),
        Series<MaintainTarget>("level", (t, v) => t with { Level = v }),
        Quantity<MaintainTarget>("gain", (t, v) => t with { Gain = v }),
        Number<MaintainTarget>("noise/sd", (t, v) => t with { Noise = t.Noise with { StandardDeviation = v } }),
        Number<MaintainTarget>("noise/persistence", (t, v) => t with { Noise = t.Noise with { Persistence = v } }),
        Number<MaintainTarget>("seasonEffect", (t, v) => t with { SeasonEffect = v }),
        Number<MaintainTarget>("need/cash", (t, v) => t with { Need = t.Need with { Cash = v } }),
        Number<MaintainTarget>("need/labour", (t, v) => t with { Need = t.Need with { Labour = v } }),
    ];

    private static readonly ImmutableArray<TargetField> Prevent =
    [
        Number<PreventTarget>("limit", (t, v) => t with { Limit = (int)v }),
        Series<PreventTarget>("rate", (t, v) => t with { Rate = v }),
        Quantity<PreventTarget>("effectiveness", (t, v) => t with { Effectiveness = v }),
        Number<PreventTarget>("seasonEffect", (t, v) => t with { SeasonEffect = v }),
        Number<PreventTarget>("need/cash", (t, v) => t with { Need = t.Need with { Cash = v } }),
        Number<PreventTarget>("need/labour", (t, v) => t with { Need = t.Need with { Labour = v } }),
    ];

    private static readonly ImmutableArray<TargetField> Grow =
    [
        Number<GrowTarget>("goal", (t, v) => t with { Goal = v }),
        Quantity<GrowTarget>("trend", (t, v) => t with { Trend = v }),
        Quantity<GrowTarget>("gain", (t, v) => t with { Gain = v }),
        Number<GrowTarget>("volatility", (t, v) => t with { Volatility = v }),
        Number<GrowTarget>("need/cash", (t, v) => t with { Need = t.Need with { Cash = v } }),
        Number<GrowTarget>("need/labour", (t, v) => t with { Need = t.Need with { Labour = v } }),
    ];

    private static readonly ImmutableArray<TargetField> Pass =
    [
        At<PassTarget>("inspection", (t, v) => t with { Inspection = v }),
        At<PassTarget>("resit", (t, v) => t with { Resit = v }),
        Number<PassTarget>("threshold", (t, v) => t with { Threshold = v }),
        Number<PassTarget>("examNoise", (t, v) => t with { ExamNoise = v }),
        Quantity<PassTarget>("initial", (t, v) => t with { Initial = v }),
        Quantity<PassTarget>("unitCost", (t, v) => t with { UnitCost = v }),
        Quantity<PassTarget>("unitLabour", (t, v) => t with { UnitLabour = v }),
        Quantity<PassTarget>("maxRate", (t, v) => t with { MaxRate = v }),
        Number<PassTarget>("productivity/spread", (t, v) => t with { Productivity = t.Productivity with { Spread = v } }),
        Number<PassTarget>("productivity/noise", (t, v) => t with { Productivity = t.Productivity with { Noise = v } }),
    ];

    private static readonly ImmutableArray<TargetField> Composite =
    [
        Number<CompositeTarget>("count", (t, v) => t with { Count = (int)v }),
    ];

    /// <summary>Gives the fields of a target that may be set.</summary>
    /// <param name="target">The target; for a milestone its steps matter too.</param>
    /// <returns>The fields, common ones first.</returns>
    public static ImmutableArray<TargetField> Of(Target target) => Common.AddRange(target switch
    {
        DeliverTarget => Deliver,
        ClearTarget => Clear,
        MaintainTarget => Maintain,
        PreventTarget => Prevent,
        GrowTarget => Grow,
        PassTarget => Pass,
        MilestoneTarget milestone => OfSteps(milestone),
        CompositeTarget => Composite,
        _ => throw new ArgumentException($"No fields for {target.GetType()}.", nameof(target)),
    });

    /// <summary>Gives a target with one field set.</summary>
    /// <param name="target">The target.</param>
    /// <param name="setting">The field and its value.</param>
    /// <returns>The changed target.</returns>
    /// <exception cref="ArgumentException">The target has no such field, or it takes another type.</exception>
    public static Target With(Target target, TargetSetting setting)
    {
        var field = Of(target).FirstOrDefault(f => f.Name == setting.Field && f.Type == setting.GetType())
            ?? throw new ArgumentException($"{target.Id} has no {setting.GetType().Name} {setting.Field}.", nameof(setting));
        return field.Set(target, setting);
    }

    private static DeliverTarget WithGoal(DeliverTarget target, double goal) => target with
    {
        Goal = goal,

        // A scope that was the goal by default goes on being it; a larger one is still there to be done.
        Scope = target.Scope.Equals(target.Goal) ? goal : Math.Max(target.Scope, goal),
    };

    private static ImmutableArray<TargetField> OfSteps(MilestoneTarget milestone) =>
    [
        .. milestone.Steps.Select((step, i) => (step, i)).SelectMany(s => new[]
        {
            Quantity<MilestoneTarget>($"steps/{s.step.Id}/takes", (t, v) => WithStep(t, s.i, x => x with { Takes = v })),
            At<MilestoneTarget>($"steps/{s.step.Id}/start", (t, v) => WithStep(t, s.i, x => x with { Start = v })),
            Number<MilestoneTarget>($"steps/{s.step.Id}/cost", (t, v) => WithStep(t, s.i, x => x with { Cost = v })),
            Number<MilestoneTarget>($"steps/{s.step.Id}/staff", (t, v) => WithStep(t, s.i, x => x with { Staff = v })),
        }),
    ];

    private static MilestoneTarget WithStep(MilestoneTarget target, int index, Func<MilestoneStep, MilestoneStep> change) =>
        target with { Steps = target.Steps.SetItem(index, change(target.Steps[index])) };

    private static TargetField Number<T>(string name, Func<T, double, Target> set)
        where T : Target =>
        new(name, typeof(TargetSetting.ToNumber), (t, s) => set((T)t, ((TargetSetting.ToNumber)s).Value));

    private static TargetField Quantity<T>(string name, Func<T, Distribution, Target> set)
        where T : Target =>
        new(name, typeof(TargetSetting.ToQuantity), (t, s) => set((T)t, ((TargetSetting.ToQuantity)s).Value));

    private static TargetField At<T>(string name, Func<T, Period, Target> set)
        where T : Target =>
        new(name, typeof(TargetSetting.ToPeriod), (t, s) => set((T)t, ((TargetSetting.ToPeriod)s).Value));

    private static TargetField Flag<T>(string name, Func<T, bool, Target> set)
        where T : Target =>
        new(name, typeof(TargetSetting.ToFlag), (t, s) => set((T)t, ((TargetSetting.ToFlag)s).Value));

    private static TargetField Series<T>(string name, Func<T, ImmutableArray<double>, Target> set)
        where T : Target =>
        new(name, typeof(TargetSetting.ToSeries), (t, s) => set((T)t, ((TargetSetting.ToSeries)s).Values));
}
