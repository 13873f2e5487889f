using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Figures.Allocation;

namespace WorkPlanSim.Plotting.Tests;

/// <summary>What a scenario moves, held against what its file says.</summary>
public class ReallocationTests
{
    [Fact]
    public void All_MovesWithinTheYear_AreSummedWithTheirDate()
    {
        var moves = Of("rural-mid-year").Moves;

        var giver = moves.Single(m => m.Target.Target.Id == "south-town-infrastructure");
        Assert.Equal(-410m, giver.Money);
        Assert.Equal(0m, moves.Sum(m => m.Money));
        Assert.All(moves, m => Assert.Equal("2024-07", Samples.Of(61, 18, Language.En).Baseline.Plan.Calendar.NameOf(m.From!.Value)));
        Assert.All(moves, m => Assert.False(m.IsDatedInPart));
    }

    [Fact]
    public void All_WholeYearMoves_GiveTheirSums()
    {
        var moved = Of("one-park-less");

        Assert.Equal(4400m, moved.Given);
        Assert.Equal(4400m, moved.Taken);
        Assert.Equal(-1.4, moved.Moves.Single(m => m.Target.Target.Id == "prefab-building-park").Posts, 9);
        Assert.All(moved.Moves, m => Assert.Null(m.From));
    }

    [Fact]
    public void All_AnotherFundForTheSameMoney_IsASwap()
    {
        var data = Samples.Of(61, 18, Language.En);
        var (target, fund) = (data.Baseline.Targets[0].Target.Id, data.Baseline.Plan.Funds[0].Id);
        ImmutableArray<DatedMove> moves =
        [
            new DatedMove.OfMoney(Period.FromIndex(3), null, target, fund, new Money(5m)),
            new DatedMove.OfMoney(Period.FromIndex(5), target, null, data.Baseline.Plan.Funds[1].Id, new Money(5m)),
        ];

        var move = Reallocation.All(With(data, 1, moves))[0].Moves.Single(m => m.Target.Target.Id == target);

        Assert.True(move.SwapsFunds);
        Assert.Equal(0m, move.Money);
        Assert.Equal(3, move.From!.Value.Index);
        Assert.True(move.IsDatedInPart);
    }

    [Fact]
    public void All_WhatTheBaselineMovesToo_IsNoMove()
    {
        var data = Samples.Of(61, 18, Language.En);
        var midYear = data.Comparison.Projections.Single(p => p.Scenario.Id == "rural-mid-year").Plan.DatedMoves;
        var both = With(With(data, 0, midYear), 1, midYear);

        Assert.Empty(Reallocation.All(both)[0].Moves);
    }

    [Fact]
    public void Joint_OnItsDiagonal_HasEachTargetsOwnCount()
    {
        var baseline = Samples.Of(61, 18, Language.En).Baseline;

        Assert.All(
            Enumerable.Range(0, baseline.Targets.Length),
            i => Assert.Equal(baseline.Targets[i].Met, baseline.Joint.BothMet(i, i)));
        Assert.All(
            Enumerable.Range(1, baseline.Targets.Length - 1),
            i => Assert.InRange(baseline.Joint.BothMissed(0, i, baseline.Trials), 0, baseline.Trials - baseline.Targets[i].Met));
    }

    private static Reallocation Of(string scenario) =>
        Reallocation.All(Samples.Of(61, 18, Language.En)).Single(r => r.Projection.Scenario.Id == scenario);

    private static FigureData With(FigureData data, int scenario, ImmutableArray<DatedMove> moves)
    {
        Projection Change(Projection p, int i) => i == scenario ? p with { Plan = p.Plan with { DatedMoves = moves } } : p;
        return data with
        {
            Comparison = data.Comparison with { Projections = [.. data.Comparison.Projections.Select(Change)] },
        };
    }
}
