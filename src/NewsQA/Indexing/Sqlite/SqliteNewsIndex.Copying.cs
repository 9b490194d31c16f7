using System.Runtime.InteropServices;
using NewsQA.Articles;

namespace NewsQA.Indexing.Sqlite;

public sealed partial class SqliteNewsIndex
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IndexedArticle>> GetIndexedAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyDictionary<string, IndexedArticle>>(
            connection => articleIds.Distinct(StringComparer.Ordinal).Select(id => (id, Article: Indexed(connection, id))).Where(entry => entry.Article is not null)
                .ToDictionary(entry => entry.id, entry => entry.Article!, StringComparer.Ordinal),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FetchState>> ListFetchesAsync(CancellationToken cancellationToken = default) => ReadAsync<IReadOnlyList<FetchState>>(
        connection => [.. new SourceStore(connection).Fetches(connection.Rows("SELECT url FROM fetches ORDER BY url", row => row.GetString(0))).Values], cancellationToken);

    /// <inheritdoc/>
    public Task RecordDeletionsAsync(IReadOnlyList<IndexChange> deletions, CancellationToken cancellationToken = default) => RemoveAsync(
        remover =>
        {
            foreach (var deletion in deletions.Where(deletion => writer.Connection.Value<long>("SELECT count(*) FROM deleted WHERE id = $0", deletion.ArticleId) == 0))
            {
                remover.RemoveAsBefore(deletion);
            }

            return remover.Receipt;
        },
        cancellationToken);

    private static IndexedArticle? Indexed(IndexConnection connection, string id)
    {
        var found = connection.Rows(
            "SELECT r.revision, a.given, p.spans, p.vectors FROM articles a JOIN revisions r ON r.key = a.revision JOIN passages p ON p.article = a.key WHERE a.id = $0",
            row => (Revision: row.GetString(0), Given: row.IsDBNull(1) ? null : row.GetString(1), Spans: row.GetFieldValue<byte[]>(2), Vectors: row.GetFieldValue<byte[]>(3)), id);
        if (found.Count == 0)
        {
            return null;
        }

        var sources = connection.Rows(
            "SELECT absolute_origin, content_hash, cleaner_version FROM sources WHERE article = (SELECT key FROM articles WHERE id = $0) ORDER BY fed",
            row => (row.GetString(0), row.GetString(1), row.GetString(2)), id);
        var (revision, given, spans, vectors) = found[0];
        return new IndexedArticle(revision, Unpack(MemoryMarshal.Cast<byte, int>(spans), MemoryMarshal.Cast<byte, float>(vectors)), ArticleReader.ToGiven(given), sources);
    }

    private static PassageToIndex[] Unpack(ReadOnlySpan<int> spans, ReadOnlySpan<float> vectors)
    {
        var passages = new PassageToIndex[spans.Length / 2];
        for (var i = 0; i < passages.Length; i++)
        {
            var dimension = vectors.Length / passages.Length;
            passages[i] = new PassageToIndex(new TextSpan(spans[2 * i], spans[(2 * i) + 1]), vectors.Slice(i * dimension, dimension).ToArray());
        }

        return passages;
    }
}
