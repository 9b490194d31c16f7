using NewsQA.Client;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// Brings an index of an earlier schema up to date when it is opened. Version 1 lacked indexes of payload keys that fences name, and had what says that an article was deleted in a place of its own, so
/// that the article's place was empty. Broken off, it is done again.
/// </summary>
/// <param name="tables">What is stored.</param>
internal sealed class SchemaUpgrade(PointTables tables)
{
    private const int PlacesAtOnce = 500;

    /// <summary>Whether an index can be brought up to date.</summary>
    /// <param name="generation">What its passages say of it.</param>
    /// <exception cref="NewsQAException">It is of a version that this code does not know.</exception>
    public bool IsNeeded(PassageGeneration generation) => generation.Schema switch
    {
        PointSchema.Version => false,
        1 => true,
        _ => throw new NewsQAException(
            $"The index {tables.Schema.Passages.Name} on {tables.Store.Name} has schema {generation.Schema}, this NewsQA reads {PointSchema.Version}: "
            + "use the newer NewsQA that wrote it, or another collection (NewsQA:Qdrant:Collection)."),
    };

    /// <summary>Makes the indexes of payload keys that are missing. Before the lease is taken: a server in strict mode refuses its conditions without them.</summary>
    /// <param name="generation">What the passages say of the index.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task MakeIndexesAsync(PassageGeneration generation, CancellationToken cancellationToken)
    {
        await tables.Store.CreateAsync(tables.Schema.ArticlesSchema, cancellationToken);
        if (await tables.Store.FindAliasAsync(tables.Schema.Passages.Name, cancellationToken) is { } name)
        {
            await tables.Store.CreateAsync(PointSchema.PassagesSchema(tables.Schema.Passages with { Name = name }, generation.Space.Dimension), cancellationToken);
        }
    }

    /// <summary>Does the rest, and says last that all is done.</summary>
    /// <param name="lease">The writer's.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task FinishAsync(WriterLease lease, CancellationToken cancellationToken)
    {
        // Another may have done so while this one waited.
        if (await tables.GenerationAsync(tables.Schema.Passages, cancellationToken) is { } generation && IsNeeded(generation))
        {
            await MoveTombstonesAsync(lease, cancellationToken);
            await lease.RenewAsync();
            await tables.Store.UpsertAsync(tables.Schema.Passages, [(generation with { Schema = PointSchema.Version }).ToPoint(lease.Epoch)], lease.Fence, cancellationToken);
        }
    }

    /// <summary>Moves what says that articles were deleted to the articles' own places.</summary>
    /// <param name="lease">The writer's.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task MoveTombstonesAsync(WriterLease lease, CancellationToken cancellationToken)
    {
        var deleted = (await tables.ListAsync(IsKind(Kinds.Deleted), new PointParts([Keys.Article]), cancellationToken)).ConvertAll(point => (Place: point.Id, Article: point.Payload.Text(Keys.Article)!));
        foreach (var chunk in deleted.Where(entry => entry.Place != ArticleEntry.PointIdOf(entry.Article)).Chunk(PlacesAtOnce))
        {
            var there = await tables.CurrentRevisionsAsync(chunk.Select(entry => entry.Article), cancellationToken);
            var gone = chunk.Where(entry => !there.ContainsKey(entry.Article)).Select(entry => ArticleEntry.Tombstone(entry.Article, lease.Epoch));
            await tables.Store.UpsertAsync(tables.Schema.Articles, [.. gone], lease.Fence, cancellationToken);
            await Changeset.RemoveAsync(tables, [.. chunk.Select(entry => entry.Place)], lease.Fence);
        }
    }
}
