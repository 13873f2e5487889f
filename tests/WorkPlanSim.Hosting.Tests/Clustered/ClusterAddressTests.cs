using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Hosting.Tests.Clustered;

/// <summary>Connections are read or refused, and never shown with their password.</summary>
public class ClusterAddressTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("Host=db;Colour=red")]
    [InlineData("Host=db;Port=many")]
    [InlineData("Username=planner;Password=hushhush-4711")]
    public void Address_NoConnectionString_IsNone(string text) => Assert.Null(ClusterAddress.TryParse(text, "c"));

    [Fact]
    public void Address_Shown_HasNoPassword()
    {
        var address = ClusterAddress.TryParse("Host=db;Username=planner;Password=hushhush-4711;Database=plans;Timeout=3", "c")!;

        Assert.Equal("c in db:5432/plans", $"{address}");
    }
}
