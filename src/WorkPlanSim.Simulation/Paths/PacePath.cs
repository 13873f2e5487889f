using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Paths;

/// <summary>The pace of work: a factor for the trial times one for each period, both lognormal with mean one.</summary>
/// <param name="spreadInput">Where the trial's normals come from.</param>
/// <param name="noiseInput">Where the periods' normals come from.</param>
/// <param name="spread">The standard deviation of the log of the trial's factor.</param>
/// <param name="noise">That of the periods' factors; 0 makes one row serve all periods.</param>
/// <param name="periods">The number of periods.</param>
internal sealed class PacePath(InputDraw spreadInput, InputDraw noiseInput, double spread, double noise, int periods)
    : WorldPath(
        spread > 0.0 || noise > 0.0 ? $"pace {spreadInput.Key} {noiseInput.Key} {spread:R} {noise:R}" : "even pace",
        noise > 0.0 ? periods : 1)
{
    /// <summary>Finds the row of a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The row.</returns>
    internal int RowOf(int period) => noise > 0.0 ? period : 0;

    internal override void Fill(WorldBlock block, Rows rows)
    {
        var trial = block.Pool.Take();
        FillTrial(block, trial.Lanes());
        if (noise > 0.0)
        {
            block.FillPath(noiseInput, rows);
            for (var t = 0; t < Count; t++)
            {
                MakePace(rows.Lanes(t), trial.Lanes(), block.Lanes);
            }
        }
        else
        {
            Exponentiate(rows.Lanes(), trial.Lanes(), block.Lanes);
        }

        block.Pool.Return(trial);
    }

    /// <summary>Fills the logs that all periods share: s z - s²/2 - n²/2.</summary>
    private void FillTrial(WorldBlock block, LaneRow row)
    {
        var shift = (float)(-((spread * spread) + (noise * noise)) / 2.0);
        if (spread > 0.0)
        {
            block.FillOnce(spreadInput, row);
            var factor = LaneMath.All((float)spread);
            for (var k = 0; k < block.Lanes; k += LaneRow.Width)
            {
                row[k] = LaneMath.Fma(factor, row[k], LaneMath.All(shift));
            }
        }
        else
        {
            row.Fill(shift, block.Lanes);
        }
    }

    private void MakePace(LaneRow row, LaneRow trial, int lanes)
    {
        var factor = LaneMath.All((float)noise);
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            row[k] = LaneMath.Exp(LaneMath.Fma(factor, row[k], trial[k]));
        }
    }

    private static void Exponentiate(LaneRow row, LaneRow trial, int lanes)
    {
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            row[k] = LaneMath.Exp(trial[k]);
        }
    }
}
