using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Server;

namespace WorkPlanSim.Web.Tests.Access;

/// <summary>Who a page takes somebody for.</summary>
public sealed class PageSessionTests
{
    private static readonly WebOptions Guarded = new() { User = "host", Access = new AccessSettings { KeyFile = "keys.json" } };

    [Fact]
    public void Visitor_OfAServerForThisMachine_CallsThemselvesWhatTheyLike_AndMayChange()
    {
        var session = new PageSession(new WebOptions { User = "host" });
        session.Recognise(AccessClaims.Make("somebody", AccessRole.Read, "test"));
        session.Name(" 李伟 ");

        Assert.Equal("李伟", session.Author);
        Assert.False(session.IsSignedIn);
    }

    [Fact]
    public void Planner_IsWhoTheySignedInAs()
    {
        var session = new PageSession(Guarded);
        session.Recognise(AccessClaims.Make("li.wei", AccessRole.Plan, "test"));
        session.Name("somebody else");

        Assert.Equal("li.wei", session.Author);
    }

    [Fact]
    public void Reader_ChangesNothing()
    {
        var session = new PageSession(Guarded);
        session.Recognise(AccessClaims.Make("reader", AccessRole.Read, "test"));

        Assert.Equal("reader", session.Who);
        Assert.Throws<UnauthorizedAccessException>(() => session.Author);
    }

    [Fact]
    public void Nobody_ChangesNothing() => Assert.Throws<UnauthorizedAccessException>(() => new PageSession(Guarded).Author);
}
