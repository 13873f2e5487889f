namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>Prints findings as a table that a README can take over as it is.</summary>
internal static class FindingTable
{
    /// <summary>Prints it.</summary>
    /// <param name="findings">The rows.</param>
    internal static void Print(IEnumerable<Finding> findings)
    {
        Console.WriteLine("| what | goal | measured | |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var finding in findings)
        {
            var verdict = finding.IsMet switch
            {
                true => "met",
                false => "**not met**",
                null => "",
            };
            Console.WriteLine($"| {finding.What} | {finding.Goal} | {finding.Measured} | {verdict} |");
        }
    }
}
