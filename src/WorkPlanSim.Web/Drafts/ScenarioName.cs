using System.Collections.Immutable;
using System.Text.RegularExpressions;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Web.Drafts;

/// <summary>Makes ids for scenarios that people give titles.</summary>
internal static partial class ScenarioName
{
    private const int Longest = 40;

    /// <summary>Makes an id of a title.</summary>
    /// <param name="title">The title, in any writing.</param>
    /// <param name="taken">The scenarios that there are.</param>
    /// <returns>An id that none of them has, of letters, digits and dashes.</returns>
    internal static string Of(string title, ImmutableArray<Scenario> taken)
    {
        var plain = Others().Replace(title.ToLowerInvariant(), "-").Trim('-');
        var stem = plain.Any(char.IsAsciiLetter)
            ? plain[..Math.Min(Longest, plain.Length)].Trim('-')
            : "scenario-" + ContentHash.Of(title)[..6];
        stem = char.IsAsciiLetter(stem[0]) ? stem : "s-" + stem;
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? stem : $"{stem}-{n}")
            .First(id => id != Scenario.BaselineId && taken.All(s => s.Id != id));
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Others();
}
