using System.Diagnostics;
using System.Text;

namespace WorkPlanSim.PlanFiles.Tests;

/// <summary>Whatever a file holds, reading it ends soon and with a problem that says why.</summary>
/// <remarks>
/// A quiet machine takes less than a second for each; the bound is wider, so that only what explodes or goes quadratic breaks it
/// where other work keeps the processors busy.
/// </remarks>
[Collection(TimedTests.Name)]
public sealed class HostileFileTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Names => [.. Texts.Keys];

    private static Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal)
    {
        ["brackets"] = new string('[', 1_000_000),
        ["braces"] = new string('{', 1_000_000),
        ["items in items"] = string.Concat(Enumerable.Repeat("- ", 100_000)),
        ["stairs"] = string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n")),
        ["one long word"] = new string('a', 4_000_000),
        ["one long key"] = new string('a', 2_000_000) + ": 1",
        ["one long quote"] = "a: \"" + new string('x', 4_000_000),
        ["one long comment"] = "#" + new string('#', 4_000_000),
        ["parentheses"] = "a: " + new string('(', 2_000_000),
        ["calls in calls"] = "plan: p\nstart: 2024-01\ntargets: {a: {kind: deliver, goal: 1, lead: "
            + string.Concat(Enumerable.Repeat("truncated(", 100_000)) + "1" + new string(')', 100_000) + "}}",
        ["open calls"] = "a: [" + string.Concat(Enumerable.Repeat("f(,", 1_000_000)),
        ["flat list"] = "a: [" + string.Concat(Enumerable.Repeat("1,", 1_900_000)) + "]",
        ["flat map"] = "a: {" + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"k{i}: 1,")) + "}",
        ["unknown fields"] = string.Concat(Enumerable.Range(0, 90_000).Select(i => $"fnds{i}: 1\n")),
        ["aliases"] = "a: &a [1,1]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
        ["question marks"] = string.Concat(Enumerable.Repeat("? ", 100_000)),
        ["colons"] = string.Concat(Enumerable.Repeat(": ", 100_000)),
        ["exclamation marks"] = new string('!', 1_000_000),
        ["directives"] = string.Concat(Enumerable.Repeat("%TAG ! x\n", 100_000)),
        ["ampersands"] = string.Concat(Enumerable.Repeat("&a ", 100_000)),
        ["tabs"] = "plan:\n\t\tx: 1\n",
        ["newlines"] = new string('\n', 4_000_000),
        ["blanks"] = "a:" + new string(' ', 4_000_000) + "b",
        ["block scalar"] = "a: |\n" + string.Concat(Enumerable.Repeat("  x\n", 900_000)),
        ["many lines of a word"] = "a: " + string.Concat(Enumerable.Repeat("x\n  ", 900_000)),
        ["document marks"] = string.Concat(Enumerable.Repeat("---\n", 100_000)),
        ["long chain"] = "plan: p\nstart: 2024-01\ntargets:\n"
            + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"  t{i}: {{kind: all, of: [t{(i + 1) % 10_000}]}}\n")),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Hostile_EndsSoonWithAProblem(string name)
    {
        var source = new SourceText("plan.yaml", Texts[name]);
        var clock = Stopwatch.StartNew();

        var reading = PlanReader.Read(source, [], _ => null);

        Assert.True(clock.Elapsed < Patience, $"{clock.Elapsed.TotalMilliseconds:0} ms");
        Assert.Null(reading.Value);
        Assert.Contains(reading.Problems, p => p.Severity == ProblemSeverity.Error && p.ToString().Length < 1_000);
    }

    [Fact]
    public void ReadFiles_NoFile_SaysSo() => AssertUnreadable(Path.Combine(Path.GetTempPath(), "there-is-no-such-plan.yaml"), "no such file");

    [Fact]
    public void ReadFiles_Directory_SaysSo() => AssertUnreadable(Path.GetTempPath(), "directory");

    [Fact]
    public void ReadFiles_EmptyPath_SaysSo() => AssertUnreadable("", "can't be opened");

    [Fact]
    public void ReadFiles_BadBytes_SaysSo() => WithFolder(folder =>
    {
        var path = Path.Combine(folder, "plan.yaml");
        File.WriteAllBytes(path, [0x70, 0xff, 0xfe, 0x80]);

        var problem = Assert.Single(PlanReader.ReadFiles(path, []).Problems);

        Assert.Equal(ProblemCodes.FileNotText, problem.Code, StringComparer.Ordinal);
    });

    [Fact]
    public void ReadFiles_MarkAndReturns_AreNoMatter() => WithFolder(folder =>
    {
        var path = Path.Combine(folder, "plan.yaml");
        File.WriteAllText(path, ExamplePlan.Text.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.NotNull(PlanReader.ReadFiles(path, []).Value);
    });

    [Fact]
    public void ReadFiles_BaseBesideTheScenario_IsFound() => WithFolder(folder =>
    {
        var plan = Write(folder, "plan.yaml", ExamplePlan.Text);
        Write(folder, "less.yaml", "scenario: less\nchanges: [{fund: {id: general-budget, scale: 0.9}}]\n");
        var late = Write(folder, "late.yaml", "scenario: late\nbase: less\nchanges: [{fund: {id: general-budget, late: 1}}]\n");

        var reading = PlanReader.ReadFiles(plan, [late]);

        var scenario = Assert.Single(reading.Value?.Scenarios ?? []);
        Assert.Equal(2, scenario.Changes.Length);
        Assert.Equal("less", scenario.BaseId, StringComparer.Ordinal);
    });

    [Fact]
    public void ReadFiles_SameFileTwice_SaysSo() => WithFolder(folder =>
    {
        var plan = Write(folder, "plan.yaml", ExamplePlan.Text);
        var path = Write(folder, "s.yaml", "scenario: s\n");

        var reading = PlanReader.ReadFiles(plan, [path, Path.Combine(folder, ".", "s.yaml")]);

        Assert.Equal(ProblemCodes.DuplicateId, Assert.Single(reading.Problems).Code, StringComparer.Ordinal);
    });

    private static void AssertUnreadable(string path, string fragment)
    {
        var reading = PlanReader.ReadFiles(path, []);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(ProblemCodes.FileUnreadable, problem.Code, StringComparer.Ordinal);
        Assert.Contains(fragment, problem.Message.En, StringComparison.Ordinal);
    }

    private static string Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static void WithFolder(Action<string> act)
    {
        var folder = Directory.CreateTempSubdirectory("planfiles-").FullName;
        try
        {
            act(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
