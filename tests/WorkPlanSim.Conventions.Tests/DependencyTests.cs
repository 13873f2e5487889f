using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace WorkPlanSim.Conventions.Tests;

/// <summary>What the reference graph can't say: packages that come along with others must not be used by chance.</summary>
public class DependencyTests
{
    private static readonly Architecture Product = new ArchLoader().LoadAssemblies(
        [.. Repository.ProjectFiles("src").Select(AssemblyOf).Select(System.Reflection.Assembly.Load)]).Build();

    [Theory]
    [InlineData("Domain", @"^(Orleans|MathNet|YamlDotNet|Superpower|CsvHelper|Spectre|ScottPlot|SkiaSharp|System\.CommandLine|System\.IO)(\.|$)")]
    [InlineData("PlanFiles", @"^(Orleans|MathNet|CsvHelper|Spectre|ScottPlot|SkiaSharp|System\.CommandLine)(\.|$)")]
    [InlineData("Simulation", @"^(Orleans|YamlDotNet|Superpower|CsvHelper|Spectre|ScottPlot|SkiaSharp|System\.CommandLine)(\.|$)")]
    [InlineData("Analysis", @"^(Orleans|YamlDotNet|Superpower|Spectre|ScottPlot|SkiaSharp|System\.CommandLine)(\.|$)")]
    [InlineData("Contracts", @"^(MathNet|YamlDotNet|Superpower|CsvHelper|Spectre|ScottPlot|SkiaSharp|System\.CommandLine)(\.|$)")]
    [InlineData("Grains", @"^(MathNet|YamlDotNet|Superpower|CsvHelper|Spectre|ScottPlot|SkiaSharp|DbUp|Microsoft\.Data|System\.CommandLine)(\.|$)")]
    [InlineData("Plotting", @"^(Orleans|MathNet|YamlDotNet|Superpower|CsvHelper|Spectre|System\.CommandLine)(\.|$)")]
    [InlineData("Web", @"^(Orleans|MathNet|YamlDotNet|Superpower|Spectre|ScottPlot|SkiaSharp|DbUp|Microsoft\.Data|System\.CommandLine)(\.|$)")]
    [InlineData("Cli", @"^(Orleans|MathNet|YamlDotNet|Superpower|CsvHelper|ScottPlot|SkiaSharp|DbUp|Microsoft\.Data)(\.|$)")]
    public void Project_LeavesAlone_WhatIsNotItsBusiness(string project, string forbidden) =>
        Types().That().ResideInNamespaceMatching($@"^WorkPlanSim\.{project}(\.|$)")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(forbidden)
            .Check(Product);

    [Fact]
    public void Simulation_AsksNoClock() =>
        Types().That().ResideInNamespaceMatching(@"^WorkPlanSim\.(Simulation|Analysis|Domain)(\.|$)")
            .Should().NotDependOnAnyTypesThat().HaveFullNameMatching(@"^System\.(TimeProvider|Diagnostics\.Stopwatch)$")
            .Check(Product);

    private static string AssemblyOf(string projectFile)
    {
        var name = Repository.NameOf(projectFile);
        return name == "WorkPlanSim.Cli" ? "workplansim" : name;
    }
}
