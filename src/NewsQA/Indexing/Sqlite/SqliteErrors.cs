using Microsoft.Data.Sqlite;
using NewsQA.Client;
using SQLitePCL;

namespace NewsQA.Indexing.Sqlite;

/// <summary>SQLite's failures in words for people: what happened, to which file, what to try.</summary>
internal static class SqliteErrors
{
    /// <summary>Translates a failure.</summary>
    /// <param name="error">What SQLite said.</param>
    /// <param name="path">The index's file.</param>
    /// <returns>The exception to throw instead.</returns>
    public static NewsQAException Translate(SqliteException error, string path) => new(
        error.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another process is writing the index {path} and did not finish in time; try again when it is done.",
            raw.SQLITE_FULL => $"The disk of the index {path} is full; nothing of this write was kept. Make room and try again.",
            raw.SQLITE_NOTADB => $"{path} is not an index (not an SQLite database); choose another place (--data).",
            raw.SQLITE_CORRUPT => $"The index {path} is damaged ({error.Message}); restore a backup, or ingest into a new place (--data).",
            raw.SQLITE_CANTOPEN => $"The index {path} cannot be opened; check that its folder exists and may be written to.",
            raw.SQLITE_READONLY or raw.SQLITE_PERM => $"The index {path} may not be written to; check its permissions.",
            _ => $"The index {path} could not be used: {error.Message}",
        },
        error);
}
