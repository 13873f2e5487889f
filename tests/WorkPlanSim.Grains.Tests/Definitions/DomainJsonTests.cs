using System.Collections.Immutable;
using System.Text;
using CsCheck;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Grains.Tests.Definitions;

/// <summary>Judged by reflection over the records, which knows nothing of JSON.</summary>
public class DomainJsonTests
{
    [Fact]
    public void Read_OfAnyPlanWritten_GivesAllOfItBack() => PlanGen.AnyPlan.Sample(
        plan =>
        {
            var content = DomainJson.Write(plan);
            var read = DomainJson.Read<Plan>(content);

            Assert.Equal(Structure.Of(plan), Structure.Of(read));
            Assert.Equal(content, DomainJson.Write(read));
        },
        iter: 300);

    [Fact]
    public void Read_OfAnyScenariosWritten_GivesAllOfThemBack() => DomainGen.Many(PlanGen.AnyScenario).Sample(
        scenarios => Assert.Equal(
            Structure.Of(scenarios), Structure.Of(DomainJson.Read<ImmutableArray<Scenario>>(DomainJson.Write(scenarios)))),
        iter: 300);

    [Fact]
    public void Write_OfTwoTargets_GivesOneHashExactlyIfTheyAreTheSame() => Gen.Select(PlanGen.AnyTarget, PlanGen.AnyTarget).Sample(
        (a, b) => Assert.Equal(Structure.Of(a) == Structure.Of(b), DomainJson.Write(a).Hash == DomainJson.Write(b).Hash),
        iter: 300);

    [Fact]
    public void ToPlan_OfAnyPlanTakenApart_GivesAllOfItBack() => PlanGen.AnyPlan.Sample(
        plan => Assert.Equal(Structure.Of(plan), Structure.Of(PlanContent.FromPlan(plan).ToPlan())), iter: 100);

    [Fact]
    public void Write_OfATarget_GivesTheFormThatLiesInStorage()
    {
        var target = new DeliverTarget("planting", new("种植", "Planting"), Period.FromIndex(11), 120.0)
        {
            Scope = 120.0,
            UnitCost = new Distribution.Interval(0.8, 1.2),
            Budget = ImmutableSortedDictionary<string, Money>.Empty.Add("works", new Money(1.50m)),
        };

        var json = Encoding.UTF8.GetString(DomainJson.Write(target).Json);

        Assert.Equal(
            """
            {"is":"deliver","after":[],"basis":[],"budget":{"works":1.5},"deadline":11,"goal":120,"id":"planting",
            "lag":{"is":"constant","value":0},"lead":{"is":"constant","value":0},"mandatory":false,
            "productivity":{"noise":0,"spread":0},"scope":120,"staff":{},"start":0,
            "title":{"en":"Planting","zh":"种植"},"unitCost":{"is":"interval","high":1.2,"low":0.8},"whole":false}
            """.ReplaceLineEndings(""),
            json);
    }

    [Fact]
    public void Write_OfAPlanWithoutRules_IsThatOfBeforeThereWereRules()
    {
        var json = Encoding.UTF8.GetString(DomainJson.Write(SmallPlans.Create()).Json);

        Assert.DoesNotContain("\"rules\"", json, StringComparison.Ordinal);
        Assert.Empty(DomainJson.Read<Plan>(DomainJson.Write(SmallPlans.Create())).Rules);
    }

    [Fact]
    public void Write_OfAScenarioWithRules_GivesTheFormThatLiesInStorage()
    {
        var scenario = new Scenario("s", BilingualText.Same("s"),
        [
            new Change.OfRule(new StandingRule.Review(Period.FromIndex(6), "works", 0.5)),
            new Change.OfRule(new StandingRule.Recall("office", RecallTo.Lagging)),
        ]);

        var json = Encoding.UTF8.GetString(DomainJson.Write(scenario).Json);

        Assert.Equal(
            """
            {"changes":[{"is":"rule","rule":{"is":"review","at":6,"fundId":"works","share":0.5}},
            {"is":"rule","rule":{"is":"recall","teamId":"office","to":"lagging"}}],"id":"s","title":{"en":"s","zh":"s"}}
            """.ReplaceLineEndings(""),
            json);
    }

    [Fact]
    public void Write_OfEqualNumbersThatLookDifferent_GivesEqualBytes()
    {
        Assert.Equal(DomainJson.Write(new Money(1.5m)), DomainJson.Write(new Money(1.500m)));
        Assert.Equal(DomainJson.Write<Distribution>(-0.0), DomainJson.Write<Distribution>(0.0));
    }

    [Fact]
    public void Write_OfACase_IsThatOfItsSet() =>
        Assert.Equal(DomainJson.Write<Distribution>(2.0), DomainJson.Write(new Distribution.Constant(2.0)));

    [Fact]
    public void Read_OfDamagedContent_Fails()
    {
        var content = DomainJson.Write(SmallPlans.Create());

        Assert.Throws<InvalidDataException>(() => DomainJson.Read<Plan>(content with { Hash = ContentHash.Of("else") }));
        Assert.Throws<InvalidDataException>(() => DomainJson.Read<Target>(content));
    }
}
