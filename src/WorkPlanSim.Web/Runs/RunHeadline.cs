namespace WorkPlanSim.Web.Runs;

/// <summary>What a run says of a scenario, in two figures.</summary>
/// <param name="ExpectedMet">How many targets are met, expected.</param>
/// <param name="Counted">Of how many.</param>
/// <param name="AllMandatory">How probable it is that every mandatory target is met.</param>
internal sealed record RunHeadline(double ExpectedMet, int Counted, double AllMandatory);
