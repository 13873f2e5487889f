namespace WorkPlanSim.Conventions.Tests;

/// <summary>Which project may use which, and which packages: the picture in src/README.md.</summary>
public class ProjectTests
{
    private static readonly Dictionary<string, string[]> Uses = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["PlanFiles"] = ["Domain"],
        ["Simulation"] = ["Domain"],
        ["Contracts"] = ["Domain"],
        ["Analysis"] = ["Simulation"],
        ["Grains"] = ["Contracts", "Simulation", "Analysis"],
        ["Hosting"] = ["Grains"],
        ["Plotting"] = ["Analysis"],
        ["Cli"] = ["Hosting", "Plotting", "PlanFiles", "Web"],
        ["Web"] = ["Hosting", "Plotting", "PlanFiles"],
    };

    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["PlanFiles"] = ["YamlDotNet", "Superpower", "NJsonSchema", "F23.StringSimilarity"],
        ["Simulation"] = ["MathNet.Numerics"],
        ["Contracts"] = ["Microsoft.Orleans.Sdk"],
        ["Analysis"] = ["CsvHelper", "Google.OrTools", "MathNet.Numerics"],
        ["Grains"] = ["Microsoft.Orleans.Sdk", "Microsoft.Orleans.Runtime", "Polly.Core"],
        ["Hosting"] =
        [
            "Microsoft.Orleans.Server", "Microsoft.Orleans.Clustering.AdoNet", "Microsoft.Orleans.Dashboard",
            "Microsoft.Data.Sqlite", "dbup-sqlite", "Npgsql", "dbup-postgresql",
            "OpenTelemetry.Extensions.Hosting", "OpenTelemetry.Exporter.OpenTelemetryProtocol",
            "OpenTelemetry.Exporter.Prometheus.HttpListener", "OpenTelemetry.Instrumentation.Runtime",
        ],
        ["Plotting"] =
        [
            "ScottPlot", "SkiaSharp", "SkiaSharp.HarfBuzz", "SkiaSharp.NativeAssets.Linux.NoDependencies",
            "HarfBuzzSharp.NativeAssets.Linux",
        ],
        ["Web"] =
        [
            "Microsoft.AspNetCore.Authentication.OpenIdConnect", "Microsoft.AspNetCore.OpenApi", "Scalar.AspNetCore",
        ],
        ["Cli"] = ["System.CommandLine", "Spectre.Console"],
    };

    public static TheoryData<string> SourceProjects => [.. Repository.ProjectFiles("src").Select(ShortName)];

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void Project_References_AreThoseOfTheArchitecture(string project)
    {
        var references = Repository.Items(FileOf(project), "ProjectReference").Select(Repository.NameOf)
            .Select(name => name["WorkPlanSim.".Length..]);

        Assert.All(references, reference => Assert.Contains(reference, Uses[project], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void Project_Packages_AreThoseListedForIt(string project)
    {
        var packages = Repository.Items(FileOf(project), "PackageReference");

        Assert.All(packages, package => Assert.Contains(package, Packages[project], StringComparer.Ordinal));
    }

    [Fact]
    public void SourceProjects_AreFound() => Assert.NotEmpty(SourceProjects);

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "WorkPlanSim.sln"));
        var projects = Repository.ProjectFiles("src").Concat(Repository.ProjectFiles("tests"));

        Assert.All(projects, project => Assert.Contains(Path.GetFileName(project), solution, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryPackage_HasItsReasonInTheReadme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "README.md"));
        string[] folders = ["src", "tests"];
        var packages = folders.SelectMany(folder => Repository.Items(
            Path.Combine(Repository.Root, folder, "Directory.Packages.props"), "PackageVersion"));

        Assert.All(packages, package => Assert.Contains($"`{package}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void TopLevel_HoldsOnlyWhatBelongsThere()
    {
        string[] allowed = ["src", "tests", "scenarios", "seeds", "WorkPlanSim.sln", "README.md"];
        var entries = Directory.EnumerateFileSystemEntries(Repository.Root).Select(e => Path.GetFileName(e))
            .Where(name => !name.StartsWith('.') && name != "out");

        Assert.All(entries, entry => Assert.Contains(entry, allowed, StringComparer.Ordinal));
    }

    [Fact]
    public void Tests_AreNamedSo_AndTheBenchmarksAreNone()
    {
        // tests/Directory.Build.props tells by the name what gets xunit; tests/run what is run.
        var others = Repository.ProjectFiles("tests").Select(Repository.NameOf)
            .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal));

        Assert.Equal("WorkPlanSim.Benchmarks", Assert.Single(others));
    }

    [Fact]
    public void Benchmarks_Packages_AreThoseListedForThem()
    {
        string[] listed = ["BenchmarkDotNet", "MathNet.Numerics", "Microsoft.CodeAnalysis.CSharp"];
        var project = Path.Combine(
            Repository.Root, "tests", "WorkPlanSim.Benchmarks", "WorkPlanSim.Benchmarks.csproj");
        var packages = Repository.Items(project, "PackageReference");

        Assert.All(packages, package => Assert.Contains(package, listed, StringComparer.Ordinal));
    }

    private static string ShortName(string projectFile) => Repository.NameOf(projectFile)["WorkPlanSim.".Length..];

    private static string FileOf(string project) =>
        Path.Combine(Repository.Root, "src", $"WorkPlanSim.{project}", $"WorkPlanSim.{project}.csproj");
}
