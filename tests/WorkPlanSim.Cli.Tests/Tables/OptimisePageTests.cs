using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tests.Tables;

/// <summary>Judges by golden text: read the files as a user would when they change.</summary>
public sealed class OptimisePageTests
{
    [Theory]
    [InlineData(Language.Zh, "“治理侵蚀沟”让出了资金或人员")]
    [InlineData(Language.En, "\"Erosion gullies treated\" gives some of what it has")]
    public void Show_ATargetThatGivesAsNothingTellsOnIt_AsksToLookFirst(Language language, string said)
    {
        var first = SampleAllocation.Answer.Targets[0];
        AllocationAnswer With(decimal after) => SampleAllocation.Answer with
        {
            Targets = SampleAllocation.Answer.Targets.SetItem(0, first with { IsFlat = true, Given = [("general-budget", 10m, after)] }),
        };

        Assert.Contains(said, Shown(language, With(4m)).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain(said, Shown(language, With(12m)).ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Show_Sample_GivesTheGoldenText(Language language) => Golden.Check(
        $"optimise-{language}.txt".ToLowerInvariant(), Shown(language, SampleAllocation.Answer));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Show_AGainThatDidNotHold_GivesTheGoldenText(Language language) => Golden.Check(
        $"optimise-luck-{language}.txt".ToLowerInvariant(), Shown(language, SampleAllocation.Luck));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void ShowFrontier_Sample_GivesTheGoldenText(Language language) => Golden.Check(
        $"frontier-{language}.txt".ToLowerInvariant(), Shown(t => new FrontierPage(language).Show(t, SampleAllocation.Frontier)));

    [Theory]
    [InlineData(Language.Zh, "70% 的资金做不到")]
    [InlineData(Language.En, "70% of the money can't be had: General public budget needs 4350")]
    public void ShowFrontier_LevelThatCannotBeHad_SaysHowMuchIsNeeded(Language language, string said)
    {
        var shown = Shown(t => new FrontierPage(language).Show(t, SampleAllocation.ShortFrontier));

        Assert.Contains(said, shown.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("4200", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Zh, "不受调整上限约束")]
    [InlineData(Language.En, "heed no limit")]
    public void Show_ChangeLimited_SaysWhomThatDoesNotBind(Language language, string said)
    {
        var limited = SampleAllocation.Answer with { Question = new AllocationQuestion { ChangeAtMost = new Money(500m) } };

        Assert.Contains(said, Shown(language, limited), StringComparison.Ordinal);
        Assert.DoesNotContain(said, Shown(language, SampleAllocation.Answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Zh, true, "有目标相互牵连：由局部搜索得到，不能证明最优", "已证明")]
    [InlineData(Language.En, true, "feel what others are given: found by local search, not proven best", "Proven best")]
    [InlineData(Language.Zh, false, "可能同时落空：由局部搜索得到，不能证明最优", "至多还能好")]
    [InlineData(Language.En, false, "may fail together: found by local search, not proven best", "better by more than")]
    public void Show_FoundByLocalSearch_ClaimsNoProof(Language language, bool isCoupled, string said, string proof)
    {
        var shown = Shown(language, SampleAllocation.Answer with { Gap = null, IsCoupled = isCoupled }).ReplaceLineEndings(" ");

        Assert.Contains(said, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(proof, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Zh, "达到现有分配达不到的要求", "超出随机误差")]
    [InlineData(Language.En, "comes to demands that the plan falls short of", "better beyond chance")]
    public void Show_RecommendedForDemandsOnly_ClaimsNoGain(Language language, string said, string gain)
    {
        var answer = SampleAllocation.Luck with { PlanFallsShort = true, Demands = SampleAllocation.Answer.Demands };

        var verdict = new OptimiseWords(language).Verdict(answer);

        Assert.Contains(said, verdict, StringComparison.Ordinal);
        Assert.DoesNotContain(gain, verdict, StringComparison.Ordinal);
    }

    private static string Shown(Language language, AllocationAnswer answer) =>
        Shown(t => new OptimisePage(language, quiet: false).Show(t, answer));

    private static string Shown(Action<Terminal> show)
    {
        using var text = new StringWriter();
        show(new Terminal { Out = text, Error = TextWriter.Null, Width = 80 });
        return text.ToString();
    }
}
