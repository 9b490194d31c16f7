using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>What <c>search_news</c> returns.</summary>
internal sealed record ToolPassages(IReadOnlyList<ToolPassage> Passages, string? Note)
{
    // Room for the names of the object's own fields and the note.
    private const int Envelope = 200;

    public static ToolPassages Fit(SearchResponse found, int characters)
    {
        var budget = new SizeBudget(characters - Envelope);
        var passages = found.Passages.Select(p => ToolPassage.Of(p, characters / 2)).TakeWhile(budget.Takes).ToList();
        var left = found.Passages.Count - passages.Count;
        return new ToolPassages(passages, (passages.Count, left) switch
        {
            (0, 0) => "Nothing was found. Try other words, or fewer filters.",
            (_, 0) => null,
            _ => $"{left} more passages did not fit; ask for fewer, or search for something narrower.",
        });
    }
}

/// <summary>A verbatim passage and what is needed to quote it.</summary>
internal sealed record ToolPassage(string Text, string? Source, string? Date, string? Title, string ArticleId, string Revision, int Start, int End)
{
    public static ToolPassage Of(PassageHit hit, int most)
    {
        var text = SizeBudget.Fit(hit.Text, most);
        return new ToolPassage(text, SizeBudget.Name(hit.Source), hit.PublishedAt?.Date, SizeBudget.Name(hit.Title), hit.ArticleId, hit.Revision, hit.Start, hit.Start + text.Length);
    }
}
