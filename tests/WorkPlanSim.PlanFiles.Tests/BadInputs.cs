namespace WorkPlanSim.PlanFiles.Tests;

/// <summary>The table of mistakes.</summary>
internal static partial class BadInputs
{
    private const string Deliver = "kind: deliver, goal: 1, ";

    public static IReadOnlyList<BadInput> All { get; } = [.. Files, .. Fields, .. Expressions, .. Plans, .. Correlations, .. Changes, .. Rules];

    private static IEnumerable<BadInput> Files =>
    [
        BadInput.Of("empty", "§", ProblemCodes.NotOneDocument, "empty"),
        BadInput.Of("only a comment", "§# nothing\n", ProblemCodes.NotOneDocument, "empty"),
        BadInput.Of("two documents", "plan: p\n§---\nplan: q\n", ProblemCodes.NotOneDocument, "more than one"),
        BadInput.Of("nul", "plan: p§\0\n", ProblemCodes.FileNotText, "U+0000"),
        BadInput.Of("private use", "plan: p§\uF7E1\n", ProblemCodes.FileNotText, "U+F7E1"),
        BadInput.Of("too large", new string(' ', 5_000_000), ProblemCodes.FileTooLarge, "5000000"),
        BadInput.Of("unclosed", "plan: p\ntargets: {a: 1\n§", ProblemCodes.YamlSyntax, "not YAML"),
        BadInput.Of("tab", "plan: p\ntargets:\n§\ta: 1\n", ProblemCodes.YamlSyntax, "indent with spaces"),
        BadInput.Of("deep", "a: " + new string('[', 39) + "§[" + new string(']', 40), ProblemCodes.TooDeep, "40"),
        BadInput.Of("alias", "plan: p\ntitle: §*t\n", ProblemCodes.AliasNotAllowed, "*t"),
        BadInput.Of("anchor", "plan: p\ntitle: §&t x\n", ProblemCodes.AliasNotAllowed, "&t"),
        BadInput.Of("merge key", "plan: p\n§<<: {title: x}\n", ProblemCodes.AliasNotAllowed, "<<"),
        BadInput.Of("tag", "plan: p\ntitle: §!!binary abc\n", ProblemCodes.TagNotAllowed, "binary"),
        BadInput.Of(
            "too many", "a:\n" + string.Concat(Enumerable.Repeat("- 1\n", 199_997)) + "- §1\n", ProblemCodes.TooManyNodes, "200000"),
        BadInput.Of(
            "too many mistakes",
            string.Concat(Enumerable.Range(0, 2_100).Select(i => $"f{i}: 1\n")),
            ProblemCodes.TooManyProblems,
            "103 more problems"),
        BadInput.Of("scenario as plan", "§scenario: s\n", ProblemCodes.WrongKindOfFile, "is a scenario"),
        BadInput.Of("list as plan", "§- 1\n", ProblemCodes.WrongShape, "the fields of a plan"),
    ];

