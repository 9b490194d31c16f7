using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>What <c>search_news</c> returns.</summary>
[JsonConverter(typeof(ToolResultConverter<ToolPassages>))]
public sealed record ToolPassages : ToolResult
{
    // Room for the names of the object's own fields and the note.
    private const int Envelope = 200;

    /// <summary>The passages, best first; empty when nothing was found.</summary>
    public IReadOnlyList<ToolPassage> Passages { get; init; } = [];

    internal static ToolPassages Fit(SearchResponse found, int characters)
    {
        var budget = new SizeBudget(characters - Envelope);
        var passages = found.Passages.Select(p => ToolPassage.Of(p, characters / 2)).TakeWhile(budget.Takes).ToList();
        return new ToolPassages { Passages = passages, Note = NoteOn(passages.Count, found.Passages.Count - passages.Count) };
    }

    private static string? NoteOn(int passages, int left) => (passages, left) switch
    {
        (0, 0) => "Nothing was found. Try other words, or fewer filters.",
        (_, 0) => null,
        _ => $"{left} more passages did not fit; ask for fewer, or search for something narrower.",
    };
}

/// <summary>A verbatim passage and what is needed to quote it.</summary>
/// <param name="Text">Exactly <c>text[Start..End]</c> of the article.</param>
/// <param name="Source">The outlet; null when unknown.</param>
/// <param name="Date">When the article was published, ISO 8601 cut to what is known; null when unknown.</param>
/// <param name="Title">The article's title; null when it has none.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Revision">The revision that it is from.</param>
/// <param name="Start">Start in that revision's text, UTF-16 units.</param>
/// <param name="End">End, exclusive.</param>
public sealed record ToolPassage(string Text, string? Source, string? Date, string? Title, string ArticleId, string Revision, int Start, int End)
{
    internal static ToolPassage Of(PassageHit hit, int most)
    {
        var text = SizeBudget.Fit(hit.Text, most);
        return new ToolPassage(text, SizeBudget.Name(hit.Source), hit.PublishedAt?.Date, SizeBudget.Name(hit.Title), hit.ArticleId, hit.Revision, hit.Start, hit.Start + text.Length);
    }
}
