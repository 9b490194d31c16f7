using NewsQA.Client;
using NewsQA.Indexing;

namespace NewsQA.Retrieval;

/// <summary>Reads a request into a <see cref="Question"/>: checks it, resolves its filters, finds its type and terms.</summary>
public static class QuestionReader
{
    /// <summary>Most characters in a question.</summary>
    public const int MaxCharacters = 2_000;

    /// <summary>Reads a question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="filters">Explicit filters, or null.</param>
    /// <param name="asOf">The day to answer as of, or null.</param>
    /// <param name="field">What the caller calls the text, for messages: <c>question</c> or <c>query</c>.</param>
    /// <param name="now">What <paramref name="asOf"/> is when it is not given; null hides nothing.</param>
    /// <returns>The question, read.</returns>
    /// <exception cref="ArgumentException">Something in it is not valid; the parameter name is the field's.</exception>
    public static Question Read(string? text, SearchFilters? filters, string? asOf, string field, DateTimeOffset? now = null)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > MaxCharacters)
        {
            throw new ArgumentException($"{field} must have 1 to {MaxCharacters} characters; it has {trimmed.Length}.", field);
        }

        var filter = new IndexFilter
        {
            From = Moment(filters?.From, "filters.from", latest: false),
            To = Moment(filters?.To, "filters.to", latest: true),
            AsOf = Moment(asOf, "asOf", latest: true) ?? now,
            Sources = Outlets(filters?.Sources ?? []),
        };
        if (filter.From > filter.To)
        {
            throw new ArgumentException($"filters.from ({filters?.From}) is after filters.to ({filters?.To}).", nameof(filters));
        }

        trimmed = QuestionPreamble.Without(trimmed);
        var type = QuestionTypeReader.Read(trimmed);
        var understood = new Understanding
        {
            Question = trimmed,
            Type = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(type.ToString()),
            Sources = filter.Sources,
            From = filters?.From,
            To = filters?.To,
            AsOf = asOf,
        };
        return new Question(trimmed, type, [.. TextAnalyzer.Terms(trimmed).Distinct(StringComparer.Ordinal)], filter, understood)
        {
            IsNarrowed = filter.From is not null || filter.To is not null || filter.Sources.Count > 0 || !string.IsNullOrWhiteSpace(asOf),
        };
    }

    // A list with a hole is a caller's slip; to leave the hole out would answer another question than was meant.
    private static IReadOnlyList<string> Outlets(IReadOnlyList<string?> sources) => sources.Any(string.IsNullOrWhiteSpace)
        ? throw new ArgumentException("filters.sources (--source) has an entry that is empty or null; name an outlet, or leave it out for any.", nameof(sources))
        : [.. sources.Select(source => source!.Trim())];

    /// <summary>Reads a limit on dates.</summary>
    /// <param name="text">A date of any precision, or null.</param>
    /// <param name="field">Its name, for the message.</param>
    /// <param name="latest">Whether the last moment that the date can mean is wanted, not the first.</param>
    /// <returns>The moment, or null when there is no limit.</returns>
    /// <exception cref="ArgumentException">The text is not a date.</exception>
    internal static DateTimeOffset? Moment(string? text, string field, bool latest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return PartialDate.TryParse(text, null, out var date)
            ? latest ? date.Latest : date.Earliest
            : throw new ArgumentException($"{field} is '{text}', which is not a date; write 2025, 2025-08, 2025-08-30 or 2025-08-30T06:15:00Z.", field);
    }
}
