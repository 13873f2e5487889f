namespace WorkPlanSim.Web.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Checkout
{
    internal static string Root { get; } = FindRoot();

    internal static string SeedPlan => Path.Combine(Root, "seeds", "work-plan.yaml");

    internal static string Scenario(string name) => Path.Combine(Root, "scenarios", name + ".yaml");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WorkPlanSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the checkout.");
    }
}
