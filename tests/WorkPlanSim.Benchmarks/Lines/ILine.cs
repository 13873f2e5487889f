using WorkPlanSim.Benchmarks.Measuring;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>Measures what one goal is about, or some that are measured side by side.</summary>
internal interface ILine
{
    /// <summary>Gets the word by which it is chosen.</summary>
    string Name { get; }

    /// <summary>Measures.</summary>
    /// <param name="rounds">How often to repeat.</param>
    /// <returns>What was found.</returns>
    IEnumerable<Finding> Measure(int rounds);
}
