using F23.StringSimilarity;

namespace WorkPlanSim.PlanFiles.Findings;

/// <summary>Finds the name that was probably meant.</summary>
/// <remarks>
/// Comparing costs the product of two lengths. A hostile file could ask for it a million times, so there is a budget for one
/// reading; after that there are no more suggestions, only problems.
/// </remarks>
public sealed class NearestName
{
    private const int LongestName = 64;

    private readonly Damerau _distance = new();
    private int _budget = 10_000;

    /// <summary>Finds the nearest of some names.</summary>
    /// <param name="found">What was written; more than 64 letters are no name.</param>
    /// <param name="names">The names that there are.</param>
    /// <returns>The nearest; null if none is near.</returns>
    public string? Find(string found, IEnumerable<string> names)
    {
        if (_budget <= 0 || found.Length is 0 or > LongestName)
        {
            return null;
        }

        // About a third of the letters may be wrong: more than that is another word.
        var allowed = Math.Max(1, (found.Length + 1) / 3);
        var (best, bestDistance) = ((string?)null, (double)allowed + 1.0);
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - found.Length) > allowed)
            {
                continue;
            }

            if (--_budget < 0)
            {
                break;
            }

            var distance = _distance.Distance(found.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < bestDistance)
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>Asks whether the nearest name was meant; null if none is near.</summary>
    internal BilingualText? Suggest(string found, IEnumerable<string> names) =>
        Find(found, names) is { } nearest ? Wording.DidYouMean(nearest) : null;
}
