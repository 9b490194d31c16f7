using NewsQA.Articles;
using NewsQA.Embedding;
using NewsQA.Indexing.Lexical;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>Makes the points of all current passages anew, article by article, from the stored texts: with other vectors, or for another average length.</summary>
/// <param name="tables">What is stored.</param>
/// <param name="options">Scoring.</param>
/// <param name="lease">The writer's.</param>
internal sealed class PassageBuilder(PointTables tables, IndexOptions options, WriterLease lease)
{
    private const int ArticlesAtOnce = 50;

    /// <summary>Computes the sparse vectors for another average length, in place: a search that runs meanwhile finds scores of both, a few per cent apart.</summary>
    /// <param name="generation">The average length to compute with.</param>
    /// <param name="journal">Takes back what was put there too late.</param>
    /// <param name="cancellationToken">Stops the work; what is done is no harm.</param>
    /// <exception cref="LeaseLostException">Another server took over; what it put there is as it was.</exception>
    public Task ReweighAsync(PassageGeneration generation, WriteJournal journal, CancellationToken cancellationToken) => BuildAsync(
        generation,
        (keys, points) => ReplaceAsync(keys, points, journal, cancellationToken),
        async articles =>
        {
            var stored = new Dictionary<(ArticleKey, TextSpan), float[]>();
            var filter = IsKind(Kinds.Passage) & new PointFilter.OneOf(Keys.Article, [.. articles.Select(article => article.Id)]);
            await foreach (var point in tables.AllAsync(tables.Schema.Passages, filter, new PointParts(PassagePoints.Place, Dense: true), cancellationToken))
            {
                var passage = PassagePoints.From(point.Payload);
                stored[(new ArticleKey(passage.ArticleId, passage.Revision), passage.Span)] = point.Dense!;
            }

            return article => Task.FromResult(article.Spans.Select(span => stored.GetValueOrDefault((KeyOf(article), span)) ?? throw tables.Missing(KeyOf(article), "passages")).ToArray());
        },
        cancellationToken);

    /// <summary>Writes all passages with new vectors into another collection.</summary>
    /// <param name="generation">The space, and the average length to compute with.</param>
    /// <param name="target">The collection.</param>
    /// <param name="embed">Embeds the passages of one article.</param>
    /// <param name="progress">Told the number of passages done; null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many passages were embedded.</returns>
    public async Task<int> ReembedAsync(
        PassageGeneration generation, PointCollection target, Func<Article, IReadOnlyList<TextSpan>, CancellationToken, Task<float[][]>> embed, IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        var done = 0;
        // Nobody else writes there: it is named by this writer's epoch.
        await BuildAsync(generation, (_, points) => tables.PutAsync(target, points, null, cancellationToken), EmbedderAsync, cancellationToken);
        return done;

        async Task<Func<ArticleEntry, Task<float[][]>>> EmbedderAsync(IReadOnlyList<ArticleEntry> articles)
        {
            var texts = await tables.NamedRevisionsAsync([.. articles.Select(KeyOf)], cancellationToken);
            return async article =>
            {
                var vectors = await embed(texts[KeyOf(article)], article.Spans, cancellationToken);
                Check(article, vectors, generation.Space);
                done += vectors.Length;
                progress?.Report(done);
                return vectors;
            };
        }
    }

    private async Task ReplaceAsync(IReadOnlyList<ArticleKey> keys, IReadOnlyList<Point> points, WriteJournal journal, CancellationToken cancellationToken)
    {
        await lease.RenewAsync();
        await tables.PutAsync(tables.Schema.Passages, points, lease.Fence, cancellationToken);
        try
        {
            await lease.RenewAsync();
        }
        catch (LeaseLostException)
        {
            // Of articles that were revised or deleted meanwhile.
            await journal.TakeBackAsync(keys, lease.Own);
            throw;
        }
    }

    private async Task BuildAsync(
        PassageGeneration generation, Func<IReadOnlyList<ArticleKey>, IReadOnlyList<Point>, Task> write, Func<IReadOnlyList<ArticleEntry>, Task<Func<ArticleEntry, Task<float[][]>>>> vectorsOf, CancellationToken cancellationToken)
    {
        var bm25 = new Bm25(options, generation.AverageLength);
        Guid? from = null;
        do
        {
            var page = await tables.Store.ScrollAsync(tables.Schema.Articles, IsKind(Kinds.Article), from, ArticlesAtOnce, PointParts.Payload, cancellationToken);
            var articles = page.Points.Select(point => ArticleEntry.From(point.Payload)).Where(article => article.Spans.Count > 0).ToList();
            var texts = await tables.NamedRevisionsAsync([.. articles.Select(KeyOf)], cancellationToken);
            var vectors = await vectorsOf(articles);
            var points = new List<Point>();
            foreach (var article in articles)
            {
                cancellationToken.ThrowIfCancellationRequested();
                points.AddRange(PassagePoints.ToPoints(texts[KeyOf(article)], article.Spans, await vectors(article), TermsOf(texts[KeyOf(article)], article.Spans), bm25, lease.Epoch));
            }

            await write(articles.ConvertAll(KeyOf), points);
            from = page.Next;
        }
        while (from is not null);
    }

    private static ArticleTerms TermsOf(Article article, IReadOnlyList<TextSpan> spans) => ArticleTerms.Of(new ArticleToIndex
    {
        Article = article, AbsoluteOrigin = "", ContentHash = "", CleanerVersion = "", Passages = [.. spans.Select(span => new PassageToIndex(span, []))],
    });

    private static void Check(ArticleEntry article, float[][] vectors, EmbeddingSpace space)
    {
        if (vectors.Length != article.Spans.Count)
        {
            throw new ArgumentException($"Article {article.Id} has {article.Spans.Count} passages and got {vectors.Length} vectors.", nameof(vectors));
        }

        VectorCheck.Check(vectors, space.Dimension, $"Article {article.Id}");
    }

    private static ArticleKey KeyOf(ArticleEntry article) => new(article.Id, article.Revision);
}
