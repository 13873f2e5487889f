using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Domain.Tests.Scenarios;

public class TargetFieldsTests
{
    private static readonly string[] Common = ["deadline", "start", "lead", "mandatory", "weight"];

    /// <summary>Gets what the reference lists as settable, by kind.</summary>
    public static TheoryData<string, string> Listed { get; } = new()
    {
        { "deliver", "goal scope unitCost unitLabour maxRate productivity/spread productivity/noise whole lag" },
        { "clear", "goal limit initial arrivals caseLabour caseCost productivity/spread productivity/noise" },
        { "maintain", "limit measure/atLeast level gain noise/sd noise/persistence seasonEffect need/cash need/labour" },
        { "prevent", "limit rate effectiveness seasonEffect need/cash need/labour" },
        { "grow", "goal trend gain volatility need/cash need/labour" },
        {
            "pass",
            "inspection resit threshold examNoise initial unitCost unitLabour maxRate productivity/spread productivity/noise"
        },
        {
            "milestone",
            "steps/tender/takes steps/tender/start steps/tender/cost steps/tender/staff "
            + "steps/build/takes steps/build/start steps/build/cost steps/build/staff"
        },
        { "all", "count" },
    };

    [Theory]
    [MemberData(nameof(Listed))]
    public void Of_Kind_AreTheFieldsOfTheReference(string id, string fields)
    {
        var target = SamplePlan.Plan.Targets.First(t => t.Id == id);

        Assert.Equal(Common.Concat(fields.Split(' ')), TargetFields.Of(target).Select(f => f.Name), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void With_EachField_ChangesTheTargetAndNoOtherField(string id, string fields)
    {
        // Setting a field twice is setting it once, and changes what was there.
        var target = SamplePlan.Plan.Targets.First(t => t.Id == id);

        Assert.All(Common.Concat(fields.Split(' ')), name =>
        {
            var setting = Setting(TargetFields.Of(target).First(f => f.Name == name));
            var changed = TargetFields.With(target, setting);

            Assert.NotEqual(target, changed);
            Assert.Equal(target.Id, changed.Id);
            Assert.Equal(changed.ToString(), TargetFields.With(changed, setting).ToString());
        });
    }

    [Fact]
    public void With_FieldOfAnotherKind_IsRefused() => Assert.Throws<ArgumentException>(
        () => TargetFields.With(SamplePlan.Plan.Targets[0], new TargetSetting.ToNumber("volatility", 1.0)));

    [Fact]
    public void With_ValueOfAnotherType_IsRefused() => Assert.Throws<ArgumentException>(
        () => TargetFields.With(SamplePlan.Plan.Targets[0], new TargetSetting.ToFlag("goal", Value: true)));

    [Fact]
    public void With_Goal_KeepsAScopeThatWasIt()
    {
        var target = (DeliverTarget)SamplePlan.Plan.Targets[0];
        var setting = new TargetSetting.ToNumber("goal", 8.0);

        Assert.Equal(8.0, ((DeliverTarget)TargetFields.With(target, setting)).Scope);
        Assert.Equal(12.0, ((DeliverTarget)TargetFields.With(target with { Scope = 12.0 }, setting)).Scope);
    }

    private static TargetSetting Setting(TargetField field) => field.Type.Name switch
    {
        nameof(TargetSetting.ToNumber) => new TargetSetting.ToNumber(field.Name, 3.0),
        nameof(TargetSetting.ToQuantity) => new TargetSetting.ToQuantity(field.Name, 0.7),
        nameof(TargetSetting.ToPeriod) => new TargetSetting.ToPeriod(field.Name, Period.FromIndex(3)),
        nameof(TargetSetting.ToFlag) => new TargetSetting.ToFlag(field.Name, Value: true),
        nameof(TargetSetting.ToSeries) => new TargetSetting.ToSeries(field.Name, SamplePlan.Twelve(0.7)),
        _ => throw new ArgumentException("No such type.", nameof(field)),
    };
}
