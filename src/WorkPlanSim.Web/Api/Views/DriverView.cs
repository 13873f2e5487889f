using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Api.Views;

/// <summary>A fund, team or season.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Amount">The money of a fund, the posts of a team; a season has none.</param>
public sealed record DriverView(string Id, BilingualText Title, decimal? Amount);
