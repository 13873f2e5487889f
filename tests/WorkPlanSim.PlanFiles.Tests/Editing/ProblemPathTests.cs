using WorkPlanSim.PlanFiles.Editing;

namespace WorkPlanSim.PlanFiles.Tests.Editing;

/// <summary>A problem tells which value it is about, so that a form can show it beside the field.</summary>
public sealed class ProblemPathTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "targets.urban-jobs.goal", "many", "targets.urban-jobs.goal" },
        { "funds.general-budget.realised", "16 to 8", "funds.general-budget.realised" },
        { "funds.general-budget.clawback.at", "2030-01", "funds.general-budget.clawback.at" },
        { "funds.general-budget.eligible[2]", "storm-drain", "funds.general-budget.eligible[2]" },
        { "funds.general-budget.gaol", "1", "funds.general-budget.gaol" },
        { "targets.erosion-gullies.budget.provincial-transfr", "1", "targets.erosion-gullies.budget.provincial-transfr" },
        { "targets.erosion-gullies.after[2].share", "2", "targets.erosion-gullies.after[2].share" },
        { "targets.south-park.steps.build.after[1]", "tendre", "targets.south-park.steps.build.after[1]" },
        { "targets.erosion-gullies.scope", "3", "targets.erosion-gullies.scope" },
        { "teams.water-bureau.secondments[1].months[2]", "13", "teams.water-bureau.secondments[1].months[2]" },
        { "funds.Big", "{}", "funds.Big" },
        { "start", "soon", "start" },
    };

    public static TheoryData<string, string> Absences => new()
    {
        { "targets.urban-jobs.goal", "targets.urban-jobs.goal" },
        { "targets.petition-cases.goal", "targets.petition-cases.limit" },
        { "targets.work-safety.need", "targets.work-safety.effectiveness" },
        { "funds.provincial-transfer.amount", "funds.provincial-transfer.amount" },
        { "teams.water-bureau.secondments[1].cause", "teams.water-bureau.secondments[1].cause" },
        { "start", "start" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Problem_OfAWrongValue_NamesIt(string path, string typed, string expected)
    {
        var problems = ProblemsOf(Example().Set(PlanPath.Parse(path), PlanValue.OfFlow(typed)));

        Assert.Contains(problems, p => p.Path == expected);
    }

    [Theory]
    [MemberData(nameof(Absences))]
    public void Problem_OfAMissingField_NamesWhereItShouldStand(string path, string expected)
    {
        var problems = ProblemsOf(Example().Remove(PlanPath.Parse(path)));

        Assert.Contains(problems, p => p.Path == expected);
    }

    [Fact]
    public void Warning_OfAFieldWithoutEffect_NamesIt()
    {
        var problems = ProblemsOf(Example().Set(PlanPath.Parse("targets.urban-jobs.staff.water-bureau"), PlanValue.Of("1")));

        Assert.Equal("targets.urban-jobs.staff", Assert.Single(problems).Path);
    }

    private static PlanDocument Example() => PlanDocument.Open(ExamplePlan.Text)!;

    private static ImmutableArray<Problem> ProblemsOf(PlanDocument document) =>
        PlanReader.Read(new SourceText("plan.yaml", document.Text), [], _ => null).Problems;
}
