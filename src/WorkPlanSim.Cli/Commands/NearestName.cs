namespace WorkPlanSim.Cli.Commands;

/// <summary>Finds what somebody may have meant.</summary>
internal static class NearestName
{
    /// <summary>Finds the name that the fewest changed letters lead to, if they are few.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="names">What there is.</param>
    /// <returns>The name; null when none is near.</returns>
    internal static string? Of(string written, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Distance(written, name)))
        .Where(n => n.Distance <= Math.Max(2, written.Length / 3) && n.Distance < n.Name.Length)
        .OrderBy(n => n.Distance)
        .Select(n => n.Name)
        .FirstOrDefault();

    // Levenshtein (1966): the fewest letters put in, taken out or exchanged; one row of the table at a time.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var (diagonal, left) = (row[0], i + 1);
            row[0] = left;
            for (var j = 0; j < to.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j + 1]) + 1, diagonal + (from[i] == to[j] ? 0 : 1));
                (diagonal, row[j + 1]) = (row[j + 1], left);
            }
        }

        return row[^1];
    }
}
