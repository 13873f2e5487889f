namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>What may stand at a place of a file: how it is read, and how a JSON Schema says it. One definition for both.</summary>
/// <typeparam name="T">What it is read to.</typeparam>
internal abstract class Shape<T>
{
    /// <summary>Gets what is expected, in words: "a number of at least 0".</summary>
    public abstract BilingualText Expected { get; }

    /// <summary>Reads a value, or tells what is wrong with it.</summary>
    public abstract bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out T? value);

    /// <summary>Gives the schema of what may stand there.</summary>
    public abstract JsonObject ToSchema();

    /// <summary>Tells that the value has another shape.</summary>
    protected bool Refuse(Node node, ReadContext context, string code = ProblemCodes.WrongShape, BilingualText? hint = null)
    {
        context.Expected(code, node, Expected, hint);
        return false;
    }
}
