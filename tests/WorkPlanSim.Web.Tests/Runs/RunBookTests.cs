using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Runs;

namespace WorkPlanSim.Web.Tests.Runs;

/// <summary>Nobody takes all the runs that there may be, where it is known who asks.</summary>
public sealed class RunBookTests
{
    private static readonly AccessSettings Guarded = new() { KeyFile = "keys.json" };

    [Fact]
    public async Task Start_OfMoreThanOneVisitorMayHave_IsRefusedToThemAlone()
    {
        await using var book = Open(Guarded);
        StartAll(book, "li", 1, 2);

        var third = book.Start(TicketOf("li", 3));
        var joined = book.Start(TicketOf("li", 2));
        var hers = book.Start(TicketOf("wang", 4));
        var theirs = book.Start(TicketOf("wang", 5));
        var full = book.Start(TicketOf("zhao", 6));

        Assert.Equal("You have 2 runs under way: wait until one has ended, or cancel one.", third.Refusal!.En);
        Assert.Equal((null, false), (joined.Refusal, joined.IsNew));
        Assert.Equal((true, true), (hers.IsNew, theirs.IsNew));
        Assert.Equal("已有 4 个运行正在进行：请等其中一个结束，或取消一个。", full.Refusal!.Zh);
    }

    [Fact]
    public async Task Start_WhenOneHasEnded_IsPossibleAgain()
    {
        await using var book = Open(Guarded);
        StartAll(book, "li", 1, 2);

        await book.Find("1")!.CancelAsync(RunBook.LongestEnd);

        Assert.True(book.Start(TicketOf("li", 3)).IsNew);
    }

    [Fact]
    public async Task Start_WhereNobodyIsAskedWhoTheyAre_GoesByTheLimitOfAll()
    {
        await using var book = Open(new AccessSettings());

        StartAll(book, "li", 1, 2, 3, 4);

        Assert.NotNull(book.Start(TicketOf("li", 5)).Refusal);
    }

    private static RunBook Open(AccessSettings access) => new(new RunLimits(), access, TimeProvider.System);

    private static void StartAll(RunBook book, string by, params int[] numbers) =>
        Assert.All(numbers, n => Assert.True(book.Start(TicketOf(by, n)).IsNew));

    // Under way until it is cancelled.
    private static RunTicket TicketOf(string by, int number) => new(
        $"{number}",
        RunKind.Projection,
        "tiny",
        by,
        BilingualText.Same("of a test"),
        async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new RunAnswer([], null);
        });
}
