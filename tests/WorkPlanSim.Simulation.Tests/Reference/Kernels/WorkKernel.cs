using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Reference.Kernels;

/// <summary>The law of work that <c>deliver</c>, <c>clear</c> and <c>pass</c> share, for one trial and period.</summary>
/// <remarks>
/// potential = min(maxRate, labour / unitLabour) · workable · pace; units = min(potential, cash / unitCost, remaining). Where people
/// are what binds and cash is left, outsourced labour is bought at unitCost + price · unitLabour / (workable · pace) a unit.
/// </remarks>
internal static class WorkKernel
{
    /// <summary>A period of which the season leaves less than this is the season's, whatever else is short.</summary>
    private const double HardlyWorkable = 0.1;

    /// <summary>Works for a period.</summary>
    /// <param name="terms">What limits it.</param>
    /// <returns>What comes of it.</returns>
    internal static WorkDone Work(in WorkTerms terms)
    {
        var factor = terms.Workable * terms.Open * terms.Pace;
        var ownRate = terms.UnitLabour > 0.0 ? terms.Labour / terms.UnitLabour : double.PositiveInfinity;
        var affordable = terms.UnitCost > 0.0 ? terms.Cash / terms.UnitCost : double.PositiveInfinity;
        var potential = Scaled(Math.Min(terms.MaxRate, ownRate), factor);
        var units = Math.Min(Math.Min(potential, affordable), terms.Remaining);
        var labourUsed = factor > 0.0 && terms.UnitLabour > 0.0
            ? Math.Min(terms.Labour * terms.Open, units / (terms.Workable * terms.Pace) * terms.UnitLabour)
            : 0.0;
        var paid = units * terms.UnitCost;
        if (terms.OutsourcedFte > 0.0 && ownRate < terms.MaxRate && factor > 0.0 && units < Math.Min(affordable, terms.Remaining))
        {
            // What is bought works only while the target is open, and is paid only for that.
            var perFte = terms.Workable * terms.Pace / terms.UnitLabour;
            var most = terms.OutsourcedFte * terms.Open * perFte;
            var unitPrice = terms.UnitCost + (terms.OutsourcedPrice / perFte);
            var extra = Math.Min(
                Math.Min(most, Scaled(terms.MaxRate, factor) - units),
                Math.Min((terms.Cash - paid) / unitPrice, terms.Remaining - units));
            units = extra >= terms.Remaining - units ? terms.Remaining : units + extra;
            paid += extra * unitPrice;
            potential += Math.Min(most, Scaled(terms.MaxRate, factor) - potential);
            affordable = units + ((terms.Cash - paid) / unitPrice);
        }

        return new WorkDone(
            units,
            units >= terms.Remaining,
            Math.Min(paid, terms.Cash),
            labourUsed,
            Cause(terms, factor, ownRate, potential, affordable));
    }

    private static Bottleneck Cause(
        in WorkTerms terms, double factor, double ownRate, double potential, double affordable)
    {
        if (terms.Remaining <= Math.Min(potential, affordable))
        {
            return Bottleneck.None;
        }

        if (terms.Open <= 0.0)
        {
            return Bottleneck.Start;
        }

        if (affordable < potential)
        {
            return Bottleneck.Budget;
        }

        var enough = Math.Min(affordable, terms.Remaining);
        if (terms.Workable < HardlyWorkable || (terms.Workable < 1.0 && potential / terms.Workable >= enough))
        {
            return Bottleneck.Season;
        }

        if (terms.Open < 1.0 && potential / terms.Open >= enough)
        {
            return Bottleneck.Start;
        }

        return ownRate < terms.MaxRate ? Bottleneck.Staffing : Bottleneck.Capacity;
    }

    /// <summary>Multiplies a rate, which may be infinite, by a factor, which may be 0.</summary>
    private static double Scaled(double rate, double factor) => factor > 0.0 ? rate * factor : 0.0;
}
