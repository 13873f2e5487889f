using WorkPlanSim.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>Rules of a scenario act in every trial, so pages say in words which they are.</summary>
public sealed class RulesTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en", 1440, "reviewed in 2024-07, up to 50 %", "posts of targets already met work for those that lag")]
    [InlineData("zh-CN", 390, "2024-07 检查，按进度有余的资金至多 50%", "已实现目标的人员支援落后目标")]
    public async Task Rules_AreSaidInWords(string locale, int width, string review, string recall)
    {
        using var client = new ApiClient(seed.Address);
        await client.PutFileAsync(
            "plans/work-plan-2024/scenarios/mid-year-review", await File.ReadAllTextAsync(Checkout.Scenario("mid-year-review")));

        await using var open = await chromium.OpenAsync(
            new Uri(seed.Address, "plans/work-plan-2024?scenario=mid-year-review"), locale, width);
        await open.HasSettledAsync();
        await open.ShowAsync($"rules-workbench-{locale}");
        await Expect(open.Page.Locator(".rules li")).ToHaveCountAsync(4);
        await Expect(open.Page.Locator(".rules li").First).ToContainTextAsync(review);
        await Expect(open.Page.Locator(".rules li").Nth(1)).ToContainTextAsync(recall);

        await open.GoAsync(new Uri(seed.Address, "plans/work-plan-2024/compare?scenarios=mid-year-review,wet-summer&trials=1024"));
        await Expect(open.Page.Locator("#rules li")).ToHaveCountAsync(4);
        await Expect(open.Page.Locator("#rules h3")).ToHaveCountAsync(1);
        await Expect(open.Page.Locator("#rules")).ToContainTextAsync(review);
        await open.ShowAsync($"rules-compare-{locale}");
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Scenario_WithoutRules_SaysNothingOfThem()
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, "plans/work-plan-2024?scenario=wet-summer"));
        await open.HasSettledAsync();

        await Expect(open.Page.Locator(".rules")).ToHaveCountAsync(0);
    }
}
