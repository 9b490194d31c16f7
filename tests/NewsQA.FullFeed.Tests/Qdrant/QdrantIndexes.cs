using System.Globalization;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing.Points;
using NewsQA.Qdrant;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>Indexes on a Qdrant server, real or emulated.</summary>
internal static class QdrantIndexes
{
    private const string Variable = "NEWSQA_TEST_QDRANT";

    // Asked once: each test would wait for a server that is away.
    private static readonly Lazy<Task<string?>> Absence = new(() => AbsenceOfAsync(Environment.GetEnvironmentVariable(Variable)!));

    public static Task<PointNewsIndex> OpenAsync(string url, EmbeddingSpace space, QdrantOptions? options = null, string collection = "newsqa", double leaseSeconds = 30) =>
        PointNewsIndex.OpenAsync(Store(url, options), space, new PointIndexOptions { Collection = collection, LeaseSeconds = leaseSeconds });

    public static QdrantPointStore Store(string url, QdrantOptions? options = null)
    {
        options ??= new QdrantOptions();
        // Tests run beside many others.
        (options.Url, options.TimeoutSeconds) = (url, 60);
        return new QdrantPointStore(new QdrantConnection(options), options);
    }

    /// <summary>The real server; skips the test where none is named, or none answers.</summary>
    public static async Task<string> RealUrlAsync()
    {
        var url = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(url), $"{Variable} is not set: it names a running Qdrant, such as http://localhost:6334.");
        var absence = await Absence.Value;
        Assert.SkipWhen(absence is not null, $"{Variable} is {url}, but nothing there can be tested: {absence}");
        return url!;
    }

    /// <summary>Why a server cannot be tested; null where it can.</summary>
    public static async Task<string?> AbsenceOfAsync(string url)
    {
        try
        {
            await using var store = new QdrantPointStore(new QdrantConnection(new QdrantOptions { Url = url }), new QdrantOptions { Url = url });
            await store.CheckAsync(CancellationToken.None);
            return null;
        }
        catch (Exception error) when (error is NewsQAException or UriFormatException)
        {
            return error.Message;
        }
    }

    public static string NewCollection() => "newsqa-test-" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    public static async Task RemoveAsync(string collection)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } url && await Absence.Value is null)
        {
            await new PointPlace(url, () => Store(url), new PointIndexOptions { Collection = collection }).RemoveAsync(CancellationToken.None);
        }
    }
}
