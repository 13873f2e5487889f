using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkPlanSim.Hosting;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>Files go in checked, and come out as they were.</summary>
public sealed class PlanListTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private const string Small =
        """
        # A comment that must not get lost.
        plan: uploaded
        title: {zh: 上传的计划, en: An uploaded plan}
        start: 2024-01
        funds:
          water: {amount: 100}
        targets:
          gullies: {kind: deliver, goal: 10, unit: gullies, unitCost: 8 to 16, budget: {water: 90}}

        """;

    [Fact]
    public async Task Upload_OfAPlan_IsThereToWorkOn_AndDownloadsAsItWas()
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, "plans"));
        var page = open.Page;

        await UploadAsync(page, "#upload-plan", FileOf("uploaded.yaml", Small));
        await Expect(page.Locator(".news")).ToContainTextAsync("uploaded.yaml has no errors");
        await page.Locator("#language").ClickAsync();
        await Expect(page.Locator(".news")).ToHaveTextAsync("“uploaded.yaml”没有错误，已保存。");
        await page.Locator("#language").ClickAsync();
        using var client = new HttpClient();
        var text = await client.GetStringAsync(new Uri(seed.Address, "api/v1/plans/uploaded/file"));
        await page.GetByText("An uploaded plan").First.ClickAsync();
        await open.HasSettledAsync();

        Assert.Equal(Small, text);
        await Expect(page.Locator("tr[data-target=gullies] .probability b")).ToBeVisibleAsync();
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Upload_OfAnotherPlanWithAnIdThatIsTaken_AsksFirst()
    {
        var (first, other) = (Small.Replace("plan: uploaded", "plan: taken"), Small.Replace("plan: uploaded", "plan: taken").Replace("goal: 10", "goal: 12"));
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, "plans"));
        var page = open.Page;
        await UploadAsync(page, "#upload-plan", FileOf("taken.yaml", first));
        await Expect(page.Locator(".news")).ToContainTextAsync("taken.yaml has no errors");

        await UploadAsync(page, "#upload-plan", FileOf("other.yaml", other));
        await Expect(page.Locator("#taken")).ToContainTextAsync("\"An uploaded plan\" has the same id");
        await open.ShowAsync("plans-taken");
        await page.Locator("#language").ClickAsync();
        await Expect(page.Locator("#taken")).ToContainTextAsync("已有同一编号的“上传的计划”");
        await page.Locator("#language").ClickAsync();
        await page.Locator("#leave").ClickAsync();
        await Expect(page.Locator("#taken")).ToHaveCountAsync(0);
        using var client = new HttpClient();
        Assert.Equal(first, await client.GetStringAsync(new Uri(seed.Address, "api/v1/plans/taken/file")));

        await UploadAsync(page, "#upload-plan", FileOf("other.yaml", other));
        await page.Locator("#replace").ClickAsync();
        await Expect(page.Locator(".news")).ToContainTextAsync("other.yaml has no errors");
        Assert.Equal(other, await client.GetStringAsync(new Uri(seed.Address, "api/v1/plans/taken/file")));
        Assert.Empty(open.Errors);
    }

    [Theory]
    [InlineData("en", "(8,")]
    [InlineData("zh-CN", "错误")]
    public async Task Upload_WithAMistake_TellsItAtItsPlace(string locale, string expected)
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, "plans"), locale);

        await UploadAsync(open.Page, "#upload-plan", FileOf("bad.yaml", Small.Replace("goal: 10", "gaol: 10")));

        await Expect(open.Page.Locator("#problems li").First).ToContainTextAsync(expected);
        await open.ShowAsync("plans-" + locale);
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Upload_OfWhatIsNotUtf8_IsRefusedAndNotGuessedAt()
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, "plans"));

        await UploadAsync(open.Page, "#upload-plan", FileOf("latin1.yaml", Encoding.Latin1.GetBytes(Small.Replace("An uploaded plan", "Gulliès"))));

        await Expect(open.Page.Locator("#problems li").First).ToContainTextAsync("The file is not text in UTF-8.");
        await Expect(open.Page.GetByText("Gulli")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en", "Upload the plan's file first")]
    [InlineData("zh-CN", "请先上传计划文件")]
    public async Task Upload_OfAScenario_ForAPlanWithoutItsFile_SaysWhatToDo(string locale, string expected)
    {
        var plan = PlanReader.Read(new SourceText("bare.yaml", Small.Replace("plan: uploaded", "plan: bare")), [], _ => null).Value!.Plan;
        await seed.Server.Services.GetRequiredService<PlanningService>().LoadAsync(plan, default);
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, "plans"), locale);

        await open.Page.Locator("#for-plan").SelectOptionAsync("bare");
        await UploadAsync(open.Page, "#upload-scenario", FileOf("more.yaml", "scenario: more\nchanges: []\n"));

        await Expect(open.Page.Locator("#no-file")).ToContainTextAsync(expected);
        await open.ShowAsync("plans-no-file-" + locale);
    }

    [Fact]
    public async Task Plan_ThatSomebodyElsePutsThere_IsListedAtOnce()
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, "plans"));
        await Expect(open.Page.GetByText("Put there by another")).ToHaveCountAsync(0);
        using var client = new ApiClient(seed.Address);

        await client.PutFileAsync("plans/of-another", Small.Replace("plan: uploaded", "plan: of-another").Replace("An uploaded plan", "Put there by another"));

        await Expect(open.Page.GetByText("Put there by another").First).ToBeVisibleAsync();
        Assert.Empty(open.Errors);
    }

    // A browser takes files for a field that does not listen yet, and nothing comes of them.
    private static async Task UploadAsync(IPage page, string field, FilePayload file)
    {
        await Expect(page.Locator(field)).ToBeEnabledAsync();
        await page.Locator(field).SetInputFilesAsync(file);
    }

    private static FilePayload FileOf(string name, string text) => FileOf(name, Encoding.UTF8.GetBytes(text));

    private static FilePayload FileOf(string name, byte[] content) =>
        new() { Name = name, MimeType = "application/yaml", Buffer = content };
}
