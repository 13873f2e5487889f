using System.Globalization;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Recipes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Outcomes;

/// <summary>What is known of a model's groups over a span of trials, and what has to be simulated for the rest.</summary>
internal sealed class SpanPlan
{
    private readonly ModelRecipe _recipe;
    private readonly GroupOutcome[] _outcomes;
    private readonly List<(int Group, string Key)> _missing = [];
    private readonly (int Group, int Place)[] _placeOf;

    /// <summary>Finds out.</summary>
    /// <param name="recipe">The model.</param>
    /// <param name="known">What is known, by key.</param>
    /// <param name="trials">The trials of the span.</param>
    /// <param name="numbers">The number given last; raised by those that are new.</param>
    internal SpanPlan(ModelRecipe recipe, Dictionary<string, GroupOutcome> known, int trials, ref long numbers)
    {
        _recipe = recipe;
        _outcomes = new GroupOutcome[recipe.Groups.Count];
        _placeOf = new (int, int)[recipe.Variants.Count];
        for (var group = 0; group < _outcomes.Length; group++)
        {
            var variants = recipe.Groups[group].Variants;
            for (var place = 0; place < variants.Length; place++)
            {
                _placeOf[variants[place]] = (group, place);
            }

            var key = KeyOf(recipe.Groups[group].Key);
            if (!known.TryGetValue(key, out var outcome))
            {
                outcome = GroupOutcome.Empty(++numbers, variants.Length, recipe.Calendar.Count, trials);
                _missing.Add((group, key));
            }

            _outcomes[group] = outcome;
        }
    }

    /// <summary>Gets what the span makes of each group. Shape [groups].</summary>
    internal IReadOnlyList<GroupOutcome> Outcomes => _outcomes;

    /// <summary>Gets the groups that are not known, and their keys.</summary>
    internal IReadOnlyList<(int Group, string Key)> Missing => _missing;

    /// <summary>Gives the trials in which each variant is met. Shape [variants][words].</summary>
    internal ulong[][] Met() => [.. _placeOf.Select(p => _outcomes[p.Group].Met[p.Place])];

    /// <summary>Gives the tallies of the variants. Shape [variants].</summary>
    internal IEnumerable<VariantTally> Tallies() => _placeOf.Select(p => _outcomes[p.Group].Tallies[p.Place]);

    /// <summary>Simulates what is not known.</summary>
    /// <param name="firstBlock">The block with which the span begins.</param>
    /// <param name="trials">How many trials it has.</param>
    /// <param name="drivers">The tallies of the drivers; null if they are known.</param>
    /// <param name="rows">Rows to work in.</param>
    /// <param name="cancellationToken">Ends it between two targets.</param>
    internal void Simulate(int firstBlock, int trials, DriverTally[]? drivers, RowPool rows, CancellationToken cancellationToken)
    {
        if (_missing.Count == 0 && drivers is null)
        {
            return;
        }

        var workspace = new Workspace(_recipe, GroupsToRun(), drivers is not null, rows);
        var tallies = new VariantTally?[_placeOf.Length];
        var counted = _missing.SelectMany(m => _recipe.Groups[m.Group].Variants).ToArray();
        foreach (var variant in counted)
        {
            tallies[variant] = _outcomes[_placeOf[variant].Group].Tallies[_placeOf[variant].Place];
        }

        for (var start = 0; start < trials; start += Model.BlockLength)
        {
            var length = Math.Min(Model.BlockLength, trials - start);
            workspace.Simulate(
                firstBlock + (start / Model.BlockLength), length, new TallyParts(tallies, drivers ?? []), cancellationToken);
            foreach (var variant in counted)
            {
                var (group, place) = _placeOf[variant];
                var words = LaneBits.WordsFor(length);
                workspace.MetOf(variant).AsSpan(0, words).CopyTo(_outcomes[group].Met[place].AsSpan(start / LaneBits.WordBits));
            }
        }
    }

    /// <summary>Finds the groups that are not known and all that they depend on, each after what it depends on.</summary>
    private int[] GroupsToRun()
    {
        var isRun = new bool[_outcomes.Length];
        void Add(int group)
        {
            if (!isRun[group])
            {
                isRun[group] = true;
                Array.ForEach(_recipe.Groups[group].Key.Before, v => Add(_placeOf[v].Group));
            }
        }

        _missing.ForEach(m => Add(m.Group));
        return [.. Enumerable.Range(0, isRun.Length).Where(g => isRun[g])];
    }

    private string KeyOf(GroupKey key) => key.Before.Length == 0
        ? key.Text
        : key.Text + "\n" + string.Join(' ', key.Before.Select(v => string.Create(
            CultureInfo.InvariantCulture, $"{_outcomes[_placeOf[v].Group].Number}.{_placeOf[v].Place}")));
}
