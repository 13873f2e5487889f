namespace WorkPlanSim.Contracts.Parts;

/// <summary>Holds one fund of one plan; the key is <c>plan id/fund id</c>.</summary>
[Alias("WorkPlanSim.IFundGrain")]
public interface IFundGrain : IPartGrain;
