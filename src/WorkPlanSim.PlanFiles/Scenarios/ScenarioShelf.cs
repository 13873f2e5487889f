using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>Finds a scenario's bases: among the files given, then elsewhere.</summary>
/// <param name="context">Where problems go.</param>
/// <param name="find">Reads the scenario of an id, wanted by a file; null where there is none, and a draft with errors where it is broken.</param>
internal sealed class ScenarioShelf(ReadContext context, Func<string, string, ScenarioDraft?> find)
{
    private readonly Dictionary<string, ScenarioDraft> _byId = new(StringComparer.Ordinal);

    /// <summary>Puts a scenario that was given on the shelf, unless its id is taken.</summary>
    public void Add(ScenarioDraft draft)
    {
        if (draft.Id is { } id && !_byId.TryAdd(id.Text, draft))
        {
            var other = _byId[id.Text].File;
            context.Error(ProblemCodes.DuplicateId, id, Say(
                $"情景 {Quote(id.Text)} 已在 {other} 中给出。", $"the scenario {Quote(id.Text)} is already given in {other}."));
        }
    }

    /// <summary>Gives a scenario with all its bases, itself first; null where one is broken or missing, with the problem told.</summary>
    public IReadOnlyList<ScenarioDraft>? ChainOf(ScenarioDraft draft)
    {
        var chain = new List<ScenarioDraft> { draft };
        var isSound = draft.IsSound;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (draft.Id is { } own)
        {
            ids.Add(own.Text);
        }

        for (var current = draft; current.Base is { } wanted;)
        {
            if (!ids.Add(wanted.Text))
            {
                context.Error(ProblemCodes.BaseCircle, wanted, Say(
                    $"情景以自身为基础：{string.Join(" → ", ids)} → {wanted.Text}。",
                    $"the scenario is laid over itself: {string.Join(" → ", ids)} → {wanted.Text}."));
                return null;
            }

            if (Find(wanted, current.File) is not { } found)
            {
                return null;
            }

            isSound &= found.IsSound;
            chain.Add(found);
            current = found;
        }

        return isSound ? chain : null;
    }

    private ScenarioDraft? Find(ScalarNode wanted, string wantedBy)
    {
        if (_byId.TryGetValue(wanted.Text, out var known))
        {
            return known;
        }

        if (find(wanted.Text, wantedBy) is not { } found)
        {
            context.Error(
                ProblemCodes.BaseNotFound,
                wanted,
                Say($"找不到作为基础的情景 {Quote(wanted.Text)}。", $"the base scenario {Quote(wanted.Text)} can't be found."),
                context.Nearest.Suggest(wanted.Text, _byId.Keys.Append(Scenario.BaselineId)));
            return null;
        }

        if (found.Id is { } id && id.Text != wanted.Text)
        {
            context.Error(ProblemCodes.BaseNotFound, wanted, Say(
                $"{found.File} 中的情景是 {Quote(id.Text)}，不是 {Quote(wanted.Text)}。",
                $"the scenario in {found.File} is {Quote(id.Text)}, not {Quote(wanted.Text)}."));
            return null;
        }

        _byId[wanted.Text] = found;
        return found;
    }
}
