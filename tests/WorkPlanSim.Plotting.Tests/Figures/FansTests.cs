using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Figures.Fans;
using WorkPlanSim.Plotting.Figures.Finish;

namespace WorkPlanSim.Plotting.Tests.Figures;

/// <summary>
/// The fans say of the pace rule only what the trials say; the large fan stands every kind of target.
/// </summary>
public class FansTests
{
    // The width of a bin of attainment: what a quantile that is read may be wrong by.
    private const double Bin = 1.0 / 128.0;

    [Theory]
    [InlineData(8)]
    [InlineData(30)]
    [InlineData(61)]
    public void Headline_OfTheSeedPlan_CountsWhatTheRuleGetsWrong(int targets) =>
        Holds(Samples.Of(targets, 9, Language.En));

    [Fact]
    public void Headline_OfRandomCourses_CountsWhatTheRuleGetsWrong() =>
        Stretched.Random(Language.En).Sample(Holds, iter: 300);

    [Theory]
    [InlineData("nothing missed", "less than 80%|under 80%")]
    [InlineData("all missed", "behind the pace line yet met in 80% of trials or more")]
    public void Headline_OfAwkwardResults_ClaimsNoMore(string name, string unsaid)
    {
        var data = Adversarial.Of(name, Language.En);

        var headline = FansHeadline.Of(data);

        Holds(data);
        Assert.DoesNotMatch($"[1-9][0-9]* targets? (is|are) .*({unsaid})", headline);
    }

    [Fact]
    public void Headline_OfOnePeriod_CountsWhatIsSure()
    {
        var data = Stretched.Onto(Samples.Of(61, 1, Language.En), PeriodUnit.Month, "2024-01", 1);

        var sure = data.Baseline.Targets.Count(t => t.Probability >= 0.8);
        Assert.Equal($"{sure} of 61 targets are met in 80% of trials or more", FansHeadline.Of(data));
    }

    [Fact]
    public void Verdict_WithinABinOfTheLine_IsNone()
    {
        var target = Samples.Of(61, 1, Language.En).Baseline.Targets.First(t => t.Target is DeliverTarget);
        var calendar = Samples.Of(61, 1, Language.En).Baseline.Plan.Calendar;

        PaceVerdict At(double median) => PaceRule.HalfWayVerdict(WithMedian(target, median), calendar);

        Assert.Equal(PaceVerdict.TooClose, At(0.5));
        Assert.Equal(PaceVerdict.TooClose, At(0.5 - (0.9 * Bin)));
        Assert.Equal(PaceVerdict.Behind, At(0.5 - Bin));
        Assert.Equal(PaceVerdict.OnPace, At(0.5 + Bin));
    }

    [Theory]
    [InlineData(PeriodUnit.Month, "2024-07", 1)]
    [InlineData(PeriodUnit.Week, "2024-W01", 1)]
    [InlineData(PeriodUnit.Week, "2024-W50", 7)]
    [InlineData(PeriodUnit.Week, "2024-W01", 52)]
    [InlineData(PeriodUnit.Month, "2024-09", 5)]
    [InlineData(PeriodUnit.Month, "2023-07", 36)]
    [InlineData(PeriodUnit.Week, "2020-W01", 520)]
    public void Fans_OnAnyCalendar_HaveNoTextOverAnother(PeriodUnit unit, string start, int count)
    {
        foreach (var language in new[] { Language.En, Language.Zh })
        {
            var data = Stretched.Onto(Samples.Of(61, 1, language), unit, start, count);
            var fans = OneOfEachKind(data).Select(t => TargetFan.Draw(data, t.Target.Id));
            var figures = FansFigure.Kind.Draw(data).Concat(fans);

            Assert.All(figures, figure => Assert.Empty(SvgTexts.Collisions(figure)));
        }
    }

    [Theory]
    [InlineData(8, "fans")]
    [InlineData(20, "fans")]
    [InlineData(21, "fans-1 fans-2")]
    [InlineData(61, "fans-1 fans-2 fans-3 fans-4")]
    public void Fans_OfManyTargets_ComeOnPagesOfFourRows(int targets, string names)
    {
        var figures = FansFigure.Kind.Draw(Samples.Of(targets, 9, Language.En));

        Assert.Equal(names, string.Join(' ', figures.Select(f => f.Name)));
        var shares = figures.SelectMany(SvgTexts.Of).Count(t => t.Text.EndsWith('%'));
        Assert.True(shares >= targets, "Every fan has its share of trials.");
    }

