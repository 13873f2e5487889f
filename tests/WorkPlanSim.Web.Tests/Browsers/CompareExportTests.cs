using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>What is handed over from a comparison: the files open, and hold what the page shows.</summary>
public sealed class CompareExportTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task Figures_AsPngAndSvg_OpenAndAreTheFiguresShown()
    {
        await using var open = await OpenAsync("en");
        foreach (var figure in await open.Page.Locator("figure.drawn").AllAsync())
        {
            var image = figure.Locator("img");
            await image.ScrollIntoViewIfNeededAsync();
            await Expect(image).ToHaveJSPropertyAsync("complete", true);
            var png = await DownloadAsync(open.Page, figure.GetByRole(AriaRole.Link, new() { Name = "PNG" }));
            var svg = XDocument.Parse(Encoding.UTF8.GetString(await DownloadAsync(open.Page, figure.GetByRole(AriaRole.Link, new() { Name = "SVG" }))));

            var (width, height) = (int.Parse((await image.GetAttributeAsync("width"))!, CultureInfo.InvariantCulture), int.Parse((await image.GetAttributeAsync("height"))!, CultureInfo.InvariantCulture));
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
            Assert.Equal((double)width / height, (double)BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)) / BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), 0.01);
            Assert.Equal(Svg + "svg", svg.Root!.Name);
            Assert.NotEqual(0, await image.EvaluateAsync<int>("i => i.naturalWidth"));

            // The picture on the page is that very file.
            using var client = new HttpClient();
            Assert.Equal(XDocument.Parse(await client.GetStringAsync(new Uri(seed.Address, await image.GetAttributeAsync("src")))).ToString(), svg.ToString());
        }

        Assert.True(await open.Page.Locator("figure.drawn").CountAsync() >= 5, "Heatmap, dots, differences, allocation and number met are there.");
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Tables_AsCsv_HoldTheFiguresShown()
    {
        await using var open = await OpenAsync("en");
        var shown = await open.Page.Locator("#met tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(r => [...r.children].map(c => c.textContent.trim()))");

        var summary = await TableAsync(open.Page, "summary.csv");
        var differences = await TableAsync(open.Page, "differences.csv");
        var projections = await TableAsync(open.Page, "projections.csv");

        Assert.Equal(3, summary.Count);
        foreach (var (row, line) in summary.Zip(shown))
        {
            Assert.Equal(row["title_en"], line[0]);
            Assert.Equal(line[1], Number(row["expected_met"]).ToString("0.00", CultureInfo.InvariantCulture));
        }

        Assert.Equal(shown[1][2], Number(summary[1]["difference"]).ToString("+0.00;−0.00", CultureInfo.InvariantCulture));
        Assert.Equal(3 * 61, projections.Count);
        Assert.Equal(2 * 61, differences.Count);
        Assert.Equal("one-park-less wet-summer", string.Join(' ', differences.Select(d => d["scenario"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }

    private async Task<OpenPage> OpenAsync(string locale)
    {
        var open = await chromium.OpenAsync(
            new Uri(seed.Address, "plans/work-plan-2024/compare?scenarios=one-park-less,wet-summer&trials=2048"), locale);
        await Expect(open.Page.Locator("#answer")).ToBeVisibleAsync();
        await Expect(open.Page.Locator("main > p[role=status]")).ToHaveCountAsync(0);
        return open;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static async Task<byte[]> DownloadAsync(IPage page, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        using var content = new MemoryStream();
        await (await download.CreateReadStreamAsync()).CopyToAsync(content);
        return content.ToArray();
    }

    // Titles of this plan have no commas in quotation marks that matter here: columns that are looked at stand before or have none.
    private static async Task<List<Dictionary<string, string>>> TableAsync(IPage page, string name)
    {
        var text = Encoding.UTF8.GetString(await DownloadAsync(page, page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }))).TrimStart('\uFEFF');
        var lines = text.Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
        var names = lines[0].Split(',');
        return [.. lines[1..].Select(l => names.Zip(l.Split(',')).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }
}
