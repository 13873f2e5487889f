using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Contracts.Definitions;

/// <summary>Writes definitions of the domain as canonical JSON and reads them back, exactly.</summary>
/// <remarks>
/// The domain stays free of attributes: what JSON needs to know about it is said here. Canonical means: properties in the order of
/// their names, no property that is not given, numbers in the shortest form that reads back as the same number, 0 for -0, money
/// without trailing zeros, maps in ordinal order. Cases of a closed set are told apart by a word of ours, never by a type name.
/// </remarks>
public static class DomainJson
{
    // Plans are older than standing rules: one without them has the content, and so the hash, that it always had.
    private static readonly string RulesName = JsonNamingPolicy.CamelCase.ConvertName(nameof(Plan.Rules));

    private static readonly JsonSerializerOptions Options = CreateOptions();

    /// <summary>Writes a definition.</summary>
    /// <typeparam name="T">A record of the domain, or an immutable array of them.</typeparam>
    /// <param name="definition">The definition; its arrays must not be default.</param>
    /// <returns>Its content.</returns>
    public static Content Write<T>(T definition)
        where T : notnull
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(definition, DomainCases.RootOf(typeof(T)), Options);
        return new Content(json, ContentHash.Of(json));
    }

    /// <summary>Reads a definition.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="content">What <see cref="Write{T}"/> gave.</param>
    /// <returns>A definition that gives the same content.</returns>
    /// <exception cref="InvalidDataException">It is not such a definition, or was damaged.</exception>
    public static T Read<T>(Content content)
    {
        if (ContentHash.Of(content.Json) != content.Hash)
        {
            throw new InvalidDataException("The content does not have the hash it is known by.");
        }

        try
        {
            return (T?)JsonSerializer.Deserialize(content.Json, DomainCases.RootOf(typeof(T)), Options)
                ?? throw new InvalidDataException("The content is null.");
        }
        catch (Exception e) when (
            e is JsonException or ArgumentException or FormatException or InvalidCastException or NotSupportedException)
        {
            throw new InvalidDataException($"The content is not a {typeof(T).Name}.", e);
        }
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MakeCanonical, DomainCases.Describe } },
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new DoubleConverter(),
                new MoneyConverter(),
                new FteConverter(),
                new PeriodConverter(),
                new ShareRangeConverter(),
                new PlanCalendarConverter(),
                new OrdinalMapConverter<Money>(),
                new OrdinalMapConverter<Fte>(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    // Reflection promises no order of members, and what is worked out from other members is no content.
    private static void MakeCanonical(JsonTypeInfo type)
    {
        // What a converter writes, and lists, have no properties, and throw when asked for them.
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var given = type.Properties.Where(p => p.Set is not null).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        type.Properties.Clear();
        for (var i = 0; i < given.Count; i++)
        {
            given[i].Order = i;
            type.Properties.Add(given[i]);
            if (type.Type == typeof(Plan) && given[i].Name == RulesName)
            {
                given[i].ShouldSerialize = static (_, rules) => rules is ImmutableArray<StandingRule> { IsEmpty: false };
            }
        }
    }
}
