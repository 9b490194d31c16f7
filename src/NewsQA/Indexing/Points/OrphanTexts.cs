using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// Removes texts that no article names. Nobody reads them, and all that is written takes them away again; a request that carries one and is done only after its sender gave it up may leave one behind.
/// Passages of that kind are left behind by a reindex, which writes those that articles name into another collection.
/// </summary>
/// <param name="tables">Where.</param>
internal sealed class OrphanTexts(PointTables tables)
{
    private const int TextsAtOnce = 500;

    /// <summary>Looks at all texts that are stored, and removes those.</summary>
    /// <param name="lease">The writer's: what is coming is in nobody's hands meanwhile.</param>
    /// <param name="cancellationToken">Stops the work; what is done is no harm.</param>
    public async Task RemoveAsync(WriterLease lease, CancellationToken cancellationToken)
    {
        await foreach (var texts in tables.AllAsync(tables.Schema.Articles, IsKind(Kinds.Revision), new PointParts([Keys.Article, Keys.Revision]), cancellationToken).Chunk(TextsAtOnce))
        {
            var known = await tables.KnownRevisionsAsync(texts.Select(text => text.Payload.Text(Keys.Article)!), cancellationToken);
            var orphans = texts.Where(text => !known.Contains(new ArticleKey(text.Payload.Text(Keys.Article)!, text.Payload.Text(Keys.Revision)))).Select(text => text.Id).ToList();
            if (orphans.Count > 0)
            {
                await lease.RenewAsync();
                await Changeset.RemoveAsync(tables, orphans, lease.Fence);
            }
        }
    }
}
