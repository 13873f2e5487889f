using System.Text;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Web.Drafts;

/// <summary>A scenario that is worked on, as a tab keeps it over a reload.</summary>
internal static class DraftText
{
    /// <summary>Writes it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>JSON, UTF-8.</returns>
    internal static byte[] Write(Scenario scenario) => DomainJson.Write(scenario).Json;

    /// <summary>Reads it. A tab may hold what was written long ago, or by somebody else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="plan">The plan that it is to be laid over.</param>
    /// <returns>The scenario; null where it is none, or names what the plan does not have.</returns>
    internal static Scenario? Read(string text, Plan plan)
    {
        try
        {
            var json = Encoding.UTF8.GetBytes(text);
            var scenario = DomainJson.Read<Scenario>(new Content(json, ContentHash.Of(json)));
            ScenarioApplication.Apply(plan, scenario);
            return scenario;
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }
}
