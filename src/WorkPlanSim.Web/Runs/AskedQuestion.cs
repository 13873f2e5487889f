using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Runs;

/// <summary>Who asks a question, and of what trials.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Trials">How many trials.</param>
/// <param name="By">Who asks.</param>
internal sealed record AskedQuestion(ShelvedPlan Plan, ulong Seed, int Trials, string By);
