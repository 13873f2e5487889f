using System.Text.RegularExpressions;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary><c>serve</c> over the seed plan, as a process of its own.</summary>
public sealed partial class ServedPlan : IAsyncLifetime
{
    private CommandLine? _process;

    internal Uri Address { get; private set; } = new("http://127.0.0.1");

    public async Task InitializeAsync()
    {
        _process = CommandLine.Start("serve", Checkout.SeedPlan, "--lang", "en");
        Address = new Uri(AddressIn().Match(await _process.HearAsync()).Value);
    }

    public async Task DisposeAsync() => await _process!.DisposeAsync();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressIn();
}
