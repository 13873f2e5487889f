namespace WorkPlanSim.PlanFiles.Tests;

/// <summary>Mistakes in how things fit together.</summary>
internal static partial class BadInputs
{
    private static IEnumerable<BadInput> Plans =>
    [
        BadInput.Of("bad start", "plan: p\nstart: §2024-13\ntargets: {a: {kind: deliver, goal: 1}}\n", ProblemCodes.BadPeriod, "2024-13"),
        BadInput.Of("no targets", "plan: p\nstart: 2024-01\ntargets: §{}\n", ProblemCodes.WrongLength, "at least 1"),
        BadInput.Of(
            "id twice",
            "plan: p\nstart: 2024-01\ntargets:\n  a: {kind: deliver, goal: 1}\n  §a: {kind: deliver, goal: 1}\n",
            ProblemCodes.DuplicateId,
            "line 4"),
        BadInput.Target("unknown fund", Deliver + "budget: {§cash: 3}", ProblemCodes.UnknownId, "fund 'cash'"),
        BadInput.Target("unknown team", Deliver + "staff: {§bureau: 3}", ProblemCodes.UnknownId, "team 'bureau'"),
        BadInput.Target("unknown season", Deliver + "season: §mlid", ProblemCodes.UnknownId, "did you mean 'mild'?"),
        BadInput.Target("unknown target", Deliver + "after: [§b]", ProblemCodes.UnknownId, "target 'b'"),
        BadInput.Target("after itself", Deliver + "after: [§a]", ProblemCodes.Circle, "a → a"),
        BadInput.Target("unknown step", "kind: milestone, step: §y, steps: {x: {takes: 1}}", ProblemCodes.UnknownId, "step 'y'"),
        BadInput.Target(
            "steps in a circle",
            "kind: milestone, steps: {x: {takes: 1, after: [y]}, y: {takes: 1, after: [§x]}}",
            ProblemCodes.Circle,
            "x → y → x"),
        BadInput.Of(
            "composite in a circle",
            "plan: p\nstart: 2024-01\ntargets:\n  a: {kind: deliver, goal: 1, after: [c]}\n  c: {kind: all, of: [§a]}\n",
            ProblemCodes.Circle,
            "a → c → a"),
        BadInput.Target("deadline before start", Deliver + "start: 2024-05, deadline: §2024-04", ProblemCodes.FieldsConflict, "before the start"),
        BadInput.Target("scope below goal", "kind: deliver, goal: 5, scope: §4", ProblemCodes.FieldsConflict, "less than the goal"),
        BadInput.Target(
            "early resit", "kind: pass, inspection: 2024-10, resit: §2024-10, threshold: 9", ProblemCodes.FieldsConflict, "not after the inspection"),
        BadInput.Target(
            "late inspection", "kind: pass, inspection: §2024-10, deadline: 2024-09, threshold: 9", ProblemCodes.FieldsConflict, "after the deadline"),
        BadInput.Target(
            "window", "kind: milestone, steps: {x: {takes: 1}}, window: §{from: 2024-05, to: 2024-04}", ProblemCodes.FieldsConflict, "upside down"),
        BadInput.Target(
            "wrong of", "kind: maintain, limit: {above: 1}, level: 1, measure: §{atLeast: 3, of: 4}", ProblemCodes.FieldsConflict, "12 periods"),
        BadInput.Target(
            "no need", "kind: prevent, limit: 0, rate: 1, effectiveness: §1.2", ProblemCodes.MissingField, "takes a need"),
        BadInput.Target(
            "no season", "kind: prevent, limit: 0, rate: 1, seasonEffect: §1", ProblemCodes.MissingField, "needs a season"),
        BadInput.Target("goal and limit", "kind: clear, initial: 1, goal: 1, limit: §2", ProblemCodes.FieldsConflict, "only one of goal and limit"),
        BadInput.Target("count", "kind: atLeast, of: [b], count: §2", ProblemCodes.FieldsConflict, "1 parts"),
        BadInput.Of(
            "not eligible",
            "plan: p\nstart: 2024-01\nfunds: {f: {amount: 9, eligible: [b]}}\ntargets:\n  a: {kind: deliver, goal: 1, unitCost: 1, budget: {§f: 3}}\n"
                + "  b: {kind: deliver, goal: 1}\n",
            ProblemCodes.NotEligible,
            "'f' may not be given to the target 'a'"),
        BadInput.Of(
            "overdrawn",
            "plan: p\nstart: 2024-01\nfunds: {f: {amount: §9}}\ntargets:\n  a: {kind: deliver, goal: 1, unitCost: 1, budget: {f: 13}}\n",
            ProblemCodes.Overdrawn,
            "13 is given, but there is only 9; most goes to a 13"),
        BadInput.Of(
            "too many posts",
            "plan: p\nstart: 2024-01\nteams: {t: {headcount: §2}}\ntargets:\n  a: {kind: deliver, goal: 1, unitLabour: 1, staff: {t: 3}}\n",
            ProblemCodes.Overdrawn,
            "3 is given"),
        BadInput.Target("no effect", Deliver + "season: mild, staff: {}, outsourcing: {price: 1, max: §-1}", ProblemCodes.OutOfRange, "at least 0"),
        BadInput.Target("season ignored", "kind: grow, goal: 0.1, §season: mild", ProblemCodes.NoEffect, "no effect"),
    ];

