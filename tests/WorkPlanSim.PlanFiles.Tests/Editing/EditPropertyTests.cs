using CsCheck;
using WorkPlanSim.PlanFiles.Editing;

namespace WorkPlanSim.PlanFiles.Tests.Editing;

/// <summary>Any edit of real plans: what was typed stands there, the rest stays, to the letter.</summary>
public sealed class EditPropertyTests
{
    private static readonly string[] Awkward =
    [
        "8 to 16", "pert(1, 2, 4)", "discrete(0: 0.7, 1: 0.3)", "truncated(normal(12, 3), 5, 20)", "yes", "null", "~", "", " ", "a: b",
        "# no comment", "[1, 2", "{a", "it's", "\"", "-", "- a", "治理38条", "'half", "*x", "&x", "!tag", "%", "@", "`", "a #b", "a:", "word(",
        "word(a) b", "f(a) g(b)", "<<", "---", "...", "? a", "two\nlines", "tab\tin", "a, b", "x: [1]", "0x10", "|", ">", "\\", "\u0085",
    ];

    private static readonly PlanDocument[] Documents =
    [
        Open(ExamplePlan.Text),
        Open(File.ReadAllText(Path.Combine(Root(), "seeds", "work-plan.yaml"))),
    ];

    private static readonly ImmutableArray<PlanPath>[] Paths = [.. Documents.Select(d => PathsOf(d.Root, PlanPath.Top).ToImmutableArray())];

    private static readonly Gen<(int Document, PlanPath Path)> Places = Gen.Int[0, Documents.Length - 1]
        .SelectMany(d => Gen.Int[0, Paths[d].Length - 1].Select(p => (d, Paths[d][p])));

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.Int[-1000, 100_000].Select(n => $"{n}"),
        Gen.Int[0, Awkward.Length - 1].Select(i => Awkward[i]),
        Gen.String[Gen.Char, 0, 12]);

    public static TheoryData<string> AwkwardPlaces => ["currency", "targets.erosion-gullies.goal", "targets.road-rebuild.goal", "funds.general-budget.eligible[1]"];

    [Theory]
    [MemberData(nameof(AwkwardPlaces))]
    public void Set_OfAnythingAwkward_ReadsAsIt_AndTouchesOneLine(string place)
    {
        var (path, before) = (PlanPath.Parse(place), Documents[0].Text.Split('\n'));
        foreach (var typed in Awkward)
        {
            var changed = Documents[0].Set(path, PlanValue.Of(typed));

            Assert.Equal(PlanValue.Of(typed), Open(changed.Text).Find(path));
            Assert.Equal(1, before.Zip(changed.Text.Split('\n')).Count(p => p.First != p.Second));
        }
    }

    [Fact]
    public void Set_GivesWhatWasTyped_AndKeepsAllElse() => Gen.Select(Places, Typed).Sample((place, typed) =>
    {
        var document = Documents[place.Document];
        var value = PlanValue.Of(typed);

        var changed = document.Set(place.Path, value);

        Assert.Equal(value, changed.Find(place.Path));
        foreach (var other in Paths[place.Document].Where(p => !p.IsAtOrUnder(place.Path) && !place.Path.IsAtOrUnder(p)))
        {
            Assert.Equal(document.Find(other), changed.Find(other));
        }
    }, iter: 150);

    [Fact]
    public void Set_OfANumber_TouchesOneLine() => Gen.Select(Places, Gen.Int[0, 999]).Where((place, _) =>
            Documents[place.Document].Find(place.Path) is PlanValue.Text)
        .Sample((place, number) =>
        {
            var document = Documents[place.Document];
            var before = document.Text.Split('\n');

            var after = document.Set(place.Path, PlanValue.Of($"{number}")).Text.Split('\n');

            Assert.Equal(before.Length, after.Length);
            Assert.InRange(before.Zip(after).Count(p => p.First != p.Second), 0, 1);
        }, iter: 150);

    [Fact]
    public void Remove_TakesAway_AndKeepsAllElse() => Places.Sample(place =>
    {
        var document = Documents[place.Document];

        var changed = document.Remove(place.Path);

        // What follows in a list moves up; there the whole list is looked at.
        var isItem = place.Path.Last.StartsWith('[');
        var above = isItem ? place.Path.Parent : place.Path;
        Assert.True(isItem || changed.Find(place.Path) is null);
        foreach (var other in Paths[place.Document].Where(p => !p.IsAtOrUnder(above) && !place.Path.IsAtOrUnder(p)))
        {
            Assert.Equal(document.Find(other), changed.Find(other));
        }
    }, iter: 150);

    [Fact]
    public void Remove_AndSetAgain_KeepsCommentsOnLinesOfTheirOwn() => Places.Where(p =>
            p.Path.Steps.Length >= 3 && !p.Path.Last.StartsWith('[') && Documents[p.Document].Find(p.Path) is PlanValue.Text)
        .Sample(place =>
        {
            var document = Documents[place.Document];
            var value = document.Find(place.Path)!;

            var changed = document.Remove(place.Path).Set(place.Path, value);

            Assert.Equal(value, changed.Find(place.Path));
            Assert.Equal(CommentsOf(document), CommentsOf(changed));
        }, iter: 100);

    [Fact]
    public void Edits_OneAfterAnother_StayReadable() => Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 3], Typed).Array[1, 12]
        .Sample(edits =>
        {
            var document = Documents[0];
            foreach (var (pick, kind, typed) in edits)
            {
                var paths = PathsOf(document.Root, PlanPath.Top).ToList();
                if (paths.Count == 0)
                {
                    break;
                }

                var path = paths[pick % paths.Count];
                document = kind switch
                {
                    0 => document.Set(path, PlanValue.Of(typed)),
                    1 => document.Remove(path),
                    2 => document.Set(path.Then("new-field"), PlanValue.OfFlow("{a: 1, b: [x, y]}")),
                    _ => document.Set(path.Then(0), PlanValue.Of(typed)),
                };
                Assert.Equal(document.Root, Open(document.Text).Root);
            }
        }, iter: 60);

    private static string[] CommentsOf(PlanDocument document) =>
        [.. document.Text.Split('\n').Where(l => l.TrimStart().StartsWith('#'))];

    private static IEnumerable<PlanPath> PathsOf(PlanValue value, PlanPath path)
    {
        var inside = value switch
        {
            PlanValue.Map map => map.Entries.SelectMany(e => PathsOf(e.Value, path.Then(e.Key))),
            PlanValue.List list => list.Items.SelectMany((item, i) => PathsOf(item, path.Then(i))),
            _ => [],
        };
        return path.Steps.IsEmpty ? inside : inside.Prepend(path);
    }

    private static PlanDocument Open(string text) => PlanDocument.Open(text) ?? throw new InvalidOperationException("No plan file.");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WorkPlanSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the checkout.");
    }
}