    [Fact]
    public void Fan_OfEachTarget_SaysWhatTheTrialsSay()
    {
        var data = Samples.Of(61, 1, Language.En);

        foreach (var target in data.Baseline.Targets)
        {
            var figure = TargetFan.Draw(data, target.Target.Id);

            Assert.Empty(SvgTexts.Collisions(figure));
            Assert.Equal($"fan-{target.Target.Id}", figure.Name);
            Assert.StartsWith(target.Target.Title.En, figure.Text.Headline, StringComparison.Ordinal);
            var said = $"in {Spoken.Percent(target.Probability)} of trials";
            Assert.Contains(said, figure.Text.Headline, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Fan_OfATargetThatNeverFinishes_SaysSo()
    {
        var data = Adversarial.Of("all missed", Language.En);
        var target = data.Baseline.Targets.First(t => t.Target is DeliverTarget).Target;

        var figure = TargetFan.Draw(data, target.Id);

        Assert.Equal(
            $"{target.Title.En}: done in time in 0% of trials, not by the plan's end in 100%", figure.Text.Headline);
    }

    [Fact]
    public void Fan_OfAGoalWithAUnit_NamesIt()
    {
        var data = Samples.Of(61, 1, Language.En);

        string Subtitle(string id) => TargetFan.Draw(data, id).Text.Subtitle;

        Assert.Contains("Goal: 38 gullies;", Subtitle("erosion-gullies"), StringComparison.Ordinal);
        Assert.Contains("Goal: growth of at least 6%;", Subtitle("foreign-trade"), StringComparison.Ordinal);
    }

    public static TheoryData<string> RareKinds => [.. Rare.Keys.Order(StringComparer.Ordinal)];

    // Kinds, and ways of stating them, that the seed plan has none of.
    private static Dictionary<string, Func<Target, Target>> Rare { get; } = new(StringComparer.Ordinal)
    {
        ["2 of 3 targets met"] = t => new CompositeTarget(
            t.Id, t.Title, t.Deadline, CompositeRule.AtLeast, ["a", "b", "c"], 2),
        ["at most 5 open"] = t => new ClearTarget(t.Id, t.Title, t.Deadline)
        {
            OpenLimit = 5,
            Initial = 9.0,
            Arrivals = [],
        },
        ["at most 0 accidents"] = t => new PreventTarget(t.Id, t.Title, t.Deadline, 0)
        {
            Rate = [],
            Unit = new BilingualText("起", "accidents"),
        },
        ["growth of at most 0%"] = t => new GrowTarget(t.Id, t.Title, t.Deadline, 0.0) { Down = true },
        ["growth of at most −5%"] = t => new GrowTarget(t.Id, t.Title, t.Deadline, -0.05) { Down = true },
        ["a mean of at most 2.5"] = t => new MaintainTarget(
            t.Id, t.Title, t.Deadline, new LevelLimit(2.5, GoodIsAbove: false))
        {
            Level = [],
        },
        ["finished from March to April, neither before nor after"] = t => new MilestoneTarget(
            t.Id, t.Title, t.Deadline, [new MilestoneStep("only", 1.0)])
        {
            Window = new PeriodWindow(Period.FromIndex(2), Period.FromIndex(3)),
        },
    };

    [Theory]
    [MemberData(nameof(RareKinds))]
    public void Figures_OfARareKind_AreDrawn(string goal)
    {
        foreach (var language in new[] { Language.En, Language.Zh })
        {
            var data = WithFirst(Samples.Of(8, 1, language), Rare[goal]);
            var fan = TargetFan.Draw(data, data.Baseline.Targets[0].Target.Id);

            Figure[] figures = [fan, .. FansFigure.Kind.Draw(data), .. FinishFigure.Kind.Draw(data)];
            Assert.All(figures, figure => Assert.Empty(SvgTexts.Collisions(figure)));
            var isSaid = fan.Text.Subtitle.Contains($"Goal: {goal};", StringComparison.Ordinal);
            Assert.True(isSaid || language == Language.Zh, goal);
        }
    }

    [Fact]
    public void Fan_OfWhatIsOnlyKeptOrNot_ShowsTheShareThatKeepsIt()
    {
        var data = WithFirst(Samples.Of(8, 1, Language.En), Rare["at most 0 accidents"]);

        var texts = SvgTexts.Of(TargetFan.Draw(data, data.Baseline.Targets[0].Target.Id));

        Assert.Contains(texts, t => t.Text == "share of trials that keep it so far");
        Assert.DoesNotContain(texts, t => t.Text is "median" or "5% to 95%");
        Assert.DoesNotContain(texts, t => t.Text.StartsWith("pace line", StringComparison.Ordinal));
    }

    [Fact]
    public void Fan_OfNoSuchTarget_Throws() =>
        Assert.Throws<ArgumentException>(() => TargetFan.Draw(Samples.Of(8, 1, Language.En), "nowhere"));

    [Fact]
    public void Actuals_AreDrawnWhereGiven_AndNotSpokenOfElsewhere()
    {
        var data = Samples.Of(61, 1, Language.En);
        Actual[] actuals = [new(Period.FromIndex(3), 0.1), new(Period.FromIndex(4), 2.5)];
        var reported = data with { Actuals = data.Actuals.Add("erosion-gullies", [.. actuals]) };
        static bool Speaks(Figure figure) => SvgTexts.Of(figure).Exists(t => t.Text == "reported");

        var with = TargetFan.Draw(reported, "erosion-gullies");

        Assert.True(Speaks(with));
        Assert.False(Speaks(TargetFan.Draw(data, "erosion-gullies")));
        Assert.False(Speaks(TargetFan.Draw(reported, "foreign-trade")));
        Assert.Equal(1, FansFigure.Kind.Draw(reported).Count(Speaks));
        Assert.Equal(0, FansFigure.Kind.Draw(data).Count(Speaks));
        Assert.Contains("200%", with.Text.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_CutOff_IsAsItWasBelow()
    {
        var cut = FanLine.CutAbove([new(0, 0), new(1, 2), new(2, 1)], top: 1.0);

        Assert.Equal(
            [new(0, 0), new(0.5, 1), new(1, 1), new(2, 1), new(2, 1)], cut);
    }

    private static FigureData WithFirst(FigureData data, Func<Target, Target> change)
    {
        var targets = data.Baseline.Targets;
        var changed = targets.SetItem(0, targets[0] with { Target = change(targets[0].Target) });
        return data with
        {
            Comparison = data.Comparison with { Projections = [data.Baseline with { Targets = changed }] },
        };
    }

    private static TargetProjection WithMedian(TargetProjection target, double median) => target with
    {
        Attainment = [.. target.Attainment.Select(b => b with { P50 = median })],
    };

    private static IEnumerable<TargetProjection> OneOfEachKind(FigureData data) =>
        data.Baseline.Targets.GroupBy(t => t.Target.Kind, StringComparer.Ordinal).Select(g => g.First());

    /// <summary>
    /// Counts anew, by the kinds' names in a plan file, and holds the headline's numbers against it.
    /// </summary>
    private static void Holds(FigureData data)
    {
        var periods = data.Baseline.Plan.Calendar.Count;
        var half = (periods / 2) - 1;
        bool IsJudged(TargetProjection t) => half >= 0 && t.Target.Deadline.Index > half
            && (t.Target.Kind is "deliver" or "clear" or "pass" or "milestone"
                || (t.Target is GrowTarget grow && grow.Goal * (grow.Down ? -1 : 1) > 0));
        var line = (half + 1.0) / periods;
        var judged = data.Baseline.Targets.Where(IsJudged).ToList();
        var behind = judged.Where(t => t.Attainment[half].P50 + Bin <= line).ToList();
        var ahead = judged.Where(t => t.Attainment[half].P50 - Bin >= line).ToList();
        var alarms = behind.Count(t => t.Probability >= 0.8);
        var lulls = ahead.Count(t => t.Probability < 0.8);

        var headline = FansHeadline.Of(data);

        if (behind.Count + ahead.Count == 0)
        {
            Assert.EndsWith("met in 80% of trials or more", headline, StringComparison.Ordinal);
            return;
        }

        const string alarm = "(?<n>[0-9]+) targets? (is|are) behind the pace line yet met in 80% of trials or more";
        const string lull = "(?<n>[0-9]+) (targets? )?(is|are) on pace yet met in (under 80% of trials|fewer)";
        Assert.Equal(alarms, Claimed(headline, alarm));
        Assert.Equal(lulls, Claimed(headline, lull));
        var agrees = headline.Contains("agrees with the trials", StringComparison.Ordinal);
        Assert.Equal(alarms + lulls == 0, agrees);
    }

    private static int Claimed(string headline, string pattern)
    {
        var match = Regex.Match(headline, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return match.Success ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : 0;
    }
}
