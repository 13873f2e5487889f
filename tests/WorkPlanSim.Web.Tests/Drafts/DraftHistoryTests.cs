using WorkPlanSim.Web.Drafts;

namespace WorkPlanSim.Web.Tests.Drafts;

/// <summary>What is being worked on is not lost by saving, nor by what others save.</summary>
public class DraftHistoryTests
{
    [Fact]
    public void Save_WhileItMovesOn_KeepsWhatMoved()
    {
        var draft = new DraftHistory<string>("start");
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
        var draft = new DraftHistory<string>("start");
        draft.Change("mine");

        draft.Rebase("theirs");

        Assert.Equal(("mine", "theirs", true), (draft.Current, draft.Saved, draft.IsChanged));
        draft.Undo();
        Assert.Equal("start", draft.Current);
    }
}
