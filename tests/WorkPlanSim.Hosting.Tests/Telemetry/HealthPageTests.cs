using System.Net;
using WorkPlanSim.Hosting.Telemetry;

namespace WorkPlanSim.Hosting.Tests.Telemetry;

/// <summary>Whoever hands out work hears that a silo leaves before it has left; whoever restarts what is dead does not.</summary>
public sealed class HealthPageTests : IDisposable
{
    private readonly HealthPage _page = HealthPage.Open(0);
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _page.Dispose();
    }

    [Fact]
    public async Task Page_BeforeThereIsASilo_IsNotReadyAndLives()
    {
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Created\n"), await AskAsync("ready"));
        Assert.Equal((HttpStatusCode.OK, "Created\n"), await AskAsync("live"));
    }

    [Fact]
    public async Task Drain_OfASiloThatIsActive_IsNotReadyAndLives()
    {
        _page.Show(new ActiveSilo());
        var before = await AskAsync("ready");

        _page.Drain();

        Assert.Equal((HttpStatusCode.OK, "Active\n"), before);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "draining\n"), await AskAsync("ready"));
        Assert.Equal((HttpStatusCode.OK, "Active\n"), await AskAsync("live"));
    }

    private async Task<(HttpStatusCode Code, string Text)> AskAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(_page.Address, path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Is active, and is asked nothing else.</summary>
    private sealed class ActiveSilo : ISiloStatusOracle
    {
        public SiloStatus CurrentStatus => SiloStatus.Active;

        public string SiloName => throw new NotSupportedException();

        public SiloAddress SiloAddress => throw new NotSupportedException();

        public SiloAddress[] GetActiveSilos() => throw new NotSupportedException();

        public SiloStatus GetApproximateSiloStatus(SiloAddress siloAddress) => throw new NotSupportedException();

        public Dictionary<SiloAddress, SiloStatus> GetApproximateSiloStatuses(bool onlyActive = false) =>
            throw new NotSupportedException();

        public bool TryGetSiloName(SiloAddress siloAddress, out string siloName) => throw new NotSupportedException();

        public bool IsFunctionalDirectory(SiloAddress siloAddress) => throw new NotSupportedException();

        public bool IsDeadSilo(SiloAddress silo) => throw new NotSupportedException();

        public bool SubscribeToSiloStatusEvents(ISiloStatusListener observer) => throw new NotSupportedException();

        public bool UnSubscribeFromSiloStatusEvents(ISiloStatusListener observer) => throw new NotSupportedException();
    }
}
