using MathNet.Numerics.Distributions;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Benchmarks.Peers;

/// <summary>
/// The plan of <see cref="Plans.DeliverPlan"/> as a competent user would simulate it at first: trial by
/// trial, in double precision,
/// with System.Random and the distributions of MathNet.
/// </summary>
internal sealed class ScalarPeer
{
    private const double Tolerance = 1e-5;

    private readonly ScalarTarget[] _targets;
    private readonly ScalarDrivers _drivers;
    private readonly int[] _causes;

    internal ScalarPeer(Plan plan)
    {
        _targets = [.. plan.Targets.Select((t, i) => new ScalarTarget(i, (DeliverTarget)t))];
        _drivers = new ScalarDrivers(plan);
        _causes = new int[plan.Calendar.Count];
        Statistics = new ScalarStatistics(
            _targets.Length, _causes.Length, 1 + _drivers.Present.Length + _drivers.Workable.Length);
    }

    /// <summary>Gets what all runs so far add up to.</summary>
    internal ScalarStatistics Statistics { get; }

    /// <summary>Simulates.</summary>
    /// <param name="trials">How many trials.</param>
    /// <param name="seed">The seed.</param>
    internal void Run(int trials, int seed)
    {
        var random = new Random(seed);
        for (var trial = 0; trial < trials; trial++)
        {
            _drivers.Draw(random);
            CountDrivers();
            for (var i = 0; i < _targets.Length; i++)
            {
                RunTarget(random, i, _targets[i]);
            }

            Statistics.EndTrial();
        }
    }

    private void CountDrivers()
    {
        var arrived = 0.0;
        for (var t = 0; t < _causes.Length; t++)
        {
            arrived += _drivers.Arriving[t];
            Statistics.AddDriver(0, t, arrived);
            for (var i = 0; i < _drivers.Present.Length; i++)
            {
                Statistics.AddDriver(1 + i, t, _drivers.Present[i][t]);
            }

            for (var s = 0; s < _drivers.Workable.Length; s++)
            {
                Statistics.AddDriver(1 + _drivers.Present.Length + s, t, _drivers.Workable[s][t]);
            }
        }
    }

    private void RunTarget(Random random, int place, ScalarTarget target)
    {
        var unitCost = LogNormal.Sample(random, target.Cost.Mu, target.Cost.Sigma);
        var unitLabour = LogNormal.Sample(random, target.Labour.Mu, target.Labour.Sigma);
        var pace = Normal.Sample(random, -target.Spread * target.Spread / 2.0, target.Spread);
        var (cash, remaining, spent, used, idle) = (0.0, target.Scope, 0.0, 0.0, 0.0);
        var finished = -1;
        for (var t = 0; t < _causes.Length; t++)
        {
            cash += target.Budget * _drivers.Arriving[t];
            var labour = target.Posts * _drivers.Present[target.Team][t];
            var workable = _drivers.Workable[target.Season][t];
            var noise = Normal.Sample(random, -target.Noise * target.Noise / 2.0, target.Noise);
            var effect = workable * Math.Exp(pace + noise);
            var ownRate = labour / unitLabour;
            var potential = Math.Min(target.MaxRate, ownRate) * effect;
            var affordable = cash / unitCost;
            var units = Math.Min(Math.Min(potential, affordable), remaining);
            var paid = Math.Min(units * unitCost, cash);
            var busy = Math.Min(labour, units / effect * unitLabour);
            _causes[t] = CauseOf(remaining, potential, affordable, workable, ownRate < target.MaxRate);
            remaining -= units;
            cash -= paid;
            spent += paid;
            used += busy;
            idle += labour - busy;
            var attainment = (target.Scope - remaining) / target.Goal;
            Statistics.AddAttainment(place, t, attainment);
            if (finished < 0 && attainment >= 1.0 - Tolerance)
            {
                finished = t;
            }
        }

        Statistics.AddSums(spent, cash, used, idle);
        if (finished >= 0)
        {
            Statistics.AddMet(place, finished);
        }
        else
        {
            Statistics.AddMissed(place, target.Goal - (target.Scope - remaining), _causes);
        }
    }

    /// <summary>Says what bound: 0 money, 1 people, 2 season, 3 capacity, -1 nothing.</summary>
    private static int CauseOf(
        double remaining, double potential, double affordable, double workable, bool isShort)
    {
        if (remaining <= Math.Min(potential, affordable))
        {
            return -1;
        }

        if (affordable < potential)
        {
            return 0;
        }

        if (workable < 0.1 || (workable < 1.0 && potential >= Math.Min(affordable, remaining) * workable))
        {
            return 2;
        }

        return isShort ? 1 : 3;
    }
}
