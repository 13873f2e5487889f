using System.Xml.Linq;

namespace WorkPlanSim.Conventions.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static IEnumerable<string> ProjectFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories);

    /// <summary>Gives what a project names in an item, such as its references.</summary>
    internal static IEnumerable<string> Items(string projectFile, string item) =>
        XDocument.Load(projectFile).Descendants(item).Select(e => (string?)e.Attribute("Include")).OfType<string>();

    internal static string NameOf(string projectFile) =>
        Path.GetFileNameWithoutExtension(projectFile.Replace('\\', '/'));

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