    private static IEnumerable<BadInput> Correlations =>
    [
        Correlated("unknown input", "between: [seasons/mild, §seasons/mlid], rank: 0.1", ProblemCodes.UnknownInput, "'seasons/mild'"),
        Correlated("with itself", "between: [teams/t, §teams/t/available], rank: 0.1", ProblemCodes.FieldsConflict, "itself"),
        Correlated("rank", "between: [teams/t, seasons/mild], rank: §1", ProblemCodes.OutOfRange, "(-1, 1)"),
        BadInput.Of(
            "correlations that contradict one another",
            "plan: p\nstart: 2024-01\nseasons: {a: {workable: 1}, b: {workable: 1}, c: {workable: 1}}\ntargets: {t: {kind: deliver, goal: 1}}\n"
                + "correlations:\n  - {between: [seasons/a, seasons/b], rank: 0.6}\n  - {between: [seasons/b, seasons/c], rank: 0.6}\n"
                + "  - §{between: [seasons/a, seasons/c], rank: -0.6}\n",
            ProblemCodes.ImpossibleCorrelations,
            "together with those before it"),
        BadInput.Of(
            "more targets than anybody keeps",
            "plan: p\nstart: 2024-01\ntargets: §{" + string.Join(", ", Enumerable.Range(0, 1001).Select(i => $"t{i}: {{kind: deliver, goal: 1}}")) + "}\n",
            ProblemCodes.WrongLength,
            "at most 1000"),
        Correlated("three", "between: §[teams/t, seasons/mild, a], rank: 0", ProblemCodes.WrongLength, "expected 2"),
    ];

    private static BadInput Correlated(string name, string fields, string code, string fragment) => BadInput.Of(
        name,
        "plan: p\nstart: 2024-01\nseasons: {mild: {workable: 1}}\nteams: {t: {headcount: 1}}\ntargets: {a: {kind: deliver, goal: 1}}\n"
            + $"correlations:\n  - {{{fields}}}\n",
        code,
        fragment);

