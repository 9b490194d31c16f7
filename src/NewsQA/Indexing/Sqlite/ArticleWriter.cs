using System.Runtime.InteropServices;
using System.Text.Json;
using NewsQA.Articles;
using NewsQA.Indexing.Duplicates;
using NewsQA.Indexing.Lexical;
using NewsQA.Indexing.Segments;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Writes articles within the caller's transaction, and keeps the state's counts.</summary>
/// <param name="connection">The writer.</param>
/// <param name="terms">The terms' ids.</param>
/// <param name="groups">The groups of near-duplicates.</param>
/// <param name="state">The state before.</param>
internal sealed class ArticleWriter(IndexConnection connection, TermIds terms, DuplicateGroups groups, IndexState state)
{
    private readonly HashSet<long> leftBySource = [];

    /// <summary>The state so far.</summary>
    public IndexState State { get; private set; } = state;

    /// <summary>Writes an article and records its source.</summary>
    /// <param name="item">The article.</param>
    /// <param name="itemTerms">Its terms.</param>
    /// <param name="sketch">Its text's sketch.</param>
    /// <returns>What that did.</returns>
    public WriteOutcome Write(ArticleToIndex item, ArticleTerms itemTerms, TextSketch sketch)
    {
        var article = item.Article;
        var known = connection.Rows(
            "SELECT a.key, r.revision, a.given FROM articles a JOIN revisions r ON r.key = a.revision WHERE a.id = $0",
            row => (Key: row.GetInt64(0), Revision: row.GetString(1), Given: ArticleReader.ToGiven(row.IsDBNull(2) ? null : row.GetString(2))), article.Id);
        if (item.Expected is { } expected && !IsAsExpected(expected, known.Count == 0 ? null : known[0].Revision, known.Count == 0 ? GivenMetadata.None : known[0].Given))
        {
            return WriteOutcome.Stale;
        }

        var outcome = known.Count == 0 ? WriteOutcome.Added : known[0].Revision == article.Revision ? WriteOutcome.Unchanged : WriteOutcome.Updated;
        var key = known.Count == 0 ? Add(article) : known[0].Key;
        if (outcome != WriteOutcome.Unchanged)
        {
            MakeCurrent(key, article);
            ReplacePassages(key, item, itemTerms);
            groups.Put(key, sketch);
            new ChangeLog(connection).Written(article, item.LoggedAt ?? article.IngestedAt, known.Count == 0 ? null : known[0].Revision);
            connection.Run("INSERT INTO log (article) VALUES ($0)", key);
        }

        connection.Run("UPDATE articles SET given = $1 WHERE key = $0", key, item.Given == GivenMetadata.None ? null : JsonSerializer.Serialize(item.Given));
        RecordSource(key, item);
        return outcome;
    }

    /// <summary>Removes the articles that a source of this batch fed before and that no source feeds any more.</summary>
    /// <param name="remover">Removes them.</param>
    public void RemoveOrphans(ArticleRemover remover)
    {
        foreach (var key in leftBySource)
        {
            if (connection.Value<long>("SELECT count(*) FROM sources WHERE article = $0", key) == 0)
            {
                remover.Remove(key);
            }
        }
    }

    private static bool IsAsExpected(ExpectedArticle expected, string? revision, GivenMetadata given) =>
        expected.Given == given && (expected.Revision is null || expected.Revision == revision);

    private long Add(Article article)
    {
        connection.Run("DELETE FROM deleted WHERE id = $0", article.Id);
        connection.Run("INSERT INTO articles (id, earliest, latest) VALUES ($0, 0, 0)", article.Id);
        State = State with { Articles = State.Articles + 1 };
        return connection.Value<long>("SELECT last_insert_rowid()");
    }

    private void MakeCurrent(long key, Article article)
    {
        var date = article.PublishedAt;
        connection.Run(
            """
            INSERT INTO revisions (article, revision, origin, url, title, source, byline, published, precision, evidence, ingested_at, kind, language, dropped, text)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING
            """,
            key, article.Revision, article.Origin, article.Url, article.Title, article.Source, article.Byline, date?.Date, date?.Precision.ToString(),
            date?.Evidence, article.IngestedAt.UtcTicks, article.Kind.ToString(), article.Language,
            article.Dropped.Count == 0 ? null : JsonSerializer.Serialize(article.Dropped), article.Text);
        connection.Run(
            """
            UPDATE articles SET revision = (SELECT key FROM revisions WHERE article = $0 AND revision = $1),
                title = $2, source = $3, earliest = $4, latest = $5 WHERE key = $0
            """,
            key, article.Revision, article.Title, article.Source, DateSeconds.Earliest(date), DateSeconds.Latest(date));
    }

    private void ReplacePassages(long key, ArticleToIndex item, ArticleTerms itemTerms)
    {
        var before = connection.Rows("SELECT count, length FROM passages WHERE article = $0", row => (Count: row.GetInt32(0), Length: row.GetInt64(1)), key);
        var (spans, vectors) = Pack(item.Passages);
        connection.Run(
            "INSERT OR REPLACE INTO passages (article, count, length, spans, terms, vectors) VALUES ($0, $1, $2, $3, $4, $5)",
            key, item.Passages.Count, itemTerms.TotalLength, spans, TermBlock.Encode(itemTerms, terms.IdOf), vectors);
        State = State with
        {
            Passages = State.Passages + item.Passages.Count - before.Sum(row => row.Count),
            TotalLength = State.TotalLength + itemTerms.TotalLength - before.Sum(row => row.Length),
        };
    }

    private static (byte[] Spans, byte[] Vectors) Pack(IReadOnlyList<PassageToIndex> passages)
    {
        var spans = passages.SelectMany(passage => new[] { passage.Span.Start, passage.Span.End }).ToArray();
        return (MemoryMarshal.AsBytes<int>(spans).ToArray(), PackedVectors.ToBytes([.. passages.Select(passage => passage.Embedding)]));
    }

    private void RecordSource(long key, ArticleToIndex item)
    {
        var before = connection.Value<long>("SELECT article FROM sources WHERE absolute_origin = $0", item.AbsoluteOrigin);
        if (before != 0 && before != key)
        {
            leftBySource.Add(before);
        }

        connection.Run(
            """
            INSERT OR REPLACE INTO sources (absolute_origin, article, content_hash, cleaner_version, fed)
            VALUES ($0, $1, $2, $3, (SELECT coalesce(max(fed), 0) + 1 FROM sources WHERE article = $1))
            """,
            item.AbsoluteOrigin, key, item.ContentHash, item.CleanerVersion);
    }
}
