using System.Reflection;

namespace WorkPlanSim.PlanFiles.Tests;

/// <summary>Each kind of mistake is told at its place, with what was found, in both languages.</summary>
public sealed class BadInputTests
{
    // Nothing makes these here: a file that can't be opened is no text, and no test of ours may rest on the correlation check.
    // The command line's own mistakes are tested with the command line, files that can't be opened and worlds with files on disk.
    private static readonly string[] ElsewhereTested =
        [ProblemCodes.FileUnreadable, ProblemCodes.BadArgument, ProblemCodes.NotAnAssumption];

    public static TheoryData<string> Names => [.. BadInputs.All.Select(b => b.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Mistake_IsToldAtItsPlace(string name)
    {
        var input = BadInputs.All.Single(b => b.Name == name);
        var plan = Marked.Parse(input.Plan);
        var scenario = Marked.Parse(input.Scenario ?? "");
        var place = input.Scenario is null
            ? new SourcePlace("plan.yaml", plan.Line, plan.Column)
            : new SourcePlace("s.yaml", scenario.Line, scenario.Column);

        var reading = input.Read();

        var all = string.Join('\n', reading.Problems.Select(p => p.ToString()));
        var told = reading.Problems.FirstOrDefault(p => p.Code == input.Code && p.Place == place);
        Assert.True(told is not null, $"expected {input.Code} at {place}, found:\n{all}");
        Assert.Contains(input.Fragment, told.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(told.Message.En, told.Message.Zh, StringComparer.Ordinal);
        Assert.Equal(reading.Problems.Any(p => p.Severity == ProblemSeverity.Error), reading.Value is null);
    }

    [Fact]
    public void Read_CalendarUnknown_SaysNothingOfTheOrderOfPeriods()
    {
        const string Text = """
            plan: p
            start: soon
            targets:
              a: {kind: pass, inspection: 2024-10, resit: 2024-12, threshold: 9, start: 2024-03}
              b: {kind: milestone, steps: {x: {takes: 1}}, window: {from: 2024-04, to: 2024-05}}
            """;

        var reading = PlanReader.Read(new SourceText("plan.yaml", Text), [], _ => null);

        Assert.Equal(new SourcePlace("plan.yaml", 2, 8), Assert.Single(reading.Problems).Place);
    }

    [Fact]
    public void Codes_EachIsProducedByATest()
    {
        var constants = typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => (string?)f.GetRawConstantValue()).OfType<string>();

        var left = constants.Except(BadInputs.All.Select(b => b.Code), StringComparer.Ordinal).Except(ElsewhereTested, StringComparer.Ordinal);

        Assert.Empty(left);
    }

    [Fact]
    public void Read_ManyMistakes_AreAllToldInOrder()
    {
        const string Text = """
            plan: p
            start: 2024-01
            colour: red
            funds:
              f: {amount: -1, delay: normal(1)}
            targets:
              a: {kind: deliver, goal: x, unitCost: 5 to 2, after: [b], budget: {g: 1, f: y}}
            """;

        var reading = PlanReader.Read(
            new SourceText("plan.yaml", Text), [new SourceText("s.yaml", "scenario: s\nchanges: [{target: {id: c, set: {goal: 1}}}]")], _ => null);

        Assert.Null(reading.Value);
        Assert.Equal(
            [
                ProblemCodes.UnknownField, ProblemCodes.OutOfRange, ProblemCodes.BadExpression, ProblemCodes.NotANumber,
                ProblemCodes.IntervalUpsideDown, ProblemCodes.UnknownId, ProblemCodes.UnknownId, ProblemCodes.NotANumber,
                ProblemCodes.UnknownId,
            ],
            reading.Problems.Select(p => p.Code),
            StringComparer.Ordinal);
    }
}
