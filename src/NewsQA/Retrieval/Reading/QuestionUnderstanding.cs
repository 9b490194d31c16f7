using System.Globalization;
using System.Text.RegularExpressions;
using NewsQA.Claims;
using NewsQA.Client;
using NewsQA.Indexing;

namespace NewsQA.Retrieval.Reading;

/// <summary>Completes questions by what only the index can tell: which outlets they name. An explicit filter takes the place of what would be inferred. Thread-safe.</summary>
/// <param name="index">Where the outlets are.</param>
/// <param name="options">What is left out.</param>
internal sealed partial class QuestionUnderstanding(INewsIndex index, RetrievalOptions options)
{
    private volatile Known _known = new([], new OutletNames([]));

    /// <summary>Completes a question; one that is complete stays as it is.</summary>
    public async Task<Question> CompleteAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Reading is not null)
        {
            return question;
        }

        var names = await NamesAsync(cancellationToken);
        var today = DateOnly.FromDateTime((question.Filter.AsOf ?? DateTimeOffset.UtcNow).UtcDateTime);
        var reading = Limit(QuestionReading.Of(question.Text, names, today), question);
        var understood = Understood(question, reading);
        return OutletRestriction.IsIn(question, reading)
            ? question with { Reading = reading, Understood = understood with { Strict = ["sources"] }, Filter = question.Filter with { Sources = reading.Sources }, IsNarrowed = true }
            : question with { Reading = reading, Understood = understood };
    }

    private QuestionReading Limit(QuestionReading reading, Question question)
    {
        var noOutlets = options.Without.HasFlag(RetrievalStages.Outlets) || question.Filter.Sources.Count > 0;
        var noTimes = options.Without.HasFlag(RetrievalStages.Recency) || question.Filter.From is not null || question.Filter.To is not null;
        return reading.Without(noOutlets, noTimes, options.Without.HasFlag(RetrievalStages.Clauses));
    }

    private static Understanding Understood(Question question, QuestionReading reading)
    {
        var given = question.Understood;
        var from = reading.Times.Where(t => t.Relation != TimeRelation.Until).Select(t => (DateOnly?)t.From).Min();
        var to = reading.Times.All(t => t.Relation != TimeRelation.From) ? reading.Times.Select(t => (DateOnly?)t.To).Max() : null;
        string[] inferred = [reading.Sources.Count > 0 ? "sources" : "", from is null ? "" : "from", to is null ? "" : "to"];
        return given with
        {
            Sources = reading.Sources.Count > 0 ? reading.Sources : given.Sources,
            From = from is { } first ? Text(first) : given.From,
            To = to is { } last ? Text(last) : given.To,
            Inferred = [.. given.Inferred, .. inferred.Where(i => i.Length > 0)],
            Asks = AskedOf.Read(question, reading),
            Parts = reading.Clauses.Count > 1 ? [.. reading.Clauses.Select(c => c.Text)] : [],
            Names = Names(question.Text, reading),
            Phrases = [.. Quoted().Matches(question.Text).Select(m => m.Groups["text"].Value.Trim()).Distinct(StringComparer.Ordinal)],
            Unresolved = TimeReader.Unresolved(question.Text, reading.Times),
        };
    }

    // Outlets are named apart.
    private static List<string> Names(string question, QuestionReading reading) =>
    [
        .. ValueFinder.Find(question)
            .Where(v => v.Kind == ValueKind.Name && v.Span.Start > 0 && !reading.Outlets.Any(o => reading.Words[o.FirstWord].Span.Overlaps(v.Span)))
            .Select(v => v.Span.Of(question)).Distinct(StringComparer.Ordinal),
    ];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<OutletNames> NamesAsync(CancellationToken cancellationToken)
    {
        var sources = (await index.GetSourcesAsync(cancellationToken)).Select(s => s.Source).ToList();
        var known = _known;
        if (!known.Sources.SequenceEqual(sources, StringComparer.Ordinal))
        {
            _known = known = new Known(sources, new OutletNames(sources));
        }

        return known.Names;
    }

    private sealed record Known(IReadOnlyList<string> Sources, OutletNames Names);

    [GeneratedRegex("[\"“](?<text>[^\"“”]{2,200})[\"”]|(?<![\\p{L}\\p{N}])['‘](?<text>[^'‘’]{2,200})['’](?![\\p{L}\\p{N}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Quoted();
}
