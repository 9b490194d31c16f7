using System.Globalization;
using NewsQA.Embedding;
using NewsQA.Indexing.Points;
using NewsQA.Qdrant;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>Indexes on a Qdrant server, real or emulated.</summary>
internal static class QdrantIndexes
{
    private const string Variable = "NEWSQA_TEST_QDRANT";

    public static Task<PointNewsIndex> OpenAsync(string url, EmbeddingSpace space, QdrantOptions? options = null, string collection = "newsqa", double leaseSeconds = 30) =>
        PointNewsIndex.OpenAsync(Store(url, options), space, new PointIndexOptions { Collection = collection, LeaseSeconds = leaseSeconds });

    public static QdrantPointStore Store(string url, QdrantOptions? options = null)
    {
        options ??= new QdrantOptions();
        // Tests run beside many others.
        (options.Url, options.TimeoutSeconds) = (url, 60);
        return new QdrantPointStore(new QdrantConnection(options), options);
    }

    /// <summary>The real server; skips the test where none is named.</summary>
    public static string RealUrl()
    {
        var url = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(url), $"{Variable} is not set: it names a running Qdrant, such as http://localhost:6334.");
        return url!;
    }

    public static string NewCollection() => "newsqa-test-" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    public static async Task RemoveAsync(string collection)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } url)
        {
            await new PointPlace(url, () => Store(url), new PointIndexOptions { Collection = collection }).RemoveAsync(CancellationToken.None);
        }
    }
}
