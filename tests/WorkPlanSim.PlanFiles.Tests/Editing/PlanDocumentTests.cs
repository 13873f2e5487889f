using WorkPlanSim.PlanFiles.Editing;

namespace WorkPlanSim.PlanFiles.Tests.Editing;

/// <summary>Single edits, held against the text that a careful person would leave behind.</summary>
public sealed class PlanDocumentTests
{
    private const string Text =
        """
        # What it is all about.
        plan: small     # the id
        start: 2024-01

        funds:
          # The main one.
          water: {amount: 100, realised: pert(0.9, 1, 1)}   # in 万元
          road:
            amount: 50   # a guess
            basis: {kind: assumption, note: "so: said"}
        targets:
          gullies:
            kind: deliver
            goal: 38
            budget: {water: 90}
            after: [safety]
          # The other.
          safety: {kind: prevent, limit: 0, rate: 0.02}

        """;

    public static TheoryData<string, string, string, string> Settings => new()
    {
        { "targets.gullies.goal", "40", "    goal: 38\n", "    goal: 40\n" },
        { "funds.water.amount", "120.5", "{amount: 100,", "{amount: 120.5," },
        { "funds.water.realised", "8 to 16", "realised: pert(0.9, 1, 1)}", "realised: 8 to 16}" },
        { "funds.road.basis.note", "no: \"quotes\" #1", "\"so: said\"", """
            "no: \"quotes\" #1"
            """ },
        { "funds.road.delay", "discrete(0: 0.7, 1: 0.3)", "# a guess\n", "# a guess\n    delay: discrete(0: 0.7, 1: 0.3)\n" },
        { "funds.water.delay", "discrete(0: 0.7, 1: 0.3)", "pert(0.9, 1, 1)}", "pert(0.9, 1, 1), delay: discrete(0: 0.7, 1: 0.3)}" },
        { "title", "A title", "# the id\n", "# the id\ntitle: A title\n" },
        { "targets.gullies.title.zh", "治沟", "kind: deliver\n", "kind: deliver\n    title: {zh: 治沟}\n" },
        { "targets.gullies.after[2]", "other", "[safety]", "[safety, other]" },
        { "targets.safety.need.cash", "5", "rate: 0.02}", "rate: 0.02, need: {cash: 5}}" },
        { "seasons.frost.workable", "0.5", "said\"}\n", "said\"}\nseasons:\n  frost:\n    workable: 0.5\n" },
        { "teams.bureau.headcount", "3", "said\"}\n", "said\"}\nteams:\n  bureau:\n    headcount: 3\n" },
        { "targets.road.kind", "deliver", "rate: 0.02}\n", "rate: 0.02}\n  road:\n    kind: deliver\n" },
        { "plan", "null", "plan: small ", "plan: \"null\" " },
    };

