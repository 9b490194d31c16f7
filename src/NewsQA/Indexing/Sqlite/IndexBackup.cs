using Microsoft.Data.Sqlite;
using NewsQA.Client;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Copies an index while it is in use, and checks one.</summary>
public static class IndexBackup
{
    /// <summary>Copies an index as it is at one moment. Others may go on reading and writing it.</summary>
    /// <param name="index">The index's file.</param>
    /// <param name="target">The file to make; its folder is made when it is missing.</param>
    /// <returns>The copy's size in bytes.</returns>
    /// <exception cref="NewsQAException">There is no index, the target exists already, or the copy is not sound; then no target is left behind.</exception>
    public static long Copy(string index, string target)
    {
        if (!File.Exists(index))
        {
            throw new NewsQAException($"There is no index at {index}. Name its folder with --data.");
        }

        if (File.Exists(target) || Directory.Exists(target))
        {
            throw new NewsQAException($"{target} exists already. Name a file that does not.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        // Under another name until it is whole and sound: a backup that was broken off shall not look like one.
        var part = target + ".part";
        File.Delete(part);
        try
        {
            CopyInto(index, part);
            File.Move(part, target);
        }
        catch (SqliteException error)
        {
            throw new NewsQAException($"The index could not be copied to {target}. Is there room, and may it be written?", error);
        }
        finally
        {
            File.Delete(part);
        }

        return new FileInfo(target).Length;
    }

    /// <summary>Checks that a database is sound, page by page.</summary>
    /// <param name="index">The index's file.</param>
    /// <returns>Null when it is sound, else what SQLite found first.</returns>
    public static string? Fault(string index)
    {
        try
        {
            using var connection = Open(index, SqliteOpenMode.ReadOnly);
            return Fault(connection);
        }
        catch (SqliteException error)
        {
            return error.Message;
        }
    }

    private static void CopyInto(string index, string part)
    {
        using var source = Open(index, SqliteOpenMode.ReadOnly);
        using var copy = Open(part, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(copy);
        // The copy is one file that needs no other beside it.
        Run(copy, "PRAGMA journal_mode = DELETE");
        if (Fault(copy) is { } fault)
        {
            throw new NewsQAException($"The copy is not sound, and was thrown away: {fault}");
        }
    }

    private static string? Fault(SqliteConnection connection) => Run(connection, "PRAGMA quick_check(1)") is "ok" ? null : "The check of the database found a damaged page.";

    private static object? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
