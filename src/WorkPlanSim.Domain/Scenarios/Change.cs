using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Scenarios;

/// <summary>One thing that a scenario changes: a lever of its own, which can be pulled without the others.</summary>
public abstract record Change
{
    private Change()
    {
    }

    /// <summary>Money given to targets.</summary>
    /// <param name="FundId">The fund.</param>
    /// <param name="To">The target that gets it; null only for a move back to the fund.</param>
    /// <param name="Rule">What is done with the amount.</param>
    /// <param name="Amount">Money, or a factor for <see cref="AmountRule.Scale"/>.</param>
    /// <param name="From">The target that gives, for <see cref="AmountRule.Move"/>; null for the fund's unallocated money.</param>
    /// <param name="At">The period at whose start it acts, for <c>add</c> and <c>move</c>; null for the whole year.</param>
    public sealed record OfBudget(
        string FundId, string? To, AmountRule Rule, double Amount, string? From = null, Period? At = null) : Change;

    /// <summary>Posts given to targets.</summary>
    /// <param name="TeamId">The team.</param>
    /// <param name="To">The target that gets them; null only for a move back to the team.</param>
    /// <param name="Rule">What is done with the number.</param>
    /// <param name="Amount">Posts, or a factor for <see cref="AmountRule.Scale"/>.</param>
    /// <param name="From">The target that gives, for <see cref="AmountRule.Move"/>; null for the team's idle posts.</param>
    /// <param name="At">The period at whose start it acts, for <c>add</c> and <c>move</c>; null for the whole year.</param>
    public sealed record OfStaff(
        string TeamId, string? To, AmountRule Rule, double Amount, string? From = null, Period? At = null) : Change;

    /// <summary>A fund as a whole.</summary>
    /// <param name="FundId">The fund.</param>
    public sealed record OfFund(string FundId) : Change
    {
        /// <summary>Gets the factor on its amount and, alike, on what every target gets of it; null for none.</summary>
        public double? Scale { get; init; }

        /// <summary>Gets the money added to its amount but given to nobody yet; null for none.</summary>
        public double? Add { get; init; }

        /// <summary>Gets the periods by which everything comes later; null for none.</summary>
        public double? LatePeriods { get; init; }

        /// <summary>Gets another share that really arrives; null for no change.</summary>
        public Distribution? Realised { get; init; }

        /// <summary>Gets other release shares, one per period, summing to 1; empty for no change.</summary>
        public ImmutableArray<double> Release { get; init; } = [];
    }

    /// <summary>A team as a whole.</summary>
    /// <param name="TeamId">The team.</param>
    public sealed record OfTeam(string TeamId) : Change
    {
        /// <summary>Gets the posts added, or taken away where negative; null for none.</summary>
        public int? Add { get; init; }

        /// <summary>Gets the number of posts that stand empty all through; null for no change.</summary>
        public int? Vacant { get; init; }

        /// <summary>Gets another share of posts that fall vacant in a year; null for no change.</summary>
        public double? AttritionPerYear { get; init; }

        /// <summary>Gets other shares of presence, one per period; empty for no change.</summary>
        public ImmutableArray<ShareRange> Available { get; init; } = [];
    }

    /// <summary>A season as a whole.</summary>
    /// <param name="SeasonId">The season.</param>
    public sealed record OfSeason(string SeasonId) : Change
    {
        /// <summary>Gets by how many standard deviations the anomaly shifts; negative is worse; null for none.</summary>
        public double? Anomaly { get; init; }

        /// <summary>Gets the calendar months (1 to 12) in which it shifts; empty for all.</summary>
        public ImmutableArray<int> Months { get; init; } = [];

        /// <summary>Gets other workable shares, one per period; empty for no change.</summary>
        public ImmutableArray<ShareRange> Workable { get; init; } = [];
    }

    /// <summary>Fields of a target.</summary>
    /// <param name="TargetId">The target.</param>
    /// <param name="Settings">The fields and their new values.</param>
    public sealed record OfTarget(string TargetId, ImmutableArray<TargetSetting> Settings) : Change;

    /// <summary>A rule that acts within the year.</summary>
    /// <param name="Rule">The rule; it takes the place of one stated before that it <see cref="StandingRule.Replaces"/>.</param>
    public sealed record OfRule(StandingRule Rule) : Change;
}
