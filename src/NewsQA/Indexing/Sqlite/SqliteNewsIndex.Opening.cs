using Microsoft.Data.Sqlite;
using NewsQA.Client;
using NewsQA.Embedding;

namespace NewsQA.Indexing.Sqlite;

public sealed partial class SqliteNewsIndex
{
    /// <summary>Opens an index, and creates it when there is none.</summary>
    /// <param name="path">The file; its folder is created when it is missing.</param>
    /// <param name="space">The space of the vectors that will come. An empty index takes it over.</param>
    /// <param name="options">Scoring and waiting; null for the defaults.</param>
    /// <param name="acceptOtherSpace">
    /// True to open an index of another space for <see cref="ReembedAsync"/>; until that is done it can be read and searched with its own vectors, not written.
    /// </param>
    /// <param name="time">The clock that deletions are dated by; null for the system's.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The index.</returns>
    /// <exception cref="NewsQAException">The file cannot be used, is of another schema version, or was built with another model; the message says what to do.</exception>
    public static async Task<SqliteNewsIndex> OpenAsync(
        string path, EmbeddingSpace space, IndexOptions? options = null, bool acceptOtherSpace = false, TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var guard = new SpaceGuard(path, space, acceptOtherSpace);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var index = new SqliteNewsIndex(path, options ?? new IndexOptions(), guard, time ?? TimeProvider.System);
            await index.PrepareAsync(cancellationToken);
            return index;
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.Translate(error, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NewsQAException($"The index {path} cannot be opened: {error.Message}", error);
        }
    }

    /// <summary>Which space an index has, without opening it for use.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Waiting; null for the defaults.</param>
    /// <returns>The space; null when there is no index there, or nothing in it. Whatever is wrong with the file, opening it will tell.</returns>
    public static EmbeddingSpace? FindSpace(string path, IndexOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var connection = new IndexConnection(path, (options ?? new IndexOptions()).BusyTimeoutSeconds);
            var state = IndexSchema.IsMissing(connection) ? new IndexState() : IndexState.Read(connection);
            return state.Passages > 0 ? state.Space : null;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    // The write lock is taken only when there is something to change: opening does not wait for a writer.
    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!readers.Read(IsReady))
            {
                await writer.Connection.WriteAsync(() =>
                {
                    var before = IndexSchema.Ensure(writer.Connection, path, time.GetUtcNow());
                    IndexMigration.Run(writer, before);
                    var state = IndexState.Read(writer.Connection);
                    state.Adopt(space.MustAdopt(state.Space, state.Passages), space.Space).Write(writer.Connection);
                    return Task.FromResult(true);
                });
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private bool IsReady(IndexConnection connection)
    {
        if (!IndexSchema.IsCurrent(connection, path))
        {
            return false;
        }

        var state = IndexState.Read(connection);
        return !space.MustAdopt(state.Space, state.Passages);
    }
}
