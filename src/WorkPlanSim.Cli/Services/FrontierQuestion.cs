namespace WorkPlanSim.Cli.Services;

/// <summary>How much could be met with more or less money?</summary>
/// <param name="World">The trials.</param>
/// <param name="FundId">The fund to make larger or smaller; null for all alike.</param>
internal sealed record FrontierQuestion(AnswerWorld World, string? FundId);
