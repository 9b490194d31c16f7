using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing.Duplicates;
using NewsQA.Indexing.Lexical;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

public sealed partial class PointNewsIndex
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, FetchState>> GetFetchesAsync(IReadOnlyCollection<string> urls, CancellationToken cancellationToken = default)
    {
        var fetches = await tables.FetchesAsync(urls, cancellationToken);
        return fetches.ToDictionary(fetch => fetch.Url, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Task RecordFetchesAsync(IReadOnlyList<FetchState> fetches, CancellationToken cancellationToken = default) => writer.WriteAsync(
        plan =>
        {
            plan.Record(fetches);
            return Task.FromResult(true);
        },
        hasVectors: false,
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetOriginsAsync(string prefix, CancellationToken cancellationToken = default)
    {
        var filter = IsKind(Kinds.Source);
        // The longest folder that all of them lie in; what is left of the prefix is compared here.
        if (SourceEntry.Folders(prefix).LastOrDefault() is { } folder)
        {
            filter &= PointFilter.Is(Keys.Folders, folder);
        }

        var points = await tables.ListAsync(filter, new PointParts([Keys.Origin]), cancellationToken);
        return [.. points.Select(point => point.Payload.Text(Keys.Origin)!).Where(origin => origin.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public Task<DeletionReceipt> ForgetSourcesAsync(IReadOnlyCollection<string> absoluteOrigins, CancellationToken cancellationToken = default) => writer.WriteAsync(
        async plan =>
        {
            await plan.LoadSourcesAsync(absoluteOrigins, cancellationToken);
            var fed = absoluteOrigins.Select(plan.FindSource).OfType<SourceEntry>().Select(source => source.ArticleId).ToList();
            await plan.LoadTermsAsync(fed, cancellationToken);
            await plan.LoadChangesAsync(fed, cancellationToken);
            var forgotten = 0;
            foreach (var origin in absoluteOrigins.Distinct(StringComparer.Ordinal))
            {
                if (plan.FindSource(origin) is not { } source || plan.Find(source.ArticleId) is not { } article)
                {
                    continue;
                }

                if (article.Origins.Count > 1)
                {
                    plan.ForgetSource(origin);
                    forgotten++;
                }
                else
                {
                    await RemoveAsync(plan, new PlanGroups(plan, tables), article.Id, cancellationToken);
                }
            }

            return plan.Receipt with { Sources = plan.Receipt.Sources + forgotten };
        },
        hasVectors: false,
        cancellationToken);

    /// <inheritdoc/>
    public Task<DeletionReceipt> DeleteAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default) => writer.WriteAsync(
        async plan =>
        {
            await plan.LoadAsync(articleIds, cancellationToken);
            await plan.LoadTermsAsync(articleIds, cancellationToken);
            await plan.LoadChangesAsync(articleIds, cancellationToken);
            var groups = new PlanGroups(plan, tables);
            foreach (var id in articleIds.Where(id => plan.Find(id) is not null).Distinct(StringComparer.Ordinal).ToList())
            {
                await RemoveAsync(plan, groups, id, cancellationToken);
            }

            return plan.Receipt;
        },
        hasVectors: false,
        cancellationToken);

    /// <inheritdoc/>
    public async Task<int> ReembedAsync(
        EmbeddingSpace space,
        Func<Article, IReadOnlyList<TextSpan>, CancellationToken, Task<float[][]>> embed,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        this.space.Expect(space);
        var done = await writer.HoldAsync(
            async lease =>
            {
                await new OrphanTexts(tables).RemoveAsync(lease, cancellationToken);
                var counters = await tables.CountersAsync(cancellationToken);
                var before = await tables.FindGenerationAsync(cancellationToken);
                var average = FrozenAverage.Next(before?.AverageLength ?? 0, counters.TotalLength, (int)counters.Passages);
                var (generation, embedded) = (new PassageGeneration(PointSchema.Version, space, average), 0);
                await writer.ReplaceAsync(
                    generation,
                    async target => embedded = await new PassageBuilder(tables, options, lease).ReembedAsync(generation, target, embed, progress, cancellationToken),
                    lease,
                    cancellationToken);
                return embedded;
            },
            cancellationToken);
        this.space.Switch(space);
        return done;
    }

    private async Task<IReadOnlyList<WriteOutcome>> PlanAsync(
        WritePlan plan, IReadOnlyList<ArticleToIndex> batch, IReadOnlyList<(ArticleTerms Terms, TextSketch Sketch)> analysed, CancellationToken cancellationToken)
    {
        var groups = new PlanGroups(plan, tables);
        await plan.LoadAsync(batch.Select(item => item.Article.Id), cancellationToken);
        await plan.LoadSourcesAsync(batch.Select(item => item.AbsoluteOrigin), cancellationToken);
        var touched = batch.Where(item => plan.Find(item.Article.Id)?.Revision != item.Article.Revision).Select(item => item.Article.Id)
            .Concat(batch.Select(item => plan.FindSource(item.AbsoluteOrigin)?.ArticleId).OfType<string>());
        await plan.LoadTermsAsync(touched, cancellationToken);
        await groups.LookUpAsync(batch.Zip(analysed).Where(pair => IsNewText(plan.Find(pair.First.Article.Id), pair.Second.Sketch)).Select(pair => (pair.First.Article.Id, pair.Second.Sketch)), cancellationToken);
        var outcomes = new List<WriteOutcome>();
        foreach (var (item, (itemTerms, sketch)) in batch.Zip(analysed))
        {
            var before = plan.Find(item.Article.Id)?.Sketch;
            outcomes.Add(plan.Write(item, itemTerms, sketch));
            if (outcomes[^1] is WriteOutcome.Added or WriteOutcome.Updated)
            {
                await groups.PutAsync(item.Article.Id, before, cancellationToken);
            }
        }

        foreach (var orphan in plan.Orphans())
        {
            await RemoveAsync(plan, groups, orphan, cancellationToken);
        }

        return outcomes;
    }

    private static bool IsNewText(ArticleEntry? known, TextSketch sketch) => known is null || known.Sketch.Shingles != sketch.Shingles || !known.Sketch.Hashes.AsSpan().SequenceEqual(sketch.Hashes);

    private async Task RemoveAsync(WritePlan plan, PlanGroups groups, string articleId, CancellationToken cancellationToken)
    {
        await plan.LoadChangesAsync([articleId], cancellationToken);
        var (left, rows) = await groups.RemoveAsync(articleId, cancellationToken);
        plan.Remove(articleId, time.GetUtcNow(), rows);
        await groups.RejoinAsync(left, cancellationToken);
    }
}
