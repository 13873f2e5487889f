using System.Collections.Immutable;
using System.Globalization;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.PlanFiles.Findings;
using WorkPlanSim.Web.Api.Forms;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Api;

/// <summary>Reads what a form asks of a plan, and gathers every mistake in it.</summary>
/// <param name="shelved">The plan.</param>
/// <param name="limits">How much may be asked for.</param>
internal sealed partial class Asking(ShelvedPlan shelved, RunLimits limits)
{
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();
    private readonly NearestName _nearest = new();

    /// <summary>Gets the mistakes so far.</summary>
    internal ImmutableArray<Problem> Problems => _problems.ToImmutable();

    private Plan Plan => shelved.Plan;

    /// <summary>Reads the number of trials of a projection or comparison.</summary>
    internal int TrialsOf(SampledForm form)
    {
        if (form.Precision is { } precision && !(precision >= limits.FinestPrecision && precision <= limits.CoarsestPrecision))
        {
            OutOfRange("precision", precision, $"{limits.FinestPrecision}", $"{limits.CoarsestPrecision}");
        }

        return Trials(form.Trials, form.Precision is null ? RunLimits.UsualTrials : limits.MostTrials, limits.MostTrials);
    }

    /// <summary>Reads the number of trials of a question that keeps what each of them drew.</summary>
    /// <param name="form">The form.</param>
    /// <param name="most">The most trials; null for that of any question.</param>
    internal int QuestionTrialsOf(RunForm form, int? most = null) =>
        Trials(form.Trials, RunLimits.UsualTrials, most ?? limits.MostQuestionTrials);

    /// <summary>Reads which trial, counted from 1.</summary>
    internal int TrialOf(string? text) => (int)WholeOf("trial", text, 1, 1, limits.MostTrials);

    /// <summary>Reads a seed.</summary>
    internal ulong SeedOf(string? text)
    {
        if (text is null)
        {
            return 1;
        }

        if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            OutOfRange("seed", text, "0", $"{ulong.MaxValue}");
        }

        return seed;
    }

    /// <summary>Reads how trials are sampled.</summary>
    internal Sampling SamplingOf(string? word)
    {
        if (word is not (null or "plain" or "latin"))
        {
            Add(ProblemCodes.NotOneOf, "sampling", new($"'{word}' 不是 plain、latin 之一。", $"'{word}' is none of plain, latin."));
        }

        return word == "latin" ? Sampling.Latin : Sampling.Plain;
    }

    /// <summary>Reads a whole number.</summary>
    internal long WholeOf(string field, string? text, long usual, long least, long most)
    {
        if (text is null)
        {
            return usual;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        OutOfRange(field, text, $"{least}", $"{most}");
        return usual;
    }

    /// <summary>Finds a scenario.</summary>
    /// <param name="field">Where it is asked for.</param>
    /// <param name="id">Its id; null for the baseline.</param>
    /// <returns>The scenario; the baseline too where there is none such, with the mistake told.</returns>
    internal Scenario ScenarioOf(string field, string? id)
    {
        if (shelved.Find(id ?? Scenario.BaselineId) is { } found)
        {
            return found;
        }

        Unknown(field, id!, new("情景", "scenario"), [Scenario.BaselineId, .. shelved.Scenarios.Select(s => s.Id)]);
        return Scenario.Baseline;
    }

    /// <summary>Finds the scenarios of a comparison.</summary>
    internal ImmutableArray<Scenario> ScenariosOf(ImmutableArray<string>? ids)
    {
        var wanted = ids ?? [.. shelved.Scenarios.Select(s => s.Id)];
        if (wanted.Length == 0 || wanted.Length > limits.MostScenarios)
        {
            OutOfRange("scenarios", wanted.Length, "1", $"{limits.MostScenarios}");
            return [];
        }

        foreach (var twice in wanted.GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1 || g.Key == Scenario.BaselineId))
        {
            Add(ProblemCodes.DuplicateId, "scenarios", new(
                $"{twice.Key} 给了两次；基准总在其中。", $"{twice.Key} is given twice; the baseline is always among them."));
        }

        return [.. wanted.Select(id => ScenarioOf("scenarios", id))];
    }

    /// <summary>Finds a target.</summary>
    /// <param name="field">Where it is asked for.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The id; empty where there is none such, with the mistake told.</returns>
    internal string TargetOf(string field, string? id)
    {
        if (id is not null && Plan.Targets.Any(t => t.Id == id))
        {
            return id;
        }

        if (id is null)
        {
            Add(ProblemCodes.MissingField, field, new("缺少目标。", "The target is missing."), new("写目标的 id", "write the id of a target"));
        }
        else
        {
            Unknown(field, id, new("目标", "target"), Plan.Targets.Select(t => t.Id));
        }

        return "";
    }

    /// <summary>Tells of a number that is out of its range.</summary>
    internal void OutOfRange(string field, object? found, string least, string most) => Add(
        ProblemCodes.OutOfRange,
        field,
        new($"{found} 不在 {least} 到 {most} 之间。", $"{found} is not from {least} to {most}."));

    private int Trials(int? asked, int usual, int most)
    {
        var trials = asked ?? usual;
        if (trials < 1 || trials > most)
        {
            OutOfRange("trials", trials, "1", $"{most}");
        }

        return trials;
    }

    private void Unknown(string field, string found, BilingualText what, IEnumerable<string> known)
    {
        var near = _nearest.Find(found, known);
        Add(
            ProblemCodes.UnknownId,
            field,
            new($"计划 {Plan.Id} 没有{what.Zh} '{found}'。", $"The plan {Plan.Id} has no {what.En} '{found}'."),
            near is null ? null : new($"是否想写 '{near}'？", $"did you mean '{near}'?"));
    }

    private void Add(string code, string field, BilingualText message, BilingualText? hint = null) => _problems.Add(new Problem(
        code,
        ProblemSeverity.Error,
        new SourcePlace("request", 0, 0),
        new($"{field}：{message.Zh}", $"at {field}: {message.En}"),
        hint));
}
