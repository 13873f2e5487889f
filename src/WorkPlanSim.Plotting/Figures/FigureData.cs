using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Plotting.Fonts;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>What figures are drawn from: projections on the same trials, and the language to speak.</summary>
/// <param name="Comparison">The projections and differences; a single projection for a plan alone.</param>
/// <param name="Language">The language.</param>
/// <param name="EngineVersion">The version of the engine, for the source note.</param>
public sealed record FigureData(ScenarioComparison Comparison, Language Language, string EngineVersion)
{
    /// <summary>Gets what was reported done, by target id and in order of time; empty where nothing was.</summary>
    public ImmutableDictionary<string, ImmutableArray<Actual>> Actuals { get; init; } =
        ImmutableDictionary.Create<string, ImmutableArray<Actual>>(StringComparer.Ordinal);

    /// <summary>Gets the characters of the plan's own words that no figure can show, each once; a warning should name them.</summary>
    public ImmutableArray<string> MissingGlyphs => GlyphCoverage.Missing(string.Concat(Words()));

    /// <summary>Gets the projection that the others are held against.</summary>
    internal Projection Baseline => Comparison.Projections[0];

    /// <summary>Gets whether the first scenario is the plan as it stands.</summary>
    internal bool IsBaselineFirst => Baseline.Scenario.Id == Scenario.BaselineId;

    /// <summary>
    /// Gets what to call the first scenario within a sentence: the baseline only where it is the plan as it
    /// stands, else its own title.
    /// </summary>
    internal string FirstName => IsBaselineFirst
        ? Say("基准", "the baseline")
        : Say($"“{Title(Baseline.Scenario)}”", $"\"{Title(Baseline.Scenario)}\"");

    /// <summary>Gets the source note of a figure that compares scenarios.</summary>
    internal string Source => Comparison.Projections.Length is var scenarios and > 1
        ? SourceOf(
            Say($"{scenarios} 个情景", $"{scenarios} scenarios"), Say("，各情景用同一组随机数", ", common random numbers"))
        : FirstSource;

    /// <summary>Gets the source note of a figure that shows the first scenario alone.</summary>
    internal string FirstSource => SourceOf(Title(Baseline.Scenario), "");

    /// <summary>Gives the wording in the language of the figures.</summary>
    /// <param name="zh">The Chinese wording.</param>
    /// <param name="en">The English wording.</param>
    /// <returns>The one of the two.</returns>
    internal string Say(string zh, string en) => Language == Language.Zh ? zh : en;

    /// <summary>Gives a target's title.</summary>
    /// <param name="target">The target.</param>
    /// <returns>The title.</returns>
    internal string Title(Target target) => target.Title.In(Language);

    /// <summary>Gives a scenario's title.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The title.</returns>
    internal string Title(Scenario scenario) => scenario.Title.In(Language);

    /// <summary>Gives a scenario's title as a label, which also says where it is only supposed.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The title.</returns>
    internal string Labelled(Scenario scenario) =>
        Title(scenario) + (Suppositions.IsOnly(scenario) ? Say("（假设）", " (supposed)") : "");

    /// <summary>Gives the places of the targets, riskiest in the baseline first.</summary>
    /// <returns>The places.</returns>
    internal ImmutableArray<int> RiskiestFirst() =>
    [
        .. Enumerable.Range(0, Baseline.Targets.Length).OrderBy(i => Baseline.Targets[i].Probability),
    ];

    private string SourceOf(string scenarios, string draws)
    {
        var (plan, trials, seed) = (Baseline.Plan.Title.In(Language), Baseline.Trials, Baseline.Seed);
        var latin = Baseline.Sampling == Sampling.Latin ? Say("（拉丁超立方）", " (Latin hypercubes)") : "";
        return Say(
            $"来源：{plan}；{scenarios}；{trials} 次试验{latin}，种子 {seed}{draws}；WorkPlanSim {EngineVersion}",
            $"Source: {plan}; {scenarios}; {trials} trials{latin}, seed {seed}{draws}; WorkPlanSim {EngineVersion}");
    }

    private IEnumerable<string> Words() =>
    [
        Baseline.Plan.Title.In(Language),
        Baseline.Plan.Currency,
        .. Comparison.Projections.Select(p => Title(p.Scenario)),
        .. Baseline.Plan.Targets.SelectMany(t => new[] { Title(t), t.Unit?.In(Language) ?? "" }),
        .. Baseline.Plan.Funds.Select(f => f.Title.In(Language)),
        .. Baseline.Plan.Teams.Select(t => t.Title.In(Language)),
        .. Baseline.Plan.Seasons.Select(s => s.Title.In(Language)),
    ];
}
