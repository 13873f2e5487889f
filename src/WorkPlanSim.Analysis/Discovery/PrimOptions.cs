namespace WorkPlanSim.Analysis.Discovery;

/// <summary>How patiently boxes are sought, and which limits are kept.</summary>
public sealed record PrimOptions
{
    /// <summary>Gets the share of a box's trials that one peel takes off, in (0, 0.5]; default 0.05.</summary>
    public double PeelShare { get; init; } = 0.05;

    /// <summary>Gets the share of a box's trials that is pasted on at once, in (0, 0.5]; default 0.05.</summary>
    public double PasteShare { get; init; } = 0.05;

    /// <summary>Gets the least share of all trials that a box may hold, in (0, 1]; default 0.01.</summary>
    public double LeastMass { get; init; } = 0.01;

    /// <summary>Gets the quasi-p-value above which a limit is dropped, in [0, 1]; default 0.001.</summary>
    /// <remarks>
    /// Bryant and Lempert (2010) take 0.05 and look at each box. As limits are sought to make it small, that finds
    /// conditions in noise: in 25 of 60 samples of 1000 trials with 8 inputs, a twentieth of them marked, against 2
    /// with 0.001.
    /// </remarks>
    public double MostQuasiP { get; init; } = 0.001;

    /// <summary>
    /// Gets the most inputs that a box may limit, at least 1; default 4, as many as a sentence holds.
    /// </summary>
    public int MostInputs { get; init; } = 4;

    /// <summary>
    /// Gets how many halves of the trials the stability is read from, at least 0; default 100. None leave it out.
    /// </summary>
    public int Resamples { get; init; } = 100;

    /// <summary>Gets the seed of the halves; default 1.</summary>
    public ulong Seed { get; init; } = 1;

    internal static void Check(PrimOptions options)
    {
        (bool Holds, double Value, string Message)[] ranges =
        [
            (options.PeelShare is > 0.0 and <= 0.5, options.PeelShare, "A peel takes a share in (0, 0.5]."),
            (options.PasteShare is > 0.0 and <= 0.5, options.PasteShare, "A pasting adds a share in (0, 0.5]."),
            (options.LeastMass is > 0.0 and <= 1.0, options.LeastMass, "The least mass is a share in (0, 1]."),
            (options.MostQuasiP is >= 0.0 and <= 1.0, options.MostQuasiP, "A quasi-p-value lies in [0, 1]."),
            (options.MostInputs >= 1, options.MostInputs, "A box may limit 1 or more inputs."),
            (options.Resamples >= 0, options.Resamples, "There are 0 or more resamples."),
        ];
        foreach (var (_, value, message) in ranges.Where(r => !r.Holds))
        {
            throw new ArgumentOutOfRangeException(nameof(options), value, message);
        }
    }
}
