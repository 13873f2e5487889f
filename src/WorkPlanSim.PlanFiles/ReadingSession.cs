using WorkPlanSim.PlanFiles.Plans;
using WorkPlanSim.PlanFiles.Scenarios;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles;

/// <summary>One reading of a plan and its scenarios, from the first file to the last problem.</summary>
internal sealed class ReadingSession
{
    private readonly ReadContext _context;
    private readonly Func<string, string, FoundSource?> _findBase;
    private readonly ScenarioShelf _shelf;
    private readonly List<string> _files = [];
    private readonly HashSet<string> _identities = new(StringComparer.Ordinal);
    private readonly List<(ScenarioDraft Draft, bool IsWorld)> _given = [];
    private PlanDraft? _plan;
    private bool _isPlanSound;

    /// <summary>Begins a reading.</summary>
    /// <param name="problems">Where problems go.</param>
    /// <param name="findBase">Finds the file of a base (its id, the name of the file that wants it); null where there is none.</param>
    public ReadingSession(ProblemList problems, Func<string, string, FoundSource?> findBase)
    {
        _context = new ReadContext(problems, new NearestName());
        _findBase = findBase;
        _shelf = new ScenarioShelf(_context, ReadBase);
    }

    /// <summary>Reads the plan; before any scenario.</summary>
    public void ReadPlan(string name, SourceText? source)
    {
        _files.Add(name);
        _plan = source is not null && YamlTree.Read(source, _context.Problems) is { } root
            ? PlanFileReader.Read(root, _context)
            : null;
        if (_plan is not null && _context.Problems.ErrorCount == 0)
        {
            CorrelationReader.CheckPossible(_plan, _context);
        }

        _isPlanSound = _plan is not null && _context.Problems.ErrorCount == 0;
    }

    /// <summary>Reads a scenario that was given, or an assumed world.</summary>
    public void ReadScenario(string name, string identity, Func<SourceText?> read, bool isWorld = false)
    {
        _files.Add(name);
        if (!_identities.Add(identity))
        {
            _context.Problems.Error(ProblemCodes.DuplicateId, new SourcePlace(name, 0, 0), Say(
                "这个情景文件给了两次。", "This scenario file is given twice."));
            return;
        }

        if (read() is { } source && Read(source) is { } draft)
        {
            _shelf.Add(draft);
            _given.Add((draft, isWorld));
        }
    }

    /// <summary>Puts scenarios and bases together, and gives all that came of it.</summary>
    public Reading<PlanSet> Finish()
    {
        var (scenarios, worlds) = (ImmutableArray.CreateBuilder<Scenario>(), ImmutableArray.CreateBuilder<Scenario>());
        foreach (var (draft, isWorld) in _given)
        {
            if (_shelf.ChainOf(draft) is not { } chain || draft.Id is not { } id)
            {
                continue;
            }

            // A rule says what is done within the year, whatever else is changed: rules come last, those of the base first.
            ImmutableArray<ChangeNode> changes =
                [.. chain.Reverse().SelectMany(d => d.Changes), .. chain.Reverse().SelectMany(d => d.Rules)];
            var scenario = new Scenario(id.Text, draft.Title, [.. changes.Select(c => c.Change)]) { BaseId = draft.Base?.Text };
            if (_isPlanSound && _plan is not null && !changes.IsEmpty)
            {
                ScenarioFit.Check(_plan.Plan, scenario, changes, _context);
            }

            if (isWorld)
            {
                WorldCheck.Check(changes, _context);
            }

            (isWorld ? worlds : scenarios).Add(scenario);
        }

        var isSound = _context.Problems.ErrorCount == 0 && _plan is not null;
        return new Reading<PlanSet>(
            isSound && _plan is not null
                ? new PlanSet(_plan.Plan, scenarios.ToImmutable()) { Worlds = worlds.ToImmutable() }
                : null,
            _context.Problems.InOrder(_files));
    }

    private ScenarioDraft? Read(SourceText source) => YamlTree.Read(source, _context.Problems) is { } root
        ? ScenarioFileReader.Read(root, _plan, _context)
        : null;

    private ScenarioDraft? ReadBase(string id, string wantedBy)
    {
        if (_findBase(id, wantedBy) is not { } found)
        {
            return null;
        }

        _files.Add(found.Name);
        return (found.Source is { } source ? Read(source) : null)
            ?? new ScenarioDraft(found.Name, null, BilingualText.Same(id), null, [], [], IsSound: false);
    }
}
