using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>One of a few words.</summary>
/// <typeparam name="T">What the words mean.</typeparam>
internal sealed class WordShape<T>(params (string Word, T Meaning)[] words) : Shape<T>
    where T : notnull
{
    private readonly string[] _words = [.. words.Select(w => w.Word)];

    /// <inheritdoc/>
    public override BilingualText Expected => Say($" {string.Join("、", _words)} 之一", $"one of {string.Join(", ", _words)}");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (node is not ScalarNode { IsNothing: false } scalar)
        {
            return Refuse(node, context);
        }

        var index = Array.IndexOf(_words, scalar.Text);
        if (index < 0)
        {
            return Refuse(node, context, ProblemCodes.NotOneOf, context.Nearest.Suggest(scalar.Text, _words));
        }

        value = words[index].Meaning;
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["enum"] = new JsonArray([.. _words.Select(w => JsonValue.Create(w))]) };
}
