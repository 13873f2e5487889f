using BenchmarkDotNet.Attributes;
using WorkPlanSim.Benchmarks.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Benchmarks.Parts;

/// <summary>
/// A block of 1024 trials of 100 targets of one kind: time per cell, drivers and statistics included.
/// </summary>
public class BlockParts
{
    private const int Cells = 100 * 12 * Model.BlockLength;

    private Model? _model;
    private Tally? _tally;
    private int _block;

    /// <summary>Gets the kinds.</summary>
    public static IEnumerable<string> Kinds => KindPlan.Alone.Select(k => k.Name);

    /// <summary>Gets or sets the kind.</summary>
    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "deliver";

    /// <summary>Compiles the plan.</summary>
    [GlobalSetup]
    public void Compile()
    {
        var plan = KindPlan.Alone.First(k => k.Name == Kind).Plan;
        _model = Model.Compile(plan, [Scenario.Baseline], 1);
        _tally = new Tally(_model.Shape);
    }

    /// <summary>Simulates the next block.</summary>
    [Benchmark(OperationsPerInvoke = Cells)]
    public void Block() => _model!.SimulateInto(_tally!, _block++, Model.BlockLength, CancellationToken.None);
}