    private static IEnumerable<BadInput> Fields =>
    [
        BadInput.Target("unknown field", Deliver + "§unitcost: 3", ProblemCodes.UnknownField, "'unitcost'"),
        BadInput.Target("field of another kind", Deliver + "§examNoise: 3", ProblemCodes.UnknownField, "only pass has it"),
        BadInput.Of("missing field", "plan: p\nstart: 2024-01\ntargets: {a: §{kind: deliver}}\n", ProblemCodes.MissingField, "'goal'"),
        BadInput.Target("unknown kind", "kind: §delivr, goal: 1", ProblemCodes.NotOneOf, "did you mean 'deliver'?"),
        BadInput.Target("field twice", Deliver + "§goal: 2", ProblemCodes.DuplicateField, "line 5"),
        BadInput.Target("list for number", "kind: deliver, goal: §[1]", ProblemCodes.WrongShape, "a list of 1"),
        BadInput.Target("nothing for number", "kind: deliver, goal: §~", ProblemCodes.WrongShape, "nothing"),
        BadInput.Target("number with unit", "kind: deliver, goal: §38条", ProblemCodes.NotANumber, "write 38"),
        BadInput.Target("underscored number", "kind: deliver, goal: §1_000", ProblemCodes.NotANumber, "write 1000"),
        BadInput.Target("hexadecimal number", "kind: deliver, goal: §0x10", ProblemCodes.NotANumber, "'0x10'"),
        BadInput.Target("infinite number", "kind: deliver, goal: §.inf", ProblemCodes.NotANumber, "'.inf'"),
        BadInput.Target("not a number", "kind: deliver, goal: §.nan", ProblemCodes.NotANumber, "'.nan'"),
        BadInput.Target("quoted number", "kind: deliver, goal: §\"38\"", ProblemCodes.NotANumber, "write 38"),
        BadInput.Target("zero goal", "kind: deliver, goal: §0", ProblemCodes.OutOfRange, "above 0"),
        BadInput.Target("on for yes", Deliver + "mandatory: §on", ProblemCodes.NotOneOf, "write yes"),
        BadInput.Target("bad id", Deliver + "department: §Water_Bureau", ProblemCodes.BadId, "'water-bureau'"),
        BadInput.Target("period outside", Deliver + "deadline: §2025-01", ProblemCodes.BadPeriod, "2024-01 to 2024-12"),
        BadInput.Target("period unpadded", Deliver + "deadline: §2024-7", ProblemCodes.BadPeriod, "'2024-07'"),
        BadInput.Target("half a text", Deliver + "title: §{zh: 好}", ProblemCodes.MissingField, "'en'"),
        BadInput.Target("half a source", Deliver + "source: §{section: 4}", ProblemCodes.MissingField, "'phrase'"),
        BadInput.Fund("short series", "amount: 1, release: §[1, 2]", ProblemCodes.WrongLength, "found 2"),
        BadInput.Fund("weights of nothing", "amount: 1, release: §0", ProblemCodes.OutOfRange, "all be 0"),
        BadInput.Fund("probability", "amount: 1, clawback: {at: 2024-02, probability: §2, share: 0}", ProblemCodes.OutOfRange, "[0, 1]"),
        BadInput.Fund("basis kind", "amount: 1, basis: {kind: §guess}", ProblemCodes.NotOneOf, "assumption"),
        BadInput.Fund("basis of nothing", "amount: 1, basis: {§amunt: {kind: stated}}", ProblemCodes.UnknownField, "'amount'"),
    ];

    private static IEnumerable<BadInput> Expressions =>
    [
        BadInput.Target("no number inside", Deliver + "lead: pert(1, §x, 4)", ProblemCodes.NotANumber, "'x'"),
        BadInput.Target("unknown function", Deliver + "lead: §prt(1, 2, 4)", ProblemCodes.BadExpression, "'pert'"),
        BadInput.Target("too few parameters", Deliver + "lead: §pert(1, 2)", ProblemCodes.BadExpression, "3 parameters"),
        BadInput.Target("mode outside", Deliver + "lead: pert(1, §5, 4)", ProblemCodes.BadExpression, "mode"),
        BadInput.Target("sd of nothing", Deliver + "lead: normal(2, §0)", ProblemCodes.BadExpression, "sd is above 0"),
        BadInput.Target("weight below 0", Deliver + "lead: discrete(0: 1, 1: §-1)", ProblemCodes.BadExpression, "weight"),
        BadInput.Target("value twice", Deliver + "lead: discrete(0: 1, §0: 1)", ProblemCodes.BadExpression, "twice"),
        BadInput.Target("probability above 1", Deliver + "lead: bernoulli(§1.5)", ProblemCodes.BadExpression, "from 0 to 1"),
        BadInput.Target("cut to nothing", Deliver + "lead: truncated(uniform(0, 1), §5, 9)", ProblemCodes.BadExpression, "hardly"),
        BadInput.Target("unclosed call", Deliver + "lead: pert(1§", ProblemCodes.BadExpression, "a ) is missing"),
        BadInput.Target("junk after", Deliver + "lead: 3 §4", ProblemCodes.BadExpression, "'4'"),
        BadInput.Target("upside down", Deliver + "unitCost: §16 to 8", ProblemCodes.IntervalUpsideDown, "write 8 to 16"),
        BadInput.Target("negative cost", Deliver + "unitCost: §-3", ProblemCodes.OutOfRange, "at least 0"),
        BadInput.Target("mostly negative", Deliver + "unitCost: §normal(-3, 1)", ProblemCodes.OutOfRange, "at least 0"),
    ];
}
