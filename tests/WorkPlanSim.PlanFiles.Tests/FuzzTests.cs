using System.Diagnostics;
using System.Text;
using CsCheck;

namespace WorkPlanSim.PlanFiles.Tests;

/// <summary>A right plan, hurt at random, is read or refused: nothing is thrown and nothing hangs.</summary>
[Collection(TimedTests.Name)]
public sealed class FuzzTests
{
    private const string Seed = "0000KOIPe036";

    // Signs that mean something to YAML or to expressions do more harm than letters.
    private static readonly Gen<char> Sign = Gen.Char["{}[]():,#&*!|>'\"%@`-?~ \n\t.0129eax条\u0000\uF7E0\uFEFF"];

    private static readonly Gen<(double Where, int Kind, char Sign)[]> Wounds =
        Gen.Select(Gen.Double[0.0, 1.0], Gen.Int[0, 3], Sign).Array[1, 6];

    private static readonly Gen<string> Garbage = Sign.Array[0, 60].Select(c => new string(c));

    [Fact]
    public void Read_WoundedPlan_NeverThrows() =>
        Wounds.Sample(wounds => Survives(Wound(ExamplePlan.Text, wounds)), seed: Seed, iter: 3_000);

    [Fact]
    public void Read_Garbage_NeverThrows() => Garbage.Sample(Survives, seed: Seed, iter: 5_000);

    [Fact]
    public void Read_GarbageForAField_NeverThrows() => Garbage.Sample(
        garbage => Survives($"plan: p\nstart: 2024-01\ntargets: {{a: {{kind: deliver, goal: 1, lead: {garbage}}}}}"),
        seed: Seed,
        iter: 5_000);

    [Fact]
    public void Read_WoundedScenario_NeverThrows() => Wounds.Sample(
        wounds =>
        {
            var clock = Stopwatch.StartNew();
            ExamplePlan.Reading(Wound(ScenarioTexts.Everything, wounds));
            return clock.Elapsed < TimeSpan.FromSeconds(5);
        },
        seed: Seed,
        iter: 1_000);

    private static bool Survives(string text)
    {
        var clock = Stopwatch.StartNew();
        var reading = PlanReader.Read(new SourceText("plan.yaml", text), [], _ => null);
        var isTold = reading.Value is null == reading.Problems.Any(p => p.Severity == ProblemSeverity.Error);
        return isTold && clock.Elapsed < TimeSpan.FromSeconds(5);
    }

    private static string Wound(string text, (double Where, int Kind, char Sign)[] wounds)
    {
        var hurt = new StringBuilder(text);
        foreach (var (where, kind, sign) in wounds)
        {
            var at = (int)(where * (hurt.Length - 1));
            switch (kind)
            {
                case 0:
                    hurt.Remove(at, 1);
                    break;
                case 1:
                    hurt.Insert(at, sign);
                    break;
                case 2:
                    hurt[at] = sign;
                    break;
                default:
                    var other = (at + 7) % hurt.Length;
                    (hurt[at], hurt[other]) = (hurt[other], hurt[at]);
                    break;
            }
        }

        return hurt.ToString();
    }
}
