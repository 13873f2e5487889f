using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Figures.Allocation;
using WorkPlanSim.Plotting.Figures.Bottlenecks;
using WorkPlanSim.Plotting.Figures.Differences;
using WorkPlanSim.Plotting.Figures.Dots;
using WorkPlanSim.Plotting.Figures.Fans;
using WorkPlanSim.Plotting.Figures.Finish;
using WorkPlanSim.Plotting.Figures.Heatmap;
using WorkPlanSim.Plotting.Figures.Joint;
using WorkPlanSim.Plotting.Figures.NumberMet;
using WorkPlanSim.Plotting.Tests.Figures;
using WorkPlanSim.Plotting.Tests.Reports;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Plotting.Tests;

/// <summary>
/// What headlines claim, checked against the results by counting anew from the domain's records, on real and on awkward results.
/// </summary>
public class HeadlineTests
{
    private static readonly FigureKind[] Kinds =
    [
        DotsFigure.Kind, HeatmapFigure.Kind, DifferencesFigure.Kind, AllocationFigure.Kind, NumberMetFigure.Kind,
        FansFigure.Kind, FinishFigure.Kind, BottlenecksFigure.Kind, JointFigure.Kind,
    ];

    public static TheoryData<string, Language> AwkwardCases
    {
        get
        {
            var cases = new TheoryData<string, Language>();
            foreach (var name in Adversarial.Names)
            {
                cases.Add(name, Language.En);
                cases.Add(name, Language.Zh);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(AwkwardCases))]
    public void Figures_OfAwkwardResults_AreDrawnInPlainWords(string name, Language language)
    {
        var data = Adversarial.Of(name, language);

        foreach (var figure in Kinds.SelectMany(k => k.Draw(data)))
        {
            Assert.Empty(SvgTexts.Collisions(figure));
            var words = figure.Text.Headline + figure.Text.Subtitle;
            Assert.DoesNotMatch(@"(?<![.\d])(1 targets|0 (of|targets)\b)|\bOnly\b|只有 0|(?<![\d.])0 项目标|NaN|∞|\+0\.0\b", words);
            Assert.NotEmpty(figure.ToPng(1));
        }
    }

    [Fact]
    public void NumberMet_NamesAScenario_ThatDiffersAsItSays()
    {
        var data = Samples.Of(61, 9, Language.En);

        var headline = NumberMetHeadline.Of(data);

        var gains = data.Comparison.Differences
            .Where(d => d.ExpectedMet.Interval.Low > 0.0)
            .Where(d => !Comparisons.SupposedInTheSeedPlan.Contains(d.ScenarioId)).ToList();
        var best = gains.MaxBy(d => d.ExpectedMet.Difference);
        Assert.NotNull(best);
        var title = data.Comparison.Projections.Single(p => p.Scenario.Id == best.ScenarioId).Scenario.Title.En;
        Assert.Contains($"\"{title}\" adds {best.ExpectedMet.Difference:0.0} targets", headline, StringComparison.Ordinal);
        Assert.Contains($"{data.Baseline.Summary.ExpectedMet:0.0} of {data.Baseline.Summary.Counted}", headline, StringComparison.Ordinal);
    }

    [Fact]
    public void NumberMet_OfTheSeedPlan_RanksDecisionsAlone()
    {
        var data = Samples.Of(61, 18, Language.En);

        var headline = NumberMetHeadline.Of(data);

        var decisions = data.Comparison.Differences
            .Where(d => !Comparisons.SupposedInTheSeedPlan.Contains(d.ScenarioId)).ToList();
        Assert.Equal(11, decisions.Count);
        Assert.StartsWith("Of the decisions, ", headline, StringComparison.Ordinal);
        Assert.Contains($"costs {-decisions.Min(d => d.ExpectedMet.Difference):0.0} (", headline, StringComparison.Ordinal);
        Assert.DoesNotContain("Everything bad", headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("only losses", "costs 40.0", "adds 40.0")]
    [InlineData("only gains", "adds 0.003", "costs 0.003")]
    [InlineData("no difference", "none of 6 scenarios changes", "adds")]
    public void NumberMet_SaysOnlyWhatIsClear(string name, string said, string unsaid)
    {
        var headline = NumberMetHeadline.Of(Adversarial.Of(name, Language.En));

        Assert.Contains(said, headline, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, headline, StringComparison.Ordinal);
    }

    [Fact]
    public void NumberMet_OfOneScenario_HoldsInNineTrialsOfTen()
    {
        var data = Samples.Of(61, 1, Language.En);

        var numbers = Regex.Matches(NumberMetHeadline.Of(data), @"\d+", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();

        var within = data.Baseline.Summary.MetDistribution.Where((_, n) => n >= numbers[0] && n <= numbers[1]).Sum();
        Assert.InRange(within, 0.9, 1.0);
    }

    [Fact]
    public void MetSpread_OfAnyDistribution_HoldsNineTrialsOfTen() =>
        Gen.Int[0, 100].Array[1, 62].Where(counts => counts.Sum() > 0).Sample(counts =>
        {
            ImmutableArray<double> shares = [.. counts.Select(c => (double)c / counts.Sum())];
            var spread = MetSpread.Of(shares);
            Assert.True(shares.Where((_, n) => n >= spread.P5 && n <= spread.P95).Sum() >= 0.9 - 1e-9);
            Assert.True(spread.P5 <= spread.P25 && spread.P25 <= spread.P50 && spread.P50 <= spread.P75 && spread.P75 <= spread.P95);
        });

    [Theory]
    [InlineData(8)]
    [InlineData(61)]
    public void Bottlenecks_Counts_AreThoseOfTheTargetsBelow95Percent(int targets)
    {
        var data = Samples.Of(targets, 9, Language.En);
        var atRisk = BottlenecksFigure.AtRisk(data);

        var headline = BottlenecksHeadline.Of(data, atRisk);

        var below = data.Baseline.Targets.Where(t => t.Met < 0.95 * t.Trials).ToList();
        Assert.Equal(below.Count, atRisk.Length);
        Assert.Contains($"the {below.Count} targets below 95%", headline, StringComparison.Ordinal);
        var claims = Regex.Matches(
            headline, @"(?<kind>money|people|season|capacity|start) for (?<count>[0-9]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.NotEmpty(claims);
        foreach (Match claim in claims)
        {
            var kind = claim.Groups["kind"].Value switch
            {
                "money" => Bottleneck.Budget,
                "people" => Bottleneck.Staffing,
                "season" => Bottleneck.Season,
                "capacity" => Bottleneck.Capacity,
                _ => Bottleneck.Start,
            };
            Assert.Equal($"{below.Count(t => t.Bottleneck.Binding == kind)}", claim.Groups["count"].Value);
        }
    }

    [Theory]
    [InlineData("nothing missed", "Every target is met in at least 95% of trials")]
    [InlineData("all missed", "First bottleneck of the 12 targets below 95%: money for 12")]
    [InlineData("ties", "No single bottleneck comes first for the 12 targets below 95%")]
    public void Bottlenecks_OfAwkwardResults_ClaimNoMore(string name, string said)
    {
        var data = Adversarial.Of(name, Language.En);

        Assert.Equal(said, BottlenecksHeadline.Of(data, BottlenecksFigure.AtRisk(data)));
    }

    [Theory]
    [InlineData(Language.En, "baseline", "\"Another\"")]
    [InlineData(Language.Zh, "基准", "“另一个”")]
    public void Allocation_AgainstAnotherScenario_CallsItByItsName(Language language, string wrong, string right)
    {
        var figures = AllocationFigure.Kind.Draw(Samples.Of(61, 18, language).AgainstAnother());

        Assert.All(figures, f => Assert.DoesNotContain(wrong, f.Text.Headline + f.Text.Subtitle, StringComparison.OrdinalIgnoreCase));
        Assert.All(figures, f => Assert.Contains(right, f.Text.Subtitle, StringComparison.Ordinal));
    }

    [Fact]
    public void Allocation_Headline_CountsTheScenariosThatMoveSomething()
    {
        var data = Samples.Of(61, 18, Language.En);
        var moving = Reallocation.All(data).Where(r => !r.Moves.IsEmpty).ToList();

        var headline = AllocationHeadline.Of(data, moving);

        var counted = data.Comparison.Projections.Count(p => !p.Plan.DatedMoves.IsEmpty
            || p.Targets.Zip(data.Baseline.Targets).Any(t => Holdings(t.First.Target) != Holdings(t.Second.Target)));
        Assert.StartsWith($"Of {counted} scenarios that move money or posts, ", headline, StringComparison.Ordinal);
        var best = moving.Where(m => m.Difference.ExpectedMet.Interval.Low > 0.0).MaxBy(m => m.Difference.ExpectedMet.Difference);
        Assert.NotNull(best);
        Assert.Contains(
            $"\"{best.Projection.Scenario.Title.En}\" adds {best.Difference.ExpectedMet.Difference:0.0} targets met",
            headline,
            StringComparison.Ordinal);
        Assert.Equal(
            moving.Exists(m => m.Difference.ExpectedMet.Interval.High < 0.0),
            headline.Contains("costs ", StringComparison.Ordinal) && !headline.Contains("none costs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("one scenario", "There is no scenario to hold against the baseline")]
    [InlineData("no money moved", "No scenario moves money or posts")]
    [InlineData("one moves", "One scenario moves money or posts: ")]
    [InlineData("no difference", "Moving money or posts: none of ")]
    public void Allocation_OfAwkwardResults_ClaimsNoMore(string name, string said)
    {
        var data = Adversarial.Of(name, Language.En);
        var moving = Reallocation.All(data).Where(r => !r.Moves.IsEmpty).ToList();

        Assert.StartsWith(said, AllocationHeadline.Of(data, moving), StringComparison.Ordinal);
    }

    private static string Holdings(Target target) => string.Join(
        ';', target.Budget.Select(b => $"{b.Key}:{b.Value.Amount:0.####}").Concat(target.Staff.Select(s => $"{s.Key}:{s.Value}")));
}
