namespace WorkPlanSim.PlanFiles.Tests;

/// <summary>A mistake and what is to be said of it. The mark § in one of the texts shows where.</summary>
public sealed record BadInput(string Name, string Plan, string? Scenario, string Code, string Fragment)
{
    public override string ToString() => Name;

    /// <summary>A plan as it stands.</summary>
    public static BadInput Of(string name, string plan, string code, string fragment) => new(name, plan, null, code, fragment);

    /// <summary>A plan with one target that has these fields.</summary>
    public static BadInput Target(string name, string fields, string code, string fragment) =>
        Of(name, $"plan: p\nstart: 2024-01\nseasons: {{mild: {{workable: 1}}}}\ntargets:\n  a: {{{fields}}}\n", code, fragment);

    /// <summary>A plan with one fund that has these fields.</summary>
    public static BadInput Fund(string name, string fields, string code, string fragment) => Of(
        name,
        $"plan: p\nstart: 2024-01\ntargets: {{a: {{kind: deliver, goal: 1}}}}\nfunds:\n  f: {{{fields}}}\n",
        code,
        fragment);

    /// <summary>The example plan with a scenario of these lines.</summary>
    public static BadInput Lines(string name, string scenario, string code, string fragment) =>
        new(name, ExamplePlan.Text, scenario, code, fragment);

    /// <summary>The example plan with a scenario that states this rule.</summary>
    public static BadInput Rule(string name, string rule, string code, string fragment) =>
        Lines(name, $"scenario: s\nrules:\n  - {rule}\n", code, fragment);

    /// <summary>The example plan with a scenario that makes this change.</summary>
    public static BadInput Change(string name, string change, string code, string fragment) =>
        Lines(name, $"scenario: s\nchanges:\n  - {change}\n", code, fragment);

    public Reading<PlanSet> Read() => PlanReader.Read(
        new SourceText("plan.yaml", Marked.Parse(Plan).Text),
        Scenario is null ? [] : [new SourceText("s.yaml", Marked.Parse(Scenario).Text)],
        _ => null);
}
