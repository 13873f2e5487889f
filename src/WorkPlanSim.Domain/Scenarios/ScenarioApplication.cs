using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Domain.Scenarios;

/// <summary>Makes a scenario's changes to a plan.</summary>
/// <remarks>
/// What is left alone stays the very same object, so that what depends only on that can be known to be unchanged. Every id named
/// must exist: readers check that first, with its place in the file.
/// </remarks>
public sealed partial class ScenarioApplication
{
    private readonly ImmutableArray<ChangeFault>.Builder _faults = ImmutableArray.CreateBuilder<ChangeFault>();
    private readonly Dictionary<string, int> _lastChangeOf = new(StringComparer.Ordinal);
    private readonly List<int> _changeOfMove;
    private Plan _plan;
    private int _index;

    private ScenarioApplication(Plan plan)
    {
        _plan = plan;

        // Moves that the plan brings along are nobody's change.
        _changeOfMove = [.. plan.DatedMoves.Select(_ => -1)];
    }

    /// <summary>Makes the changes, in order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scenario">What to change.</param>
    /// <returns>The changed plan, and what does not fit.</returns>
    /// <exception cref="ArgumentException">The scenario names something that the plan does not have.</exception>
    public static AppliedScenario Apply(Plan plan, Scenario scenario)
    {
        var application = new ScenarioApplication(plan);
        foreach (var change in scenario.Changes)
        {
            application.Make(change);
            application._index++;
        }

        application.CheckFit();
        return new AppliedScenario(application._plan, application._faults.ToImmutable());
    }

    private void Make(Change change)
    {
        switch (change)
        {
            case Change.OfBudget budget:
                _lastChangeOf[FundKey(budget.FundId)] = _index;
                MakeBudget(budget);
                break;
            case Change.OfStaff staff:
                _lastChangeOf[TeamKey(staff.TeamId)] = _index;
                MakeStaff(staff);
                break;
            case Change.OfFund fund:
                _lastChangeOf[FundKey(fund.FundId)] = _index;
                MakeFund(fund);
                break;
            case Change.OfTeam team:
                _lastChangeOf[TeamKey(team.TeamId)] = _index;
                MakeTeam(team);
                break;
            case Change.OfSeason season:
                MakeSeason(season);
                break;
            case Change.OfTarget target:
                Replace(target.TargetId, t => target.Settings.Aggregate(t, TargetFields.With));
                break;
            case Change.OfRule rule:
                _plan = _plan with { Rules = [.. _plan.Rules.Where(r => !rule.Rule.Replaces(r)), rule.Rule] };
                break;
            default:
                throw new ArgumentException($"No such change: {change.GetType()}.", nameof(change));
        }
    }

    private void MakeFund(Change.OfFund change)
    {
        var index = IndexOf(_plan.Funds, f => f.Id == change.FundId, change.FundId);
        var fund = _plan.Funds[index];
        var scale = (decimal)(change.Scale ?? 1.0);
        if (scale < 0m)
        {
            _faults.Add(new ChangeFault(_index, ChangeFaultKind.NotEnough, fund.Id, null, (double)scale, 0.0));
            return;
        }

        fund = fund with
        {
            Amount = (fund.Amount * scale) + new Money((decimal)(change.Add ?? 0.0)),
            LatePeriods = fund.LatePeriods + (change.LatePeriods ?? 0.0),
            Realised = change.Realised ?? fund.Realised,
            Release = change.Release.IsEmpty ? fund.Release : change.Release,
        };
        _plan = _plan with { Funds = _plan.Funds.SetItem(index, fund) };
        if (change.Scale is null)
        {
            return;
        }

        // A smaller pot hits every target of the fund alike: what each gets is scaled with it, dated moves too.
        _plan = _plan with
        {
            Targets = [.. _plan.Targets.Select(t => t.Budget.TryGetValue(fund.Id, out var given)
                ? t with { Budget = t.Budget.SetItem(fund.Id, given * scale) }
                : t)],
            DatedMoves = [.. _plan.DatedMoves.Select(m => m is DatedMove.OfMoney money && money.FundId == fund.Id
                ? money with { Amount = money.Amount * scale }
                : m)],
        };
    }

    private void MakeTeam(Change.OfTeam change)
    {
        var index = IndexOf(_plan.Teams, t => t.Id == change.TeamId, change.TeamId);
        var team = _plan.Teams[index];
        team = team with
        {
            Headcount = team.Headcount + (change.Add ?? 0),
            Vacant = change.Vacant ?? team.Vacant,
            AttritionPerYear = change.AttritionPerYear ?? team.AttritionPerYear,
            Available = change.Available.IsEmpty ? team.Available : change.Available,
        };
        if (team.Headcount < 1 || team.Vacant > team.Headcount)
        {
            _faults.Add(new ChangeFault(_index, ChangeFaultKind.NotEnough, team.Id, null, team.Vacant, team.Headcount));
            return;
        }

        _plan = _plan with { Teams = _plan.Teams.SetItem(index, team) };
    }

    private void MakeSeason(Change.OfSeason change)
    {
        var index = IndexOf(_plan.Seasons, s => s.Id == change.SeasonId, change.SeasonId);
        var season = _plan.Seasons[index];
        if (!change.Workable.IsEmpty)
        {
            season = season with { Workable = change.Workable };
        }

        if (change.Anomaly is { } anomaly)
        {
            var before = season.AnomalyShift;
            season = season with
            {
                AnomalyShift = [.. Enumerable.Range(0, _plan.Calendar.Count).Select(t =>
                    (before.IsEmpty ? 0.0 : before[t]) + (IsIn(change, t) ? anomaly : 0.0))],
            };
        }

        _plan = _plan with { Seasons = _plan.Seasons.SetItem(index, season) };
    }

    private bool IsIn(Change.OfSeason change, int period) =>
        change.Months.IsEmpty || change.Months.Contains(_plan.Calendar.MonthOf(Period.FromIndex(period)));

    private void Replace(string targetId, Func<Target, Target> change)
    {
        var index = PlaceOf(targetId);
        _plan = _plan with { Targets = _plan.Targets.SetItem(index, change(_plan.Targets[index])) };
    }

    private Target Find(string targetId) => _plan.Targets[PlaceOf(targetId)];

    private int PlaceOf(string targetId) => IndexOf(_plan.Targets, t => t.Id == targetId, targetId);

    private static int IndexOf<T>(ImmutableArray<T> items, Func<T, bool> isIt, string id)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (isIt(items[i]))
            {
                return i;
            }
        }

        throw new ArgumentException($"The plan has no {id}.", nameof(id));
    }

    private static string FundKey(string id) => "funds/" + id;

    private static string TeamKey(string id) => "teams/" + id;
}