    private static IEnumerable<BadInput> Changes =>
    [
        BadInput.Lines("plan as scenario", "§plan: p\n", ProblemCodes.WrongKindOfFile, "is a plan"),
        BadInput.Lines("baseline", "scenario: §baseline\n", ProblemCodes.BadId, "baseline"),
        BadInput.Lines("no base", "scenario: s\nbase: §t\n", ProblemCodes.BaseNotFound, "'t'"),
        BadInput.Lines("own base", "scenario: s\nbase: §s\n", ProblemCodes.BaseCircle, "s → s"),
        BadInput.Change("two levers", "§{fund: {id: general-budget, scale: 1}, team: {id: water-bureau, add: 1}}", ProblemCodes.FieldsConflict, "one key"),
        BadInput.Change("unknown lever", "{§money: {}}", ProblemCodes.UnknownField, "'money'"),
        BadInput.Change("no rule", "budget: §{fund: general-budget, to: storm-drains}", ProblemCodes.MissingField, "one of add"),
        BadInput.Change("two rules", "budget: {fund: general-budget, to: storm-drains, add: 1, set: §2}", ProblemCodes.FieldsConflict, "one of add"),
        BadInput.Change("unknown fund changed", "fund: {id: §general-budgt, scale: 1}", ProblemCodes.UnknownId, "'general-budget'"),
        BadInput.Change("set at", "staff: {team: water-bureau, to: urban-jobs, set: 1, at: §2024-03}", ProblemCodes.FieldsConflict, "at goes with"),
        BadInput.Change("months alone", "season: {id: concrete, workable: 1, months: §[1]}", ProblemCodes.FieldsConflict, "anomaly only"),
        BadInput.Change("unknown setting", "target: {id: storm-drains, set: {§gaol: 1}}", ProblemCodes.UnknownField, "'goal'"),
        BadInput.Change("set goal to 0", "target: {id: storm-drains, set: {goal: §0}}", ProblemCodes.OutOfRange, "above 0"),
        BadInput.Change("set early deadline", "target: {id: erosion-gullies, set: {deadline: §2024-02}}", ProblemCodes.FieldsConflict, "before the start"),
        BadInput.Change("set count", "target: {id: ten-campaigns, set: {count: §4}}", ProblemCodes.FieldsConflict, "3 parts"),
        BadInput.Change("set step", "target: {id: south-park, set: {steps: {§tendr: {takes: 1}}}}", ProblemCodes.UnknownField, "'tender'"),
        BadInput.Change("overdraws", "§budget: {fund: general-budget, to: storm-drains, add: 5000}", ProblemCodes.Overdrawn, "only 5200"),
        BadInput.Change("gives too much", "§budget: {fund: general-budget, from: south-park, to: storm-drains, move: 301}", ProblemCodes.NotEnough, "only 300"),
        BadInput.Change("gives to a stranger", "§budget: {fund: general-budget, to: urban-jobs, add: 1}", ProblemCodes.NotEligible, "urban-jobs"),
        BadInput.Change("no posts left", "§team: {id: water-bureau, add: -14}", ProblemCodes.NotEnough, "0 posts"),
        BadInput.Change(
            "moves posts that nobody has",
            "§staff: {team: water-bureau, from: urban-jobs, to: storm-drains, move: 3, at: 2024-05}\n  - team: {id: water-bureau, add: 1}",
            ProblemCodes.NotEnough,
            "has only 0"),
        BadInput.Change("no posts for the staff", "§team: {id: water-bureau, add: -13}", ProblemCodes.Overdrawn, "4 is given"),
    ];

    private static IEnumerable<BadInput> Rules =>
    [
        BadInput.Lines("rules that are no list", "scenario: s\nrules: §{review: {}}\n", ProblemCodes.WrongShape, "a list"),
        BadInput.Rule("unknown rule", "{§reviw: {}}", ProblemCodes.UnknownField, "'review'"),
        BadInput.Rule("rule that is a change", "§budget: {}", ProblemCodes.UnknownField, "review, recall"),
        BadInput.Rule("two rules in one", "§{review: {at: 2024-07, fund: general-budget, share: 1}, recall: {team: water-bureau}}", ProblemCodes.FieldsConflict, "one key"),
        BadInput.Rule("review of no share", "review: §{at: 2024-07, fund: general-budget}", ProblemCodes.MissingField, "'share'"),
        BadInput.Rule("review of nothing", "review: {at: 2024-07, fund: general-budget, share: §0}", ProblemCodes.OutOfRange, "(0, 1]"),
        BadInput.Rule("review of too much", "review: {at: 2024-07, fund: general-budget, share: §1.5}", ProblemCodes.OutOfRange, "(0, 1]"),
        BadInput.Rule("review of no fund", "review: {at: 2024-07, fund: §general-budgt, share: 1}", ProblemCodes.UnknownId, "'general-budget'"),
        BadInput.Rule("review out of the plan", "review: {at: §2025-07, fund: general-budget, share: 1}", ProblemCodes.BadPeriod, "2024-12"),
        BadInput.Rule("review before anything", "review: {at: §2024-01, fund: general-budget, share: 1}", ProblemCodes.OutOfRange, "2024-02 or later"),
        BadInput.Rule("recall of no team", "recall: {team: §water-buro}", ProblemCodes.UnknownId, "'water-bureau'"),
        BadInput.Rule("recall to nobody", "recall: {team: water-bureau, to: §laging}", ProblemCodes.NotOneOf, "'lagging'"),
        BadInput.Rule(
            "review held twice",
            "review: {at: 2024-07, fund: general-budget, share: 1}\n  - review: §{at: 2024-07, fund: general-budget, share: 0.5}",
            ProblemCodes.DuplicateRule,
            "line 3"),
        BadInput.Rule(
            "recall stated twice",
            "recall: {team: water-bureau}\n  - recall: §{team: water-bureau, to: unfinished}",
            ProblemCodes.DuplicateRule,
            "one recall"),
        BadInput.Rule("review of one target", "§review: {at: 2024-07, fund: provincial-transfer, share: 1}", ProblemCodes.NoEffect, "there are 1"),
        BadInput.Rule("recall of one target", "§recall: {team: water-bureau}", ProblemCodes.NoEffect, "there are 1"),
    ];
}
