namespace WorkPlanSim.Web.Server;

/// <summary>Marks a route whose answer stays open.</summary>
internal sealed class StandingStream;
