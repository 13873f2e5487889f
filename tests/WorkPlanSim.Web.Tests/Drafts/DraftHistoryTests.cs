using WorkPlanSim.Web.Drafts;

namespace WorkPlanSim.Web.Tests.Drafts;

/// <summary>What is being worked on is not lost by saving, nor by what others save.</summary>
public class DraftHistoryTests
{
    [Fact]
    public void Save_WhileItMovesOn_KeepsWhatMoved()
    {
        var draft = new DraftHistory<string, string>("start", DraftPacking.None<string>());
        draft.Change("a");
        draft.Move("b");

        draft.Save("a, saved", now: "b");

        Assert.Equal(("b", "a, saved", true), (draft.Current, draft.Saved, draft.IsChanged));
        draft.Change("c");
        draft.Undo();
        Assert.Equal("a", draft.Current);
    }

    [Fact]
    public void Rebase_OnWhatOthersSaved_LeavesWhatIsWorkedOn()
    {
        var draft = new DraftHistory<string, string>("start", DraftPacking.None<string>());
        draft.Change("mine");

        draft.Rebase("theirs");

        Assert.Equal(("mine", "theirs", true), (draft.Current, draft.Saved, draft.IsChanged));
        draft.Undo();
        Assert.Equal("start", draft.Current);
    }

    [Theory]
    [InlineData(100, "start a bb")]
    [InlineData(6, "a bb")]
    [InlineData(1, "bb")]
    public void Steps_OfMoreBytesThanMayBe_GoTheOldestFirst_ButOne(long most, string kept)
    {
        var draft = new DraftHistory<string, string>("start", new(s => s, s => s, s => s.Length, most));
        foreach (var step in new[] { "a", "bb", "c" })
        {
            draft.Change(step);
        }

        var back = new List<string>();
        while (draft.CanUndo)
        {
            draft.Undo();
            back.Insert(0, draft.Current);
        }

        Assert.Equal(kept, string.Join(' ', back));
    }
}