    public static TheoryData<string, string, string> Removals => new()
    {
        { "targets.gullies.goal", "    goal: 38\n", "" },
        { "funds.water.realised", ", realised: pert(0.9, 1, 1)", "" },
        { "funds.water.amount", "amount: 100, ", "" },
        { "targets.gullies.after[1]", "    after: [safety]\n", "" },
        { "targets.gullies.budget.water", "    budget: {water: 90}\n", "" },
        { "funds.road.basis.note", ", note: \"so: said\"", "" },
        { "targets.safety", "  safety: {kind: prevent, limit: 0, rate: 0.02}\n", "" },
        { "plan", "plan: small     # the id\n", "" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Set_ChangesNothingElse(string path, string typed, string before, string after)
    {
        var changed = Open(Text).Set(PlanPath.Parse(path), PlanValue.Of(typed));

        Assert.Equal(Text.Replace(before, after.TrimEnd('\r')), changed.Text);
        Assert.Equal(PlanValue.Of(typed), changed.Find(PlanPath.Parse(path)));
    }

    [Theory]
    [MemberData(nameof(Removals))]
    public void Remove_ChangesNothingElse(string path, string before, string after)
    {
        var changed = Open(Text).Remove(PlanPath.Parse(path));

        Assert.Equal(Text.Replace(before, after), changed.Text);
        Assert.Null(changed.Find(PlanPath.Parse(path)));
    }

    [Fact]
    public void Remove_TheOnlyFieldOfADriver_LeavesItThere()
    {
        var changed = Open("plan: p\nfunds:\n  water:\n    amount: 3 # much\n").Remove(PlanPath.Parse("funds.water.amount"));

        Assert.Equal("plan: p\nfunds:\n  water: {}\n", changed.Text.Replace(" # much", ""));
    }

    [Fact]
    public void Set_BehindAColonWithNothing_PutsItThere()
    {
        var changed = Open("plan: p\nfunds:\ntargets: {}\n").Set(PlanPath.Parse("funds.water.amount"), PlanValue.Of("3"));

        Assert.Equal("plan: p\nfunds:\n  water:\n    amount: 3\ntargets: {}\n", changed.Text);
    }

    [Fact]
    public void Rename_KeepsPlaceAndComment()
    {
        var changed = Open(Text).Rename(PlanPath.Parse("funds.water"), "rain");

        Assert.Equal(Text.Replace("  water: {amount", "  rain: {amount"), changed.Text);
    }

    [Fact]
    public void Set_TheSameValue_ChangesNothing()
    {
        var document = Open(Text);

        Assert.Same(document, document.Set(PlanPath.Parse("funds.water.amount"), PlanValue.Of("100")));
    }

    [Fact]
    public void Edits_OfATextWithWindowsLines_KeepThem()
    {
        var windows = Text.ReplaceLineEndings("\r\n");
        var changed = Open(windows).Set(PlanPath.Parse("seasons.frost.workable"), PlanValue.Of("0.5"))
            .Set(PlanPath.Parse("funds.road.delay"), PlanValue.Of("1")).Remove(PlanPath.Parse("targets.gullies.goal"));

        Assert.Equal(
            Text.Replace("said\"}\n", "said\"}\nseasons:\n  frost:\n    workable: 0.5\n")
                .Replace("# a guess\n", "# a guess\n    delay: 1\n").Replace("    goal: 38\n", "").ReplaceLineEndings("\r\n"),
            changed.Text);
    }

    [Fact]
    public void Edits_OfATextWithoutALastLineEnd_StayReadable()
    {
        var changed = Open("plan: p\nstart: 2024-01").Set(PlanPath.Parse("targets.a.kind"), PlanValue.Of("deliver"));

        Assert.Equal("plan: p\nstart: 2024-01\ntargets:\n  a:\n    kind: deliver", changed.Text);
        Assert.Equal("plan: p\nstart: 2024-01", changed.Remove(PlanPath.Parse("targets.a")).Text);
    }

    [Fact]
    public void Edits_OfListsInLinesOfTheirOwn_KeepTheirForm()
    {
        var list = "plan: p\nteams:\n  t:\n    secondments:\n      - cause: flood\n        share: 0.4  # many\n      - {cause: fire, share: 1}\ntargets: {}\n";
        var changed = Open(list).Remove(PlanPath.Parse("teams.t.secondments[1].cause"))
            .Set(PlanPath.Parse("teams.t.secondments[3].cause"), PlanValue.Of("census"))
            .Remove(PlanPath.Parse("teams.t.secondments[2]"));

        Assert.Equal("plan: p\nteams:\n  t:\n    secondments:\n      - share: 0.4  # many\n      - {cause: census}\ntargets: {}\n", changed.Text);
    }

    [Fact]
    public void Edits_AroundATextInLinesOfItsOwn_KeepItWhole()
    {
        const string Before = "plan: p\ntitle: |\n  Two\n  lines\n\n# The end of it.\nstart: 2024-01\n";

        Assert.Equal(Before.Replace("|\n  Two\n  lines", "One"), Open(Before).Set(PlanPath.Parse("title"), PlanValue.Of("One")).Text);
        Assert.Equal(Before.Replace("title: |\n  Two\n  lines\n", ""), Open(Before).Remove(PlanPath.Parse("title")).Text);
        Assert.Equal(
            "title: >\n  Two\n  lines\nstart: 2024-01\n\n# The end of it.\n",
            Open("title: >\n  Two\n  lines\n\n# The end of it.\n").Set(PlanPath.Parse("start"), PlanValue.Of("2024-01")).Text);
    }

    [Fact]
    public void Open_OfNoMap_GivesNothing()
    {
        Assert.Null(PlanDocument.Open("- a\n- b\n"));
        Assert.Null(PlanDocument.Open("a: [1\n"));
        Assert.Null(PlanDocument.Open("a: &x 1\nb: *x\n"));
    }

    private static PlanDocument Open(string text) =>
        PlanDocument.Open(text) ?? throw new ArgumentException("No plan file.", nameof(text));
}
