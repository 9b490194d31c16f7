using System.Runtime.InteropServices;
using NewsQA.Articles;
using NewsQA.Indexing.Duplicates;
using NewsQA.Indexing.Lexical;
using NewsQA.Indexing.Segments;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Fills what a newer version stores, from what an older one did. Part of the transaction that opens the index: all of it, or nothing.</summary>
internal static class IndexMigration
{
    /// <summary>Brings the rows of an older version up to this one.</summary>
    /// <param name="writer">The writer, with its tables up to date.</param>
    /// <param name="from">The version that the file had; 0 for a new file.</param>
    public static void Run(IndexWriter writer, int from)
    {
        if (from == 1)
        {
            FindDuplicates(writer.Connection);
            // Version 1 stemmed every language as if it were English.
            Analyse(writer, "r.language IS NOT NULL", article => !TextAnalyzer.IsStemmed(article.Language));
        }

        if (from is 1 or 2)
        {
            // Version 2 took AT&T for two words.
            Analyse(writer, "instr(r.text, '&') + instr(coalesce(r.title, ''), '&') + instr(coalesce(r.source, ''), '&') > 0", _ => true);
        }
    }

    private static void Analyse(IndexWriter writer, string where, Func<Article, bool> isMeant)
    {
        var connection = writer.Connection;
        var state = IndexState.Read(connection);
        writer.Terms.Refresh(connection);
        foreach (var (key, id) in connection.Rows(
            $"SELECT a.key, a.id FROM articles a JOIN revisions r ON r.key = a.revision JOIN passages p ON p.article = a.key WHERE {where} ORDER BY a.key",
            row => (row.GetInt64(0), row.GetString(1))))
        {
            var article = new ArticleReader(connection).Find(new ArticleKey(id))!;
            if (isMeant(article))
            {
                state = state with { TotalLength = state.TotalLength + Analyse(writer, key, article) };
            }
        }

        writer.Terms.Store(connection);
        (state with { Generation = state.Generation + 1 }).Write(connection);
    }

    private static long Analyse(IndexWriter writer, long key, Article article)
    {
        var (bytes, before) = writer.Connection.Rows(
            "SELECT spans, length FROM passages WHERE article = $0", row => (row.GetFieldValue<byte[]>(0), row.GetInt64(1)), key).Single();
        var spans = MemoryMarshal.Cast<byte, int>(bytes);
        var passages = new List<PassageToIndex>();
        for (var i = 0; i < spans.Length; i += 2)
        {
            passages.Add(new PassageToIndex(new TextSpan(spans[i], spans[i + 1]), []));
        }

        var terms = ArticleTerms.Of(new ArticleToIndex { Article = article, AbsoluteOrigin = "", ContentHash = "", CleanerVersion = "", Passages = passages });
        writer.Connection.Run(
            "UPDATE passages SET terms = $1, length = $2 WHERE article = $0", key, TermBlock.Encode(terms, writer.Terms.IdOf), terms.TotalLength);
        return terms.TotalLength - before;
    }

    private static void FindDuplicates(IndexConnection connection)
    {
        var groups = new DuplicateGroups(connection, new DuplicateFinder());
        foreach (var key in connection.Rows("SELECT key FROM articles ORDER BY key", row => row.GetInt64(0)))
        {
            var text = connection.Value<string>("SELECT r.text FROM articles a JOIN revisions r ON r.key = a.revision WHERE a.key = $0", key);
            groups.Put(key, TextSketch.Of(TextShingles.Of(text)));
        }
    }
}
