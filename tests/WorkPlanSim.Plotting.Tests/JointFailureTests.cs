using System.Text.RegularExpressions;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Figures.Joint;

namespace WorkPlanSim.Plotting.Tests;

/// <summary>What the figure of joint failures claims, counted anew from the trials met.</summary>
public class JointFailureTests
{
    [Fact]
    public void Joint_Headline_GivesTheSharesOfThePairThatItNames()
    {
        var data = Samples.Of(61, 9, Language.En);
        var baseline = data.Baseline;

        var headline = JointHeadline.Of(data, FailurePairs.Of(data));

        var names = Regex.Matches(
            headline, "\"(?<title>.+?)\" fails", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(m => m.Groups["title"].Value).ToArray();
        var (given, other) = (Place(data, names[0]), Place(data, names[1]));
        var (n, bothMet) = (baseline.Trials, baseline.Joint.BothMet(given, other));
        var (met, otherMet) = (baseline.Targets[given].Met, baseline.Targets[other].Met);
        var together = (double)(n - met - otherMet + bothMet) / (n - met);
        var alone = (double)(n - otherMet) / n;
        Assert.Contains(
            $"too in {together * 100:0}% of those trials; overall it fails in {alone * 100:0}%", headline, StringComparison.Ordinal);
        Assert.True(together > alone);
    }

    [Fact]
    public void Joint_Order_KeepsEveryTargetAndTheStrongestPairTogether()
    {
        var found = FailurePairs.Of(Samples.Of(61, 9, Language.En));

        var order = ClusterOrder.Of(found);

        Assert.Equal(Enumerable.Range(0, found.Count), order.Order());
        Assert.NotNull(JointHeadline.Strongest(found));
        var (rarer, other) = JointHeadline.Strongest(found)!.Value;
        Assert.Equal(1, Math.Abs(order.ToList().IndexOf(rarer) - order.ToList().IndexOf(other)));
    }

    [Theory]
    [InlineData("nothing missed", "Fewer than two comparable targets")]
    [InlineData("all missed", "Fewer than two comparable targets")]
    [InlineData("one target", "Fewer than two comparable targets")]
    [InlineData("no joint counts", "The results do not count")]
    [InlineData("ties", "No two of these 12 targets fail together")]
    public void Joint_OfAwkwardResults_ClaimsNoPair(string name, string said)
    {
        var data = Adversarial.Of(name, Language.En);

        Assert.StartsWith(said, JointHeadline.Of(data, FailurePairs.Of(data)), StringComparison.Ordinal);
    }

    private static int Place(FigureData data, string title) =>
        data.Baseline.Targets.Select((t, i) => (t.Target.Title.En, i)).Single(t => t.En == title).i;
}
