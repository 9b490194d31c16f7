using NewsQA.Client;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Reads and writes what is known of sources, apart from the articles that they fed.</summary>
/// <param name="connection">A reader, or the writer.</param>
internal sealed class SourceStore(IndexConnection connection)
{
    /// <summary>See <see cref="INewsIndex.GetFetchesAsync"/>.</summary>
    public IReadOnlyDictionary<string, FetchState> Fetches(IReadOnlyCollection<string> urls) => urls.Distinct(StringComparer.Ordinal)
        .SelectMany(url => connection.Rows(
            "SELECT etag, last_modified, cleaner_version FROM fetches WHERE url = $0",
            row => new FetchState(url, row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)),
            url))
        .ToDictionary(fetch => fetch.Url, StringComparer.Ordinal);

    /// <summary>See <see cref="INewsIndex.RecordFetchesAsync"/>.</summary>
    public void Record(IReadOnlyList<FetchState> fetches)
    {
        foreach (var fetch in fetches)
        {
            connection.Run(
                "INSERT OR REPLACE INTO fetches (url, etag, last_modified, cleaner_version) VALUES ($0, $1, $2, $3)",
                fetch.Url, fetch.ETag, fetch.LastModified, fetch.CleanerVersion);
        }
    }

    /// <summary>See <see cref="INewsIndex.GetOriginsAsync"/>.</summary>
    public IReadOnlyList<string> Origins(string prefix)
    {
        // From the prefix to the first text that sorts after all that begin with it.
        return connection.Rows(
            "SELECT absolute_origin FROM sources WHERE absolute_origin >= $0 AND absolute_origin < $1 ORDER BY absolute_origin",
            row => row.GetString(0), prefix, prefix + "\U0010FFFF");
    }

    /// <summary>See <see cref="INewsIndex.ForgetSourcesAsync"/>.</summary>
    public DeletionReceipt Forget(IReadOnlyCollection<string> absoluteOrigins, ArticleRemover remover)
    {
        var left = new HashSet<long>();
        var forgotten = 0;
        foreach (var origin in absoluteOrigins)
        {
            var article = connection.Value<long>("SELECT article FROM sources WHERE absolute_origin = $0", origin);
            if (article != 0 && connection.Value<long>("SELECT count(*) FROM sources WHERE article = $0", article) > 1)
            {
                forgotten += connection.Run("DELETE FROM sources WHERE absolute_origin = $0", origin);
            }
            else if (article != 0 && left.Add(article))
            {
                remover.Remove(article);
            }
        }

        return remover.Receipt with { Sources = remover.Receipt.Sources + forgotten };
    }
}
