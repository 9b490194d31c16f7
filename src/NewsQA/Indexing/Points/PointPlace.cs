using NewsQA.Client;
using NewsQA.Embedding;

namespace NewsQA.Indexing.Points;

/// <summary>An index on a vector database.</summary>
/// <param name="name">How messages name the database.</param>
/// <param name="connect">Connects; each index has a connection of its own.</param>
/// <param name="options">How it is kept.</param>
public sealed class PointPlace(string name, Func<IPointStore> connect, PointIndexOptions options) : IIndexPlace
{
    /// <inheritdoc/>
    public async Task<EmbeddingSpace?> FindSpaceAsync(IndexOptions options, CancellationToken cancellationToken)
    {
        await using var store = connect();
        await store.CheckAsync(cancellationToken);
        return await PointNewsIndex.FindSpaceAsync(store, Options, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ICopyableIndex> OpenAsync(EmbeddingSpace space, IndexOptions options, bool acceptOtherSpace, TimeProvider time, CancellationToken cancellationToken) =>
        await PointNewsIndex.OpenAsync(connect(), space, Options, options, acceptOtherSpace, time, cancellationToken);

    /// <inheritdoc/>
    public async Task<string> ExamineAsync(CancellationToken cancellationToken)
    {
        await using var store = connect();
        var version = await store.CheckAsync(cancellationToken);
        var names = string.Join(", ", await OwnAsync(store, cancellationToken));
        return $"{store.Name} answers, version {version}; {(names.Length == 0 ? "no collections yet, the first ingest makes them" : "collections " + names)}";
    }

    /// <inheritdoc/>
    public long Backup(string file) => throw new NewsQAException(
        $"The index is on {name}, not in a file. Take snapshots of its collections there ({Options.Collection}_articles and {Options.Collection}_passages, while nothing is written), "
        + "or copy it into a file: ./newsqa copy --from qdrant --to sqlite:DIR");

    /// <inheritdoc/>
    public IIndexPlace Beside(string folder) => new PointPlace(name, connect, new PointIndexOptions
    {
        Collection = $"{Options.Collection}-{Path.GetFileName(folder)}", LeaseSeconds = Options.LeaseSeconds, MaxPassagesToReweigh = Options.MaxPassagesToReweigh,
    });

    /// <inheritdoc/>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await using var store = connect();
        foreach (var collection in await OwnAsync(store, cancellationToken))
        {
            await store.DropAsync(collection, cancellationToken);
        }
    }

    private PointIndexOptions Options => options;

    private async Task<IReadOnlyList<string>> OwnAsync(IPointStore store, CancellationToken cancellationToken) =>
        [.. (await store.ListCollectionsAsync(cancellationToken)).Where(new PointSchema(Options.Collection).Owns).Order(StringComparer.Ordinal)];
}
