using NewsQA.Embedding;
using NewsQA.Indexing.Points;
using NewsQA.Qdrant;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>Indexes on a Qdrant server, real or emulated.</summary>
internal static class QdrantIndexes
{
    public static Task<PointNewsIndex> OpenAsync(
        string url, EmbeddingSpace space, QdrantOptions? options = null, string collection = "newsqa", double leaseSeconds = 30, bool acceptOtherSpace = false) => PointNewsIndex.OpenAsync(
        Store(url, options), space, new PointIndexOptions { Collection = collection, LeaseSeconds = leaseSeconds }, acceptOtherSpace: acceptOtherSpace);

    public static QdrantPointStore Store(string url, QdrantOptions? options = null)
    {
        options ??= new QdrantOptions();
        // Tests run beside many others.
        (options.Url, options.TimeoutSeconds) = (url, 60);
        return new QdrantPointStore(new QdrantConnection(options), options);
    }
}
