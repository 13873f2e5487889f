using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Figures.Differences;
using WorkPlanSim.Plotting.Tests.Reports;

namespace WorkPlanSim.Plotting.Tests.Figures.Differences;

/// <summary>
/// What the differences say and show, held against the paired differences that they come from.
/// </summary>
public class DifferencesTests
{
    private static readonly Gen<(long Gained, long Lost)?> Change = Gen.Select(
        Gen.Int[0, 3], Gen.Long[0, 60], Gen.Long[0, 60], (kind, a, b) => kind switch
        {
            0 => ((long, long)?)null,
            1 => (a, 0),
            2 => (0, b),
            _ => (a, b),
        });

    public static TheoryData<string, Language> Cases
    {
        get
        {
            var cases = new TheoryData<string, Language>();
            foreach (var name in AwkwardChanges.Names)
            {
                cases.Add(name, Language.En);
                cases.Add(name, Language.Zh);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Figure_OfAwkwardChanges_IsDrawnWithoutOverlap(string name, Language language)
    {
        var figures = DifferencesFigure.Kind.Draw(AwkwardChanges.Of(name, language));

        Assert.NotEmpty(figures);
        Assert.Empty(figures.SelectMany(SvgTexts.Collisions));
        Assert.All(figures, f => Assert.NotEmpty(f.ToPng(1)));
    }

    [Theory]
    [InlineData("no scenarios", "There is no scenario to hold against the baseline")]
    [InlineData("nothing", "None of 8 scenarios changes any target's probability beyond chance")]
    [InlineData("within chance", "None of 8 scenarios changes any target's probability beyond chance")]
    [InlineData("one scenario, nothing", "\"{s1}\" changes no target's probability beyond chance")]
    [InlineData(
        "only losses",
        "Beyond chance, no target rises; the largest fall is \"{t1}\" under \"{s1}\" (−29 points)")]
    [InlineData(
        "only gains",
        "Beyond chance, no target falls; the largest rise is \"{t0}\" under \"{s2}\" (+29 points)")]
    [InlineData(
        "both",
        "Beyond chance, the largest rise is \"{t0}\" under \"{s1}\" (+9.8 points), "
            + "the largest fall \"{t1}\" under \"{s2}\" (−20 points)")]
    [InlineData(
        "one target tied",
        "Beyond chance, no target falls; the largest rise is \"{t0}\" under 2 scenarios alike (+20 points)")]
    [InlineData(
        "one scenario tied",
        "Beyond chance, no target rises; the largest fall is 3 targets under \"{s1}\" alike (−20 points)")]
    [InlineData(
        "all tied",
        "Beyond chance, no target falls; the largest rise is shared by 96 changes (+20 points)")]
    public void Headline_OfAwkwardChanges_IsTrue(string name, string said)
    {
        var data = AwkwardChanges.Of(name, Language.En);
        var expected = Regex.Replace(
            said,
            @"\{(?<kind>[st])(?<place>\d)\}",
            m => m.Groups["kind"].Value == "s"
                ? data.Title(data.Comparison.Projections[Number(m.Groups["place"].Value)].Scenario)
                : data.Title(data.Baseline.Targets[Number(m.Groups["place"].Value)].Target),
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));

        Assert.Equal(expected, DifferencesHeadline.Of(data, new TargetChanges(data.Comparison)));
    }

    [Fact]
    public void Words_OfAnyChanges_AreTrueOfThem() => Change.Array[40].Array[8].Sample(
        changes =>
        {
            var data = Samples.Of(61, 9, Language.En).WithChanges(1024, changes);
            var text = DifferencesText.Of(data, new TargetChanges(data.Comparison), 0, 1);
            ClaimsHold(data, text.Headline, text.Subtitle);
        },
        iter: 200);

    [Fact]
    public void Rows_OfAnyChanges_AreTheLargestBeyondChance() => Change.Array[40].Array[8].Sample(
        changes =>
        {
            var data = Samples.Of(61, 9, Language.En).WithChanges(1024, changes);
            var set = new TargetChanges(data.Comparison);
            long Largest(int target) => data.Comparison.Differences.Select(d => d.Targets[target].Met)
                .Where(m => m.IsSignificant).Select(m => Math.Abs(m.Gained - m.Lost)).DefaultIfEmpty().Max();

            Assert.InRange(set.Rows.Length, 0, 26);
            Assert.Equal(set.Rows.OrderByDescending(Largest).ThenBy(t => t), set.Rows);
            Assert.All(set.Rest, t => Assert.True(Largest(t) <= Largest(set.Rows[^1])));
            Assert.Equal(
                Enumerable.Range(0, 61).Count(t => Largest(t) > 0), set.Rows.Length + set.Rest.Length);
        },
        iter: 200);

    [Theory]
    [InlineData(Language.En, "baseline", "against \"Another\"")]
    [InlineData(Language.Zh, "基准", "与“另一个”相比")]
    public void Words_AgainstAnotherScenario_CallItByItsName(Language language, string wrong, string right)
    {
        var data = AwkwardChanges.Of("both", language).AgainstAnother();

        var text = DifferencesText.Of(data, new TargetChanges(data.Comparison), 0, 1);

        Assert.DoesNotContain(wrong, text.Headline + text.Subtitle, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(right, text.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Subtitle_OfManyTargets_BoundsTheRestFromAbove()
    {
        // The 27th target gains 5 and loses 0 of 1024 trials in the one, 101 of 1024 = 9.863... points in the
        // other scenario.
        var data = AwkwardChanges.Of("27 targets", Language.En);

        var subtitle = DifferencesText.Of(data, new TargetChanges(data.Comparison), 0, 1).Subtitle;

        Assert.Contains(
            "1 more target changes beyond chance, by at most 9.9 points.",
            subtitle,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(17)]
    public void Pages_OfManyScenarios_HoldAtMostFivePanels_AndEveryRow(int scenarios)
    {
        var data = Samples.Of(61, scenarios, Language.Zh);
        var changes = new TargetChanges(data.Comparison);

        var figures = DifferencesFigure.Kind.Draw(data);

        Assert.Equal((changes.Changing.Length + 4) / 5, figures.Length);
        Assert.All(figures, figure =>
        {
            var texts = SvgTexts.Of(figure).ToList();
            Assert.InRange(texts.Count(t => t.Text == "百分点"), 1, 5);
            Assert.Empty(SvgTexts.Collisions(figure));
            Assert.All(changes.Rows, row => Assert.Contains(
                texts, t => t.Text.TrimStart('*', ' ') == data.Title(data.Baseline.Targets[row].Target)));
        });
    }

    /// <summary>Reads what the words claim and counts it anew, without the code that wrote them.</summary>
    private static void ClaimsHold(FigureData data, string headline, string subtitle)
    {
        var all = data.Comparison.Differences.SelectMany(d => d.Targets).ToList();
        var clear = all.Where(c => c.Met.Interval.Low > 0.0 || c.Met.Interval.High < 0.0).ToList();
        var decided = data.Comparison.Differences
            .Where(d => !Comparisons.SupposedInTheSeedPlan.Contains(d.ScenarioId))
            .SelectMany(d => d.Targets).ToHashSet();
        foreach (var (word, sign) in new[] { ("rise", 1), ("fall", -1) })
        {
            var nets = clear.Where(decided.Contains).Select(c => sign * (c.Met.Gained - c.Met.Lost)).Where(n => n > 0).ToList();
            Assert.Equal(nets.Count > 0, headline.Contains($"largest {word}", StringComparison.Ordinal));
            Assert.StartsWith(nets.Count > 0 ? "Of the decisions, " : "", headline, StringComparison.Ordinal);
            if (nets.Count > 0)
            {
                var points = Spoken.Points(sign * nets.Max() / 1024.0);
                Assert.Contains($"({points} points)", headline, StringComparison.Ordinal);
            }
        }

        var changed = clear.Select(c => c.TargetId).Distinct(StringComparer.Ordinal).Count();
        var rest = Regex.Match(
            subtitle,
            @"(?<count>\d+) more targets? changes? beyond chance, by at most (?<bound>[\d.]+)",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));
        Assert.Equal(changed > 26, rest.Success);
        if (rest.Success)
        {
            Assert.Equal(changed - 26, Number(rest.Groups["count"].Value));
            var bound = double.Parse(rest.Groups["bound"].Value, CultureInfo.InvariantCulture);
            var least = clear.GroupBy(c => c.TargetId, StringComparer.Ordinal)
                .Select(g => g.Max(c => Math.Abs(c.Met.Difference)))
                .OrderDescending().Skip(26).Max();
            Assert.True(bound >= 100.0 * least);
        }
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
