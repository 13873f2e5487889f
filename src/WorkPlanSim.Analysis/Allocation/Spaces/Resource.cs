using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>A fund or a team as something to be shared out.</summary>
/// <param name="IsFund">Whether it is a fund.</param>
/// <param name="Id">Its id.</param>
/// <param name="Total">The money or posts that may be given for the year, without what moves within it take.</param>
/// <param name="Step">
/// The step of amounts: 1 post; for money 1, 2 or 5 times a power of ten, at most a thousandth of the fund.
/// </param>
internal sealed record Resource(bool IsFund, string Id, decimal Total, decimal Step)
{
    private const int Digits = 6;
    private const decimal StepsOfFund = 1000m;

    /// <summary>Makes a fund's.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="total">The money there is.</param>
    /// <returns>The resource.</returns>
    internal static Resource OfFund(string id, decimal total)
    {
        var step = 1m;
        var most = total / StepsOfFund;
        while (most > 0m && step > most && step > 0.000001m)
        {
            step /= 10m;
        }

        while (step * 10m <= most)
        {
            step *= 10m;
        }

        return new Resource(true, id, Exact(total), step * (step * 5m <= most ? 5m : step * 2m <= most ? 2m : 1m));
    }

    /// <summary>Makes a team's.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="total">The posts there are.</param>
    /// <returns>The resource.</returns>
    internal static Resource OfTeam(string id, decimal total) => new(false, id, Exact(total), 1m);

    /// <summary>Rounds down to six decimals, so that amounts can be added up in whole numbers.</summary>
    /// <param name="amount">Money or posts.</param>
    /// <returns>The amount, at most a millionth less.</returns>
    internal static decimal Exact(decimal amount) => decimal.Round(amount, Digits, MidpointRounding.ToZero);

    /// <summary>Gives posts as an exact number.</summary>
    /// <param name="posts">The posts.</param>
    /// <returns>The number.</returns>
    internal static decimal Exact(Fte posts) => Exact((decimal)posts.Value);

    /// <summary>Rounds to the nearest whole step.</summary>
    /// <param name="amount">Money.</param>
    /// <returns>The money in whole steps.</returns>
    internal decimal InSteps(decimal amount) => decimal.Round(amount / Step, MidpointRounding.AwayFromZero) * Step;
}
