using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Processes;
using WorkPlanSim.Simulation.Recipes;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Rules;

/// <summary>
/// A review of a fund. A target on course can spare what it holds (cash, and what is still to come as budgeted) beyond what the units left
/// to its goal cost at the price paid so far, as far as that is the fund's money; one that lags lacks what its units left cost beyond what
/// it holds. A share of all that can be spared, and no more than is lacked, goes from the former in proportion to what they can spare to
/// the latter in proportion to what they lack.
/// </summary>
/// <param name="recipe">The rule.</param>
/// <param name="rule">The same.</param>
/// <param name="members">The processes that take part.</param>
internal sealed class FundReview(RuleRecipe recipe, StandingRule.Review rule, Process[] members)
    : RuleProcess(recipe, [.. members.Select(_ => new Rows(1))])
{
    /// <summary>The share of a year's money still to come of which less is taken for rounding: nothing is to come.</summary>
    internal const float LeastToCome = 1e-6f;

    private const float Least = 1f / QuantityPath.Endless;

    // Rows of the fund as a whole: the share still to come; what share of all that can be spared is given, and how much that is; what is
    // lacked in all; what is handed over in cash, and of the money of the year.
    private const int ToCome = 0;
    private const int GivenShare = 1;
    private const int Given = 2;
    private const int Lacked = 3;
    private const int PotCash = 4;
    private const int PotClaim = 5;

    // What the members have of the fund; what each can spare or, as a negative number, lacks.
    private readonly (FundPath Fund, Rows Claim, Rows Received)[] _money =
        Array.ConvertAll(members, m => m.Cash.Reviewed(rule.FundId));

    private readonly Rows _spares = new(members.Length);

    private readonly Rows _totals = new(6);

    internal override bool ActsAt(int period) => period == rule.At.Index;

    internal override void Act(WorldBlock block, int period)
    {
        FillToCome(block, period);
        for (var m = 0; m < members.Length; m++)
        {
            Weigh(block, period, m);
        }

        Add(block.Lanes);
        for (var m = 0; m < members.Length; m++)
        {
            Give(block.Lanes, m);
        }

        for (var m = 0; m < members.Length; m++)
        {
            Receive(block.Lanes, m);
        }
    }

    private void FillToCome(WorldBlock block, int period)
    {
        var toCome = _totals.Lanes(ToCome);
        _money[0].Fund.FillArrived(block, period, toCome);
        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            var left = All(1f) - toCome[k];
            toCome[k] = Vector256.GreaterThan(left, All(LeastToCome)) & left;
        }
    }

    private void Weigh(WorldBlock block, int period, int member)
    {
        var process = members[member];
        var totals = new StateRows(_totals);
        var rows = new MemberRows(this, member);
        var spares = rows.Spares;
        var spent = process.State.Lanes(StateRow.Spent);
        process.Cash.FillHoldings(block, process.State, period, spares);
        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            var forecast = process.ForecastOf(period, k)!.Value;
            var needed = forecast.UnitsLeft * spent[k] / Max(forecast.Made, All(Least));
            var own = Min(rows.Cash[k], rows.Received[k]) + (rows.Claim[k] * totals[ToCome, k]);
            var spared = forecast.IsOnCourse & Min(Max(Lane.Zero, spares[k] - needed), own);
            var lacked = forecast.Lags & forecast.IsTold & Max(Lane.Zero, needed - spares[k]);
            spares[k] = spared - lacked;
        }
    }

    private void Add(int lanes)
    {
        var totals = new StateRows(_totals);
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            var (spare, lack) = (Lane.Zero, Lane.Zero);
            for (var m = 0; m < members.Length; m++)
            {
                var weight = _spares.Lanes(m)[k];
                spare += Max(Lane.Zero, weight);
                lack += Max(Lane.Zero, -weight);
            }

            var share = Min(All((float)rule.Share), lack / Max(spare, All(Least)));
            totals[GivenShare, k] = share;
            totals[Given, k] = share * spare;
            totals[Lacked, k] = lack;
            totals[PotCash, k] = Lane.Zero;
            totals[PotClaim, k] = Lane.Zero;
        }
    }

    private void Give(int lanes, int member)
    {
        var totals = new StateRows(_totals);
        var rows = new MemberRows(this, member);
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            var gift = totals[GivenShare, k] * Max(Lane.Zero, rows.Spares[k]);
            var handed = Min(gift, Min(rows.Cash[k], rows.Received[k]));
            rows.Cash[k] -= handed;
            rows.Received[k] -= handed;

            // Of what is still to come as it was budgeted, the part that makes up the rest.
            var open = rows.Claim[k] * totals[ToCome, k];
            var part = Min(All(1f), (gift - handed) / Max(open, All(Least)));
            var passed = rows.Claim[k] * (Vector256.GreaterThan(open, Lane.Zero) & part);
            rows.Claim[k] -= passed;
            totals[PotCash, k] += handed;
            totals[PotClaim, k] += passed;
            rows.Moved[k] = Lane.Zero - gift;
        }
    }

    private void Receive(int lanes, int member)
    {
        var totals = new StateRows(_totals);
        var rows = new MemberRows(this, member);
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            var part = Max(Lane.Zero, -rows.Spares[k]) / Max(totals[Lacked, k], All(Least));
            rows.Cash[k] += part * totals[PotCash, k];
            rows.Received[k] += part * totals[PotCash, k];
            rows.Claim[k] += part * totals[PotClaim, k];
            rows.Moved[k] += part * totals[Given, k];
        }
    }

    private LaneRow CashOf(int member) => members[member].State.Lanes(StateRow.Cash);

    /// <summary>A member's rows: its cash, what it has of the fund, what it can spare, what it gave or got.</summary>
    private readonly ref struct MemberRows(FundReview review, int member)
    {
        internal readonly LaneRow Cash = review.CashOf(member);

        internal readonly LaneRow Claim = review._money[member].Claim.Lanes();

        internal readonly LaneRow Received = review._money[member].Received.Lanes();

        internal readonly LaneRow Spares = review._spares.Lanes(member);

        internal readonly LaneRow Moved = review.Moved[member].Lanes();
    }
}
