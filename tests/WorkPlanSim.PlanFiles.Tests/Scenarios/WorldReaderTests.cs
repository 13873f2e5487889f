namespace WorkPlanSim.PlanFiles.Tests.Scenarios;

/// <summary>Assumed worlds are scenario files that change only what nobody decides on.</summary>
public sealed class WorldReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("worlds");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void ReadFiles_Worlds_AreKeptApartFromScenarios()
    {
        var reading = Read(
            "scenario: more\nchanges: [{team: {id: water-bureau, add: 1}}]\n",
            "scenario: wet\nchanges: [{season: {id: earthworks, anomaly: -1}}, {fund: {id: general-budget, late: 1}}, "
                + "{team: {id: water-bureau, vacant: 1}}]\n");

        Assert.Empty(reading.Problems.Select(p => p.ToString()));
        Assert.Equal(["more"], reading.Value?.Scenarios.Select(s => s.Id) ?? [], StringComparer.Ordinal);
        Assert.Equal(["wet"], reading.Value?.Worlds.Select(s => s.Id) ?? [], StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("budget: {fund: general-budget, to: erosion-gullies, add: 1}")]
    [InlineData("staff: {team: water-bureau, to: erosion-gullies, add: 1}")]
    [InlineData("target: {id: erosion-gullies, set: {goal: 30}}")]
    public void ReadFiles_WorldThatDecides_IsRefusedAtThatChange(string change)
    {
        var reading = Read("scenario: more\n", $"scenario: wet\nchanges:\n  - season: {{id: earthworks, anomaly: -1}}\n  - {change}\n");

        Assert.Null(reading.Value);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((ProblemCodes.NotAnAssumption, 4), (problem.Code, problem.Place.Line));
        Assert.EndsWith("world.yaml", problem.Place.File, StringComparison.Ordinal);
        Assert.Contains($"'{change.Split(':')[0]}' is a decision", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadFiles_WorldWithTheIdOfAScenario_IsRefused()
    {
        var problem = Assert.Single(Read("scenario: wet\n", "scenario: wet\n").Problems);

        Assert.Equal(ProblemCodes.DuplicateId, problem.Code, StringComparer.Ordinal);
    }

    private Reading<PlanSet> Read(string scenario, string world)
    {
        var (plan, first, second) = (PathOf("plan.yaml"), PathOf("scenario.yaml"), PathOf("world.yaml"));
        File.WriteAllText(plan, ExamplePlan.Text);
        File.WriteAllText(first, scenario);
        File.WriteAllText(second, world);
        return PlanReader.ReadFiles(plan, [first], [second]);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
