using System.Text.RegularExpressions;

namespace WorkPlanSim.Web.Tests.Access;

/// <summary>Pages change what is kept in the name of an author, who may; a visitor's name alone says nothing of that.</summary>
public sealed partial class PageChangeTests
{
    [Fact]
    public void EveryChangeOfAPage_IsMadeByAnAuthor()
    {
        var folder = Path.Combine(Checkout.Root, "src", "WorkPlanSim.Web");
        string[] places = ["Pages", "Components"];
        var changes = places.SelectMany(p => Directory.EnumerateFiles(Path.Combine(folder, p)))
            .SelectMany(file => ShelfChange().Matches(File.ReadAllText(file)).Select(m => $"{Path.GetFileName(file)}: {m.Value}"))
            .ToList();

        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.Contains("Session.Author", change, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"Shelf\s*\.(Put|Keep|Save|Remove)[A-Za-z]*\([^;]*;", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShelfChange();
}
