using NewsQA.Client;
using NewsQA.Embedding;

namespace NewsQA.Indexing.Sqlite;

/// <summary>An index in one file in a folder.</summary>
/// <param name="folder">The folder, absolute; made when it is missing.</param>
public sealed class SqlitePlace(string folder) : IIndexPlace
{
    private string File => Path.Combine(folder, SqliteNewsIndex.FileName);

    /// <inheritdoc/>
    public Task<EmbeddingSpace?> FindSpaceAsync(IndexOptions options, CancellationToken cancellationToken) => Task.FromResult(SqliteNewsIndex.FindSpace(File, options));

    /// <inheritdoc/>
    public async Task<ICopyableIndex> OpenAsync(EmbeddingSpace space, IndexOptions options, bool acceptOtherSpace, TimeProvider time, CancellationToken cancellationToken) =>
        await SqliteNewsIndex.OpenAsync(File, space, options, acceptOtherSpace, time, cancellationToken);

    /// <inheritdoc/>
    public Task<string> ExamineAsync(CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(File))
        {
            return Task.FromResult("none yet; the first ingest makes it");
        }

        return IndexBackup.Fault(File) is { } fault
            ? throw new NewsQAException($"{File} is damaged: {fault} Put a backup in its place, or ingest again into another folder.")
            : Task.FromResult($"sound, {new FileInfo(File).Length / (1024 * 1024):N0} MB");
    }

    /// <inheritdoc/>
    public long Backup(string file) => IndexBackup.Copy(File, file);

    /// <inheritdoc/>
    public IIndexPlace Beside(string folder) => new SqlitePlace(folder);

    /// <inheritdoc/>
    public Task RemoveAsync(CancellationToken cancellationToken)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            System.IO.File.Delete(File + suffix);
        }

        return Task.CompletedTask;
    }
}
