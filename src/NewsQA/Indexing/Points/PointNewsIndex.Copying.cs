using NewsQA.Articles;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

public sealed partial class PointNewsIndex
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, IndexedArticle>> GetIndexedAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default)
    {
        var read = await WithVectorsAsync(articleIds, cancellationToken);
        // What is written between the two reads is read once more; what was deleted is left out.
        var torn = read.Where(entry => entry.Vectors is null).Select(entry => entry.Article.Id).ToList();
        if (torn.Count > 0)
        {
            read = [.. read.Where(entry => entry.Vectors is not null), .. await WithVectorsAsync(torn, cancellationToken)];
        }

        var sources = (await tables.SourcesAsync(read.SelectMany(entry => entry.Article.Origins), cancellationToken)).ToDictionary(source => source.Origin, StringComparer.Ordinal);
        return read.ToDictionary(
            entry => entry.Article.Id,
            entry => new IndexedArticle(
                entry.Article.Revision,
                entry.Vectors ?? throw tables.Missing(new ArticleKey(entry.Article.Id, entry.Article.Revision), "passages"),
                entry.Article.Given,
                [.. entry.Article.Origins.Where(origin => sources.GetValueOrDefault(origin)?.ArticleId == entry.Article.Id).Select(origin => (origin, sources[origin].ContentHash, sources[origin].CleanerVersion))]),
            StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FetchState>> ListFetchesAsync(CancellationToken cancellationToken = default) =>
        [.. (await tables.ListAsync(IsKind(Kinds.Fetch), PointParts.Payload, cancellationToken)).Select(point => FetchPoints.From(point.Payload))];

    /// <inheritdoc/>
    public Task RecordDeletionsAsync(IReadOnlyList<IndexChange> deletions, CancellationToken cancellationToken = default) => writer.WriteAsync(
        async plan =>
        {
            var ids = deletions.Select(deletion => deletion.ArticleId).Distinct(StringComparer.Ordinal).ToList();
            await plan.LoadAsync(ids, cancellationToken);
            await plan.LoadTermsAsync(ids, cancellationToken);
            await plan.LoadChangesAsync(ids, cancellationToken);
            var noted = await tables.DeletedAsync(ids, cancellationToken);
            var groups = new PlanGroups(plan, tables);
            foreach (var deletion in deletions.Where(deletion => noted.Add(deletion.ArticleId)))
            {
                if (plan.Find(deletion.ArticleId) is null)
                {
                    plan.NoteDeletion(deletion.ArticleId, deletion.At, deletion.Receipt);
                    continue;
                }

                var (left, rows) = await groups.RemoveAsync(deletion.ArticleId, cancellationToken);
                plan.Remove(deletion.ArticleId, deletion.At, rows, deletion.Receipt);
                await groups.RejoinAsync(left, cancellationToken);
            }

            return true;
        },
        hasVectors: false,
        cancellationToken);

    // Null where a passage is not there that the article names.
    private async Task<List<(ArticleEntry Article, IReadOnlyList<PassageToIndex>? Vectors)>> WithVectorsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var articles = await tables.ArticlesAsync(ids, cancellationToken);
        var vectors = await PointTables.AgainIfReplacedAsync(() => VectorsAsync(articles, cancellationToken));
        return [.. articles.Select(article => (article, Passages(article)))];

        IReadOnlyList<PassageToIndex>? Passages(ArticleEntry article)
        {
            var key = new ArticleKey(article.Id, article.Revision);
            return article.Spans.All(span => vectors.ContainsKey((key, span))) ? [.. article.Spans.Select(span => new PassageToIndex(span, vectors[(key, span)]))] : null;
        }
    }

    private async Task<Dictionary<(ArticleKey, TextSpan), float[]>> VectorsAsync(IReadOnlyList<ArticleEntry> articles, CancellationToken cancellationToken)
    {
        var vectors = new Dictionary<(ArticleKey, TextSpan), float[]>();
        var filter = IsKind(Kinds.Passage) & new PointFilter.OneOf(Keys.Article, [.. articles.Select(article => article.Id)]);
        await foreach (var point in tables.AllAsync(tables.Schema.Passages, filter, new PointParts(PassagePoints.Place, Dense: true), cancellationToken))
        {
            var passage = PassagePoints.From(point.Payload);
            vectors[(new ArticleKey(passage.ArticleId, passage.Revision), passage.Span)] = point.Dense!;
        }

        return vectors;
    }
}
