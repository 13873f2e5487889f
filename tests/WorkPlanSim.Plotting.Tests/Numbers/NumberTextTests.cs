using System.Globalization;
using CsCheck;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Numbers;

namespace WorkPlanSim.Plotting.Tests.Numbers;

/// <summary>Numbers are never rounded to what they are not.</summary>
public class NumberTextTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(0.0001, "<1")]
    [InlineData(0.37, "37")]
    [InlineData(0.794, "79")]
    [InlineData(0.796, "<80")]
    [InlineData(0.8, "80")]
    [InlineData(0.804, "80")]
    [InlineData(0.995, ">99")]
    [InlineData(0.9999, ">99")]
    [InlineData(1.0, "100")]
    public void Percent_OfAProbability_NeverSaysSureOfWhatIsNot(double share, string text) =>
        Assert.Equal(text, Shares.Percent(share));

    [Theory]
    [InlineData(0.7994, "79.9")]
    [InlineData(0.79996, "<80")]
    [InlineData(0.99949, "99.9")]
    [InlineData(0.9996, ">99.9")]
    [InlineData(0.0004, "<0.1")]
    public void Percent_WithADecimal_KeepsToTheSame(double share, string text) =>
        Assert.Equal(text, NumberText.Percent(share, 1, Shares.Threshold));

    [Fact]
    public void Percent_OfAnyShareOfTrials_LiesOnItsSideOfTheThreshold() => Gen.Int[0, 2048].Sample(count =>
    {
        var (share, text) = (count / 2048.0, Shares.Percent(count / 2048.0));
        var number = int.Parse(text.TrimStart('<', '>'), CultureInfo.InvariantCulture);
        Assert.Equal(share >= 0.8, number >= 80 && !text.StartsWith('<'));
        Assert.Equal(count == 0, text == "0");
        Assert.Equal(count == 2048, text == "100");
    });

    [Theory]
    [InlineData(0.12, 0, "0")]
    [InlineData(-0.4, 1, "-0.4")]
    [InlineData(1.25, 2, "+1.25")]
    [InlineData(-0.001, 2, "0.00")]
    public void WithSign_OfANumber_HasNoneOnNothing(double value, int decimals, string text) =>
        Assert.Equal(text, NumberText.WithSign(value, decimals));
}
