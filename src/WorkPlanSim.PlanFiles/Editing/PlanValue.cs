namespace WorkPlanSim.PlanFiles.Editing;

/// <summary>What stands in a plan file, right or wrong: a text, a list or a map. Two are equal if a reader would read them alike.</summary>
public abstract record PlanValue
{
    private PlanValue()
    {
    }

    /// <summary>Takes a text as it is typed; what no file may hold is left out.</summary>
    /// <param name="typed">The text.</param>
    /// <returns>The value.</returns>
    public static PlanValue Of(string typed) => new Text(string.Concat(typed.Where((_, i) => YamlText.MayStand(typed, i))));

    /// <summary>Puts fields together.</summary>
    /// <param name="fields">Their names and values.</param>
    /// <returns>The map.</returns>
    public static PlanValue MapOf(params (string Name, PlanValue Value)[] fields) =>
        new Map([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);

    /// <summary>Reads what somebody types for a whole value, such as <c>[1, 2]</c> or <c>{default: 0.9, 2024-02: 0.7}</c>.</summary>
    /// <param name="typed">The text.</param>
    /// <returns>A list or map where it is one in brackets or braces; else a text.</returns>
    public static PlanValue OfFlow(string typed)
    {
        var source = new SourceText("", typed);
        var problems = new ProblemList();
        return typed.AsSpan().Trim() is ['[', ..] or ['{', ..] && YamlTree.Read(source, problems) is { } node && problems.ErrorCount == 0
            ? From(node)
            : Of(typed.Trim());
    }

    /// <summary>Writes it on one line, as it stands in brackets or braces.</summary>
    /// <returns>The text.</returns>
    public string ToFlow() => YamlText.Flow(this, inFlow: this is not Text);

    /// <summary>Takes what was read.</summary>
    internal static PlanValue From(Node node) => node switch
    {
        MapNode map => new Map([.. map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, From(e.Value)))]),
        ListNode list => new List([.. list.Items.Select(From)]),
        ScalarNode { IsNothing: false } scalar => new Text(scalar.Text) { IsQuoted = !scalar.IsPlain },
        _ => new Text("") { IsNothing = true },
    };

    /// <summary>A text: a number, a word, an expression, a title.</summary>
    /// <param name="Content">What it says, without quotes.</param>
    public sealed record Text(string Content) : PlanValue
    {
        /// <summary>Gets whether it stands in quotes, so that it is a text and no number.</summary>
        public bool IsQuoted { get; init; }

        /// <summary>Gets whether it says nothing: what stands behind <c>title:</c> where nothing does.</summary>
        public bool IsNothing { get; init; }

        /// <inheritdoc/>
        public bool Equals(Text? other) => other is not null && Content == other.Content && IsNothing == other.IsNothing;

        /// <inheritdoc/>
        public override int GetHashCode() => Content.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>A list.</summary>
    /// <param name="Items">Its entries.</param>
    public sealed record List(ImmutableArray<PlanValue> Items) : PlanValue
    {
        /// <inheritdoc/>
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Length;
    }

    /// <summary>A map, in the order of the file.</summary>
    /// <param name="Entries">Its keys and values.</param>
    public sealed record Map(ImmutableArray<KeyValuePair<string, PlanValue>> Entries) : PlanValue
    {
        /// <summary>Gets the first value of a key; null where there is none.</summary>
        /// <param name="key">The key.</param>
        public PlanValue? this[string key] => IndexOf(key) is >= 0 and var index ? Entries[index].Value : null;

        /// <inheritdoc/>
        public bool Equals(Map? other) => other is not null && Entries.SequenceEqual(other.Entries);

        /// <inheritdoc/>
        public override int GetHashCode() => Entries.Length;

        /// <summary>Finds a key.</summary>
        internal int IndexOf(string key)
        {
            for (var i = 0; i < Entries.Length; i++)
            {
                if (Entries[i].Key == key)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
