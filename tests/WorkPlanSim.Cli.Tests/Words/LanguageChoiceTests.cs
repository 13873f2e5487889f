using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tests.Words;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("", "", "", Language.En)]
    [InlineData("", "", "zh_CN.UTF-8", Language.Zh)]
    [InlineData("", "zh_TW", "en_US.UTF-8", Language.Zh)]
    [InlineData("C.UTF-8", "zh_CN", "zh_CN", Language.En)]
    [InlineData("", "", "de_DE", Language.En)]
    public void Of_NothingAsked_IsTheSystems(string all, string messages, string lang, Language expected)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LC_ALL"] = all,
            ["LC_MESSAGES"] = messages,
            ["LANG"] = lang,
        };

        Assert.Equal(expected, LanguageChoice.Of(["run", "plan.yaml"], variables.GetValueOrDefault));
    }

    [Theory]
    [InlineData("--lang zh run plan.yaml", Language.Zh)]
    [InlineData("run plan.yaml --lang=zh", Language.Zh)]
    [InlineData("run plan.yaml --lang:zh", Language.Zh)]
    [InlineData("run plan.yaml --lang fr", Language.En)]
    [InlineData("run -- --lang zh", Language.En)]
    [InlineData("run plan.yaml --lang", Language.En)]
    public void Of_Asked_IsWhatWasAsked(string line, Language expected) =>
        Assert.Equal(expected, LanguageChoice.Of(line.Split(' '), _ => null));
}
