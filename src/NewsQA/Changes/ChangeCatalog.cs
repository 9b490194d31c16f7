using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Changes;

/// <summary>Tells what changed since a date, as the contract has it. Thread-safe.</summary>
internal sealed class ChangeCatalog(INewsIndex index)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;

    public async Task<ChangesResponse> ListAsync(ChangesQuery query, CancellationToken cancellationToken)
    {
        var since = QuestionReader.Moment(query.Since, "since", latest: false)
            ?? throw new ArgumentException("since is missing; write 2025, 2025-08, 2025-08-30 or 2025-08-30T06:15:00Z.", nameof(query));
        var limit = query.Limit ?? DefaultLimit;
        if (limit is < 1 or > MaxLimit)
        {
            throw new ArgumentException($"limit must be 1 to {MaxLimit}; it is {limit}.", nameof(query));
        }

        var page = await index.ListChangesAsync(since, query.Cursor, limit, cancellationToken);
        return new ChangesResponse
        {
            Since = since,
            Until = page.Newest is { } newest && newest > since ? newest : since,
            Changes = await DescribeAsync(page.Changes, cancellationToken),
            Next = page.Next,
        };
    }

    private async Task<IReadOnlyList<ArticleChange>> DescribeAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellationToken)
    {
        var described = new List<ArticleChange>(changes.Count);
        foreach (var change in changes)
        {
            // One by one, and not the whole page at once: two texts at a time are in memory, however long the articles are.
            var articles = await index.GetArticlesAsync([.. new[] { change.Revision, change.Before }.OfType<string>().Select(r => new ArticleKey(change.ArticleId, r))], cancellationToken);
            // One that was deleted since the page was read is gone: nothing of it may be shown.
            if (!articles.Contains(null))
            {
                described.Add(Describe(change, articles));
            }
        }

        return described;
    }

    private static ArticleChange Describe(IndexChange change, IReadOnlyList<Article?> articles)
    {
        var described = new ArticleChange
        {
            Kind = change.Kind,
            At = change.At,
            ArticleId = change.ArticleId,
            Article = articles.Count > 0 ? ArticleCatalog.Summary(articles[0]!) : null,
            PreviousRevision = change.Before,
            Receipt = change.Receipt,
        };
        return articles is [{ } after, { } before] ? WithDifferences(described, before, after) : described;
    }

    private static ArticleChange WithDifferences(ArticleChange change, Article before, Article after)
    {
        var diff = SentenceDiff.Of(before.Text, after.Text);
        return change with
        {
            Metadata = MetadataDiff.Of(ArticleCatalog.Summary(before), change.Article!),
            Added = Sentences(after.Text, diff.Added),
            Withdrawn = Sentences(before.Text, diff.Withdrawn),
            Superseded = SupersededClaims.Find(before.Text, after.Text, diff),
        };
    }

    private static IReadOnlyList<ChangedSentence> Sentences(string text, IReadOnlyList<TextSpan> spans) =>
        [.. spans.Select(s => new ChangedSentence(s.Of(text), s.Start, s.End))];
}
