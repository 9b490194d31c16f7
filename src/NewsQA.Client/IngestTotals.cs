namespace NewsQA.Client;

/// <summary>Adds up what became of articles.</summary>
public static class IngestTotals
{
    /// <summary>All of them together.</summary>
    /// <param name="outcomes">One for each article.</param>
    /// <param name="elapsed">The time taken.</param>
    /// <returns>The sum.</returns>
    public static IngestResponse Of(IReadOnlyCollection<ArticleOutcome> outcomes, TimeSpan elapsed) => new()
    {
        Added = outcomes.Count(o => o.Result == IngestResult.Added),
        Updated = outcomes.Count(o => o.Result == IngestResult.Updated),
        Unchanged = outcomes.Count(o => o.Result == IngestResult.Unchanged),
        Failed = [.. outcomes.Where(o => o.Result == IngestResult.Failed).Select(o => new IngestFailure(o.Origin, o.Error ?? "It could not be used."))],
        Notes = [.. outcomes.Where(o => o.Note is not null).Select(o => new IngestNote(o.Origin, o.Note!))],
        Passages = outcomes.Sum(o => o.Passages),
        Seconds = Math.Round(elapsed.TotalSeconds, 3),
    };

    /// <summary>The outcome of one article, from the sum over it alone.</summary>
    internal static ArticleOutcome One(ArticleUpload article, IngestResponse response)
    {
        var result = response switch
        {
            { Failed.Count: > 0 } => IngestResult.Failed,
            { Added: > 0 } => IngestResult.Added,
            { Updated: > 0 } => IngestResult.Updated,
            _ => IngestResult.Unchanged,
        };
        var origin = response.Failed.Count > 0 ? response.Failed[0].Origin : article.Origin ?? article.Url ?? "";
        return new ArticleOutcome
        {
            Origin = origin, Result = result, Passages = response.Passages, Error = response.Failed.Count > 0 ? response.Failed[0].Error : null,
            Note = response.Notes.Count > 0 ? response.Notes[0].Note : null,
        };
    }
}
