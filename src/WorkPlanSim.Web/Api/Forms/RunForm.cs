namespace WorkPlanSim.Web.Api.Forms;

/// <summary>What every run is told; whatever is left out is as on the command line.</summary>
public abstract record RunForm
{
    /// <summary>Gets the number of trials; with a precision, the most. Default 10000, with a precision 1048576.</summary>
    public int? Trials { get; init; }

    /// <summary>Gets the seed. Default 1.</summary>
    public ulong? Seed { get; init; }
}
