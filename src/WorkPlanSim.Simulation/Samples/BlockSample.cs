using System.Numerics;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Samples;

/// <summary>What the trials of a block drew, and which targets they met. Immutable.</summary>
public sealed class BlockSample
{
    private readonly float[][] _columns;
    private readonly ulong[][] _met;

    internal BlockSample(int trials, float[][] columns, ulong[][] met) => (Trials, _columns, _met) = (trials, columns, met);

    /// <summary>Gets the number of trials.</summary>
    public int Trials { get; }

    /// <summary>Gives what the trials drew.</summary>
    /// <param name="column">The place of one of <see cref="TrialSampler.Columns"/>.</param>
    /// <returns>The values. Shape [trials].</returns>
    public ReadOnlySpan<float> Column(int column) => _columns[column].AsSpan(0, Trials);

    /// <summary>Tells whether a trial met a target.</summary>
    /// <param name="target">The place of one of <see cref="TrialSampler.Targets"/>.</param>
    /// <param name="trial">The trial in the block, below <see cref="Trials"/>.</param>
    /// <returns>Whether it did.</returns>
    public bool IsMet(int target, int trial) => LaneBits.IsSet(_met[target], trial);

    /// <summary>Copies all of it to where more trials are.</summary>
    /// <typeparam name="T">A number that holds every <see cref="float"/>.</typeparam>
    /// <param name="values">Takes what the trials drew. Shape [columns][trials].</param>
    /// <param name="met">Takes which targets they met. Shape [targets][trials].</param>
    /// <param name="first">The place there of the first trial.</param>
    public void CopyTo<T>(T[][] values, bool[][] met, int first)
        where T : INumberBase<T>
    {
        for (var k = 0; k < Trials; k++)
        {
            for (var column = 0; column < values.Length; column++)
            {
                values[column][first + k] = T.CreateChecked(_columns[column][k]);
            }

            for (var target = 0; target < met.Length; target++)
            {
                met[target][first + k] = IsMet(target, k);
            }
        }
    }
}
