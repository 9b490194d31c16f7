using NewsQA.Client;

namespace NewsQA.Indexing.Sqlite;

public sealed partial class SqliteNewsIndex
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, FetchState>> GetFetchesAsync(IReadOnlyCollection<string> urls, CancellationToken cancellationToken = default) =>
        ReadAsync(connection => new SourceStore(connection).Fetches(urls), cancellationToken);

    /// <inheritdoc/>
    public Task RecordFetchesAsync(IReadOnlyList<FetchState> fetches, CancellationToken cancellationToken = default) => GuardAsync(() => writer.WriteAsync(
        before =>
        {
            new SourceStore(writer.Connection).Record(fetches);
            return Task.FromResult((true, before));
        },
        cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> GetOriginsAsync(string prefix, CancellationToken cancellationToken = default) =>
        ReadAsync(connection => new SourceStore(connection).Origins(prefix), cancellationToken);

    /// <inheritdoc/>
    public Task<DeletionReceipt> ForgetSourcesAsync(IReadOnlyCollection<string> absoluteOrigins, CancellationToken cancellationToken = default) =>
        RemoveAsync(remover => new SourceStore(writer.Connection).Forget(absoluteOrigins, remover), cancellationToken);

    /// <inheritdoc/>
    public Task<DeletionReceipt> DeleteAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default) => RemoveAsync(
        remover =>
        {
            foreach (var id in articleIds)
            {
                remover.Remove(id);
            }

            return remover.Receipt;
        },
        cancellationToken);

    private Task<DeletionReceipt> RemoveAsync(Func<ArticleRemover, DeletionReceipt> remove, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        var receipt = await writer.WriteAsync(
            before =>
            {
                var remover = new ArticleRemover(writer.Connection, new DuplicateGroups(writer.Connection, writer.Duplicates), before, time.GetUtcNow());
                return Task.FromResult((remove(remover), remover.State));
            },
            cancellationToken);
        await writer.CheckpointAsync();
        return receipt;
    });
}
