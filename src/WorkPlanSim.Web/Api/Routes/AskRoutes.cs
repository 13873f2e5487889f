using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Hosting;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Api.Forms;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Api.Views;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Api.Routes;

/// <summary>Starts runs. Asking for the same again joins the run there is, or its result.</summary>
internal static class AskRoutes
{
    private const ulong UsualSeed = 1;

    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    internal static void Map(RouteGroupBuilder api)
    {
        var plan = api.MapGroup("/plans/{plan}").WithTags("Runs");
        Describe<ProjectionForm>(plan.MapPost("/projections", AskAsync<ProjectionForm>(AskProjection)))
            .WithName("StartProjection").WithSummary("Starts a projection: what all trials of one scenario say.");
        Describe<ComparisonForm>(plan.MapPost("/comparisons", AskAsync<ComparisonForm>(AskComparison)))
            .WithName("StartComparison").WithSummary("Starts a comparison of the baseline with scenarios, on the same trials.");
        Describe<OptimisationForm>(plan.MapPost("/optimisations", AskAsync<OptimisationForm>(AskOptimisation)))
            .WithName("StartOptimisation").WithSummary("Starts a search for the best allocation of money and posts.");
        Describe<ExplanationForm>(plan.MapPost("/explanations", AskAsync<ExplanationForm>(AskExplanation)))
            .WithName("StartExplanation").WithSummary("Starts to explain why a target is met as often as it is.");
        Describe<DifferenceForm>(plan.MapPost("/differences", AskAsync<DifferenceForm>(AskDifference)))
            .WithName("StartDifference").WithSummary("Starts to explain why a scenario differs from another.");
        Describe<StressForm>(plan.MapPost("/stress-tests", AskAsync<StressForm>(AskStress)))
            .WithName("StartStressTest").WithSummary("Starts to put every scenario into every assumed world: which is regretted least.");
        Describe<DiscoveryForm>(plan.MapPost("/discoveries", AskAsync<DiscoveryForm>(AskDiscovery)))
            .WithName("StartDiscovery").WithSummary("Starts to find the conditions under which the plan or a target fails.");
        Describe<FrontierForm>(plan.MapPost("/frontiers", AskAsync<FrontierForm>(AskFrontier)))
            .WithName("StartFrontier").WithSummary("Starts to find how much could be met with 70 % to 130 % of the money.");
    }

    private static RouteHandlerBuilder Describe<T>(RouteHandlerBuilder route)
        where T : notnull => route.TakesForm<T>()
        .Produces<RunView>().Produces<RunView>(StatusCodes.Status202Accepted).Refuses(404, 429)
        .WithDescription("202 with the run where it was started now, 200 where it is under way or completed already. Its events are at /api/v1/runs/{run}/events, its result at /api/v1/runs/{run}/result.");

    private static RunTicket AskProjection(Asking asking, ProjectionForm form, Desk desk)
    {
        var order = OrderOf(asking, form, [asking.ScenarioOf("scenario", form.Scenario)], desk);
        return desk.Runs.Of(desk.Plan, order);
    }

    private static RunTicket AskComparison(Asking asking, ComparisonForm form, Desk desk)
    {
        var order = OrderOf(asking, form, [Scenario.Baseline, .. asking.ScenariosOf(form.Scenarios)], desk);
        return desk.Runs.Of(desk.Plan, order);
    }

    private static RunTicket AskOptimisation(Asking asking, OptimisationForm form, Desk desk) =>
        desk.Questions.Optimisation(QuestionOf(asking, form, desk), asking.QuestionOf(form));

    private static RunTicket AskExplanation(Asking asking, ExplanationForm form, Desk desk) => desk.Questions.Explanation(
        QuestionOf(asking, form, desk), asking.ScenarioOf("scenario", form.Scenario), asking.TargetOf("target", form.Target));

    private static RunTicket AskDifference(Asking asking, DifferenceForm form, Desk desk)
    {
        var (from, to) = (asking.ScenarioOf("from", form.From), asking.ScenarioOf("to", form.To));
        asking.CheckSplit(from, to);
        return desk.Questions.Difference(QuestionOf(asking, form, desk), from, to);
    }

    private static RunTicket AskStress(Asking asking, StressForm form, Desk desk)
    {
        var (scenarios, worlds) = asking.StressOf(form);
        return desk.Questions.Stress(QuestionOf(asking, form, desk), scenarios, worlds);
    }

    private static RunTicket AskDiscovery(Asking asking, DiscoveryForm form, Desk desk)
    {
        var target = asking.TargetIfAnyOf(form.Target);
        var most = target is null ? desk.Limits.MostPlanDiscoveryTrials : desk.Limits.MostQuestionTrials;
        return desk.Questions.Discovery(
            QuestionOf(asking, form, desk, most), asking.ScenarioOf("scenario", form.Scenario), target);
    }

    private static RunTicket AskFrontier(Asking asking, FrontierForm form, Desk desk) =>
        desk.Questions.Frontier(QuestionOf(asking, form, desk), asking.FundIfAnyOf(form.Fund));

    private static RunOrder OrderOf(Asking asking, SampledForm form, ImmutableArray<Scenario> scenarios, Desk desk) =>
        new(desk.Plan.Plan.Id, scenarios, form.Seed ?? UsualSeed, asking.TrialsOf(form), form.Precision)
        {
            Sampling = form.Sampling ?? Sampling.Plain,
            By = desk.By,
        };

    private static AskedQuestion QuestionOf(Asking asking, RunForm form, Desk desk, int? most = null) =>
        new(desk.Plan, form.Seed ?? UsualSeed, asking.QuestionTrialsOf(form, most), desk.By);

    private static Delegate AskAsync<T>(Func<Asking, T, Desk, RunTicket> ask)
        where T : class, new() => async (
        HttpContext http,
        PlanShelf shelf,
        RunBook book,
        RunTickets runs,
        QuestionTickets questions,
        RunLimits limits,
        string plan,
        CancellationToken cancellationToken) =>
    {
        if (await shelf.FindAsync(plan, cancellationToken) is not { } shelved)
        {
            return ApiAnswers.NoPlan(http, plan);
        }

        var (form, faults) = await ApiBody.ReadFormAsync<T>(http);
        if (form is null)
        {
            return ApiAnswers.BadRequest(http, faults);
        }

        var asking = new Asking(shelved, limits);
        var ticket = ask(asking, form, new Desk(shelved, AccessClaims.NameOf(http.User), runs, questions, limits));
        if (asking.Problems is { IsEmpty: false } problems)
        {
            return ApiAnswers.BadRequest(http, problems);
        }

        var (run, isNew, refusal) = book.Start(ticket);
        if (run is null)
        {
            return ApiAnswers.TooMany(http, refusal!, limits);
        }

        var view = RunView.Of(run, run.Now, ApiAnswers.LanguageOf(http));
        return ApiAnswers.Json(
            view, isNew ? StatusCodes.Status202Accepted : StatusCodes.Status200OK, $"/api/v1/runs/{run.Ticket.Id}");
    };

    // Where a question is taken: the plan it is about, who asks, and who makes tickets.
    private sealed record Desk(ShelvedPlan Plan, string By, RunTickets Runs, QuestionTickets Questions, RunLimits Limits);
}
