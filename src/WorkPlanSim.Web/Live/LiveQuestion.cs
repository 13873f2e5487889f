using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Web.Live;

/// <summary>What a page wants to know.</summary>
/// <param name="Number">Its number: later questions have higher ones.</param>
/// <param name="Scenario">The scenario, without faults.</param>
/// <param name="MostTrials">How many trials to make in the end.</param>
internal sealed record LiveQuestion(long Number, Scenario Scenario, int MostTrials);
