using System.Globalization;
using NewsQA.Client;

namespace NewsQA.Indexing.Sqlite;

/// <summary>The tables, and which version of them a file has.</summary>
internal static class IndexSchema
{
    /// <summary>The version that this code reads and writes.</summary>
    public const int Version = 3;

    // articles   one row per article, with what lists and filters need of its current revision
    // revisions  what was ever stored of an article; the text is never changed
    // passages   the current revision's, one row per article: they come and go together, and load in one piece
    // sources    where articles come from
    // terms      ids of terms, by hash: the words themselves are not kept
    // log        articles whose passages changed, for readers to follow
    // deleted    ids of articles that were there once
    // sketches   samples of the current revisions' texts, by which near-duplicates are found; articles.lead is the key of the group's lead
    // fetches    what servers said of addresses that were fetched, so that the next request can ask for changes only
    // changes    what happened to articles and when, for people to follow; of a deleted article, its deletion alone
    private const string Tables =
        """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE articles (
            key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, revision INTEGER, given TEXT,
            title TEXT, source TEXT, earliest INTEGER NOT NULL, latest INTEGER NOT NULL, lead INTEGER);
        CREATE INDEX articles_by_date ON articles (earliest DESC, id);
        CREATE TABLE revisions (
            key INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, revision TEXT NOT NULL,
            origin TEXT NOT NULL, url TEXT, title TEXT, source TEXT, byline TEXT, published TEXT, precision TEXT, evidence TEXT,
            ingested_at INTEGER NOT NULL, kind TEXT NOT NULL, language TEXT, dropped TEXT, text TEXT NOT NULL, UNIQUE (article, revision));
        CREATE TABLE passages (
            article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE, count INTEGER NOT NULL, length INTEGER NOT NULL,
            spans BLOB NOT NULL, terms BLOB NOT NULL, vectors BLOB NOT NULL);
        CREATE TABLE sources (
            absolute_origin TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            content_hash TEXT NOT NULL, cleaner_version TEXT NOT NULL, fed INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX sources_by_article ON sources (article, fed);
        CREATE TABLE terms (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL);
        CREATE TABLE log (seq INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL);
        CREATE TABLE deleted (id TEXT PRIMARY KEY) WITHOUT ROWID;

        """ + Version2;

    // What version 2 added.
    private const string Version2 =
        """
        CREATE INDEX articles_by_lead ON articles (lead) WHERE lead IS NOT NULL;
        CREATE TABLE sketches (article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE, shingles INTEGER NOT NULL, hashes BLOB NOT NULL);
        CREATE TABLE fetches (url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT, cleaner_version TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE changes (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, article TEXT NOT NULL, kind TEXT NOT NULL, revision TEXT, before TEXT, receipt TEXT);
        CREATE INDEX changes_by_time ON changes (at);
        CREATE INDEX changes_by_article ON changes (article);
        """;

    // Version 1 had no changes. They follow from its revisions; when its deleted articles went is not known, only that it was before now.
    private const string ChangesOfVersion1 =
        """
        INSERT INTO changes (at, article, kind, revision, before)
            SELECT r.ingested_at, a.id, CASE WHEN b.revision IS NULL THEN 'Added' ELSE 'Revised' END, r.revision, b.revision
            FROM revisions r JOIN articles a ON a.key = r.article
            LEFT JOIN revisions b ON b.key = (SELECT max(key) FROM revisions WHERE article = r.article AND key < r.key)
            ORDER BY r.ingested_at, r.key;
        INSERT INTO changes (at, article, kind) SELECT max($0, (SELECT coalesce(max(at), 0) FROM changes)), id, 'Deleted' FROM deleted;
        """;

    /// <summary>Whether the file is new.</summary>
    /// <param name="connection">The file.</param>
    /// <returns>True when it has no tables.</returns>
    public static bool IsMissing(IndexConnection connection) => connection.Value<long>("SELECT count(*) FROM sqlite_master") == 0;

    /// <summary>Whether the tables are of this version; false for an older one, which <see cref="Ensure"/> brings up to it.</summary>
    /// <param name="connection">The file.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <exception cref="NewsQAException">The file is of a newer version, or something else altogether.</exception>
    public static bool IsCurrent(IndexConnection connection, string path) => !IsMissing(connection) && Found(connection, path) == Version;

    /// <summary>Creates the tables in a new file, brings those of an older version up to this one. Part of the caller's transaction.</summary>
    /// <param name="connection">The file.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="now">When it is.</param>
    /// <returns>The version that the file had; 0 for a new file.</returns>
    /// <exception cref="NewsQAException">The file is of a newer version, or something else altogether.</exception>
    public static int Ensure(IndexConnection connection, string path, DateTimeOffset now)
    {
        if (IsMissing(connection))
        {
            connection.Run(Tables);
            connection.Run("INSERT INTO meta VALUES ('schema', $0)", Version.ToString(CultureInfo.InvariantCulture));
            return 0;
        }

        var found = Found(connection, path);
        if (found < 2)
        {
            connection.Run("ALTER TABLE articles ADD COLUMN lead INTEGER");
            connection.Run(Version2);
            connection.Run(ChangesOfVersion1, now.UtcTicks);
        }

        connection.Run("UPDATE meta SET value = $0 WHERE name = 'schema'", Version.ToString(CultureInfo.InvariantCulture));
        return found;
    }

    private static int Found(IndexConnection connection, string path)
    {
        var isIndex = connection.Value<long>("SELECT count(*) FROM sqlite_master WHERE name = 'meta'") == 1;
        var found = isIndex ? connection.Value<string>("SELECT value FROM meta WHERE name = 'schema'") : null;
        if (!int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 1)
        {
            throw new NewsQAException($"{path} is a database, but not one of NewsQA's; choose another place for the index (--data).");
        }

        return version <= Version ? version : throw new NewsQAException(
            $"The index {path} has schema {version}, this NewsQA reads {Version}: use the newer NewsQA that wrote it, or ingest into a new place (--data).");
    }
}
