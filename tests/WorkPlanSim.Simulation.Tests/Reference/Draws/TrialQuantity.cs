using WorkPlanSim.Simulation.Draws;
namespace WorkPlanSim.Simulation.Tests.Reference.Draws;

/// <summary>An uncertain quantity drawn once per trial. Draws below its least value are taken as that.</summary>
/// <param name="input">Where its normals come from.</param>
/// <param name="law">Its law.</param>
/// <param name="isCertain">Whether it is the same in every trial.</param>
/// <param name="least">The least value it may take.</param>
/// <param name="most">The greatest value it may take.</param>
internal sealed class TrialQuantity(InputDraw input, QuantityLaw law, bool isCertain, double least, double most)
{
    /// <summary>Fills its values.</summary>
    /// <param name="draws">The block's draws.</param>
    /// <param name="values">Where to put them. Shape [trials].</param>
    internal void Fill(BlockDraws draws, Span<double> values)
    {
        if (isCertain)
        {
            values.Fill(Math.Clamp(law.At(0.0), least, most));
            return;
        }

        draws.FillOnce(input, values);
        foreach (ref var value in values)
        {
            value = Math.Clamp(law.At(value), least, most);
        }
    }
}
