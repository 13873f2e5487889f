using System.Text.RegularExpressions;

namespace WorkPlanSim.Conventions.Tests;

/// <summary>
/// The engine gives the same bits on every machine, so it uses nothing whose last bits the runtime leaves to the machine or to the
/// operating system: elementary functions but our own, vectors as wide as the machine likes, estimates.
/// </summary>
/// <remarks>
/// A list of banned symbols is for a whole project; here files differ. Those allowed compute, once and in double precision, parameters
/// and tables that are rounded to single precision: the last bit of a double changes that once in some 10^8 numbers.
/// </remarks>
public class SameBitsTests
{
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["Draws/DistributionQuantile.cs"] = "quantiles, from which tables are made",
        ["Draws/QuantityLaw.cs"] = "parameters of lognormal laws, and the definition that tests use",
        ["Drivers/FilledPosts.cs"] = "the yearly chance of leaving, as one of a period",
        ["Drivers/SecondedShare.cs"] = "the monthly chance of secondment, as one of a period",
        ["Kernels/BinomialQuantile.cs"] = "counts of leavers, from which tables are made",
        ["Kernels/Logistic.cs"] = "the centre and the spread of shares",
        ["Kernels/NormalQuantile.cs"] = "the thresholds of tables, and the definition of a normal",
    };

    private static readonly Regex[] Banned =
    [
        Pattern(@"\b(?:Math|MathF|double|Double|float|Single|Half)\s*\.\s*(?:Exp|Log|ILogB|Pow|Root|Cbrt|Hypot|A?Sin|A?Cos|A?Tan|SinCos)\w*"),
        Pattern(@"\bVector(?:64|128|256|512)?\s*\.\s*(?:Exp|Log|Sin|Cos|Hypot|DegreesTo|RadiansTo)\w*"),
        Pattern(@"\bTensor\w*"),
        Pattern(@"\bVector\s*<"),
        Pattern(@"\w*Estimate\w*"),
        Pattern(@"\.\s*Reciprocal(?:Sqrt)?(?:Scalar|14|28)?\s*\("),
        Pattern(@"\busing\s+static\s+System\.(?:Math|MathF|Double|Single|Runtime\.Intrinsics)\b[^;]*"),
        Pattern(@"\busing\s+\w+\s*=\s*System\.(?:Math|MathF|Numerics)\b[^;]*"),
    ];

    private static readonly string Engine = Path.Combine(Repository.Root, "src", "WorkPlanSim.Simulation");

    public static TheoryData<string> Files => [.. EngineFiles()];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_OfTheEngine_UsesNothingThatDiffersBetweenMachines(string file)
    {
        var found = UsesIn(File.ReadAllText(Path.Combine(Engine, file)));

        if (Allowed.ContainsKey(file))
        {
            Assert.True(found.Count > 0, $"{file} needs no exception any more.");
        }
        else
        {
            Assert.Empty(found);
        }
    }

    [Fact]
    public void Exceptions_NameFilesThatAreThere() =>
        Assert.All(Allowed.Keys, file => Assert.Contains(file, EngineFiles(), StringComparer.Ordinal));

    [Theory]
    [InlineData("var y = Math.Exp(x);")]
    [InlineData("var y = System.MathF.Log2(x);")]
    [InlineData("var y = Math . Pow(x, 2.0);")]
    [InlineData("var y = double.Exp(x);")]
    [InlineData("var y = Vector256.Exp(x);")]
    [InlineData("var y = Vector256.MultiplyAddEstimate(x, x, x);")]
    [InlineData("var y = Avx.Reciprocal(x);")]
    [InlineData("var y = Math.ReciprocalSqrtEstimate(x);")]
    [InlineData("TensorPrimitives.Exp(x, y);")]
    [InlineData("Vector<float> y = x;")]
    [InlineData("using static System.Math;")]
    [InlineData("using M = System.Math;")]
    public void Code_ThatDiffersBetweenMachines_IsFound(string code) => Assert.NotEmpty(UsesIn(code));

    [Theory]
    [InlineData("var y = LaneMath.Exp(x) + PortableMath.Log(x);")]
    [InlineData("var y = Math.Sqrt(Math.Abs(x)) + Math.FusedMultiplyAdd(x, x, x);")]
    [InlineData("var y = Vector256.Sqrt(x) + Vector256.FusedMultiplyAdd(x, x, x);")]
    [InlineData("// Math.Exp differs between machines")]
    [InlineData("/// <summary>Unlike Math.Exp.</summary>")]
    public void Code_ThatIsTheSameEverywhere_IsNotFound(string code) => Assert.Empty(UsesIn(code));

    private static IEnumerable<string> EngineFiles() => Directory.EnumerateFiles(Engine, "*.cs", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Engine, f).Replace('\\', '/'))
        .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal));

    private static List<string> UsesIn(string code)
    {
        var withoutComments = Regex.Replace(code, "//[^\n]*", "", RegexOptions.None, TimeSpan.FromSeconds(5));
        return [.. Banned.SelectMany(pattern => pattern.Matches(withoutComments)).Select(match => match.Value)];
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
}
