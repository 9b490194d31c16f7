using System.Diagnostics;
using System.Globalization;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing.Points;
using NewsQA.Qdrant;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>
/// A real Qdrant server, which the environment names: <c>NEWSQA_TEST_QDRANT</c> its gRPC address, <c>NEWSQA_TEST_QDRANT_API_KEY</c> its key if it has one, and <c>NEWSQA_TEST_QDRANT_RESTART</c> a command
/// of the shell that kills it and starts it again over the same data. Tests are skipped, with the reason, where a variable that they need is not set or nothing answers there.
/// </summary>
internal static class RealQdrant
{
    private const string UrlVariable = "NEWSQA_TEST_QDRANT";
    private const string KeyVariable = "NEWSQA_TEST_QDRANT_API_KEY";
    private const string RestartVariable = "NEWSQA_TEST_QDRANT_RESTART";

    private static readonly TimeSpan LongestRestart = TimeSpan.FromMinutes(2);

    // Asked once: each test would wait for a server that is away.
    private static readonly Lazy<Task<string?>> Absence = new(() => AbsenceOfAsync(Variable(UrlVariable)!, ApiKey));

    /// <summary>Its key; null for none.</summary>
    public static string? ApiKey => Variable(KeyVariable);

    /// <summary>Whether a server is named, whether it answers or not.</summary>
    public static bool IsNamed => Variable(UrlVariable) is not null;

    /// <summary>A server that answers; skips the test where there is none.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> UrlAsync()
    {
        var url = Variable(UrlVariable);
        Assert.SkipWhen(url is null, $"{UrlVariable} is not set: it names a running Qdrant, such as http://localhost:6334.");
        var absence = await Absence.Value;
        Assert.SkipWhen(absence is not null, $"{UrlVariable} is {url}, but nothing there can be tested: {absence}");
        return url!;
    }

    /// <summary>A connection to the server; skips the test where there is none.</summary>
    public static async Task<QdrantPointStore> StoreAsync(QdrantOptions? options = null)
    {
        options ??= new QdrantOptions();
        options.ApiKey = ApiKey;
        return QdrantIndexes.Store(await UrlAsync(), options);
    }

    /// <summary>An index on the server; skips the test where there is none.</summary>
    public static async Task<PointNewsIndex> OpenAsync(EmbeddingSpace space, string collection, bool acceptOtherSpace = false, double leaseSeconds = 30) => await PointNewsIndex.OpenAsync(
        await StoreAsync(), space, new PointIndexOptions { Collection = collection, LeaseSeconds = leaseSeconds }, acceptOtherSpace: acceptOtherSpace, time: EmulatedIndexes.Clock);

    /// <summary>A prefix of collections that nobody has.</summary>
    public static string NewCollection() => "newsqa-test-" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    /// <summary>Removes an index, where a server answers.</summary>
    public static async Task RemoveAsync(string collection)
    {
        if (IsNamed && await Absence.Value is null)
        {
            await new PointPlace(UrlVariable, () => QdrantIndexes.Store(Variable(UrlVariable)!, new QdrantOptions { ApiKey = ApiKey }), new PointIndexOptions { Collection = collection })
                .RemoveAsync(CancellationToken.None);
        }
    }

    /// <summary>Skips the test where the server cannot be killed.</summary>
    public static async Task NeedRestartAsync()
    {
        await UrlAsync();
        Assert.SkipWhen(
            Variable(RestartVariable) is null,
            $"{RestartVariable} is not set: a command that kills the server of {UrlVariable} and starts it again over the same data, such as 'docker kill qdrant && docker start qdrant'.");
    }

    /// <summary>Kills the server and starts it again; done when it answers.</summary>
    public static async Task RestartAsync()
    {
        // Into a file: a server that is started in the background would hold a pipe open.
        var output = Path.GetTempFileName();
        using var command = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"( {Variable(RestartVariable)}\n) > \"$0\" 2>&1 < /dev/null", output]))!;
        await command.WaitForExitAsync().WaitAsync(LongestRestart);
        Assert.True(command.ExitCode == 0, $"{RestartVariable} ended with {command.ExitCode}: {await File.ReadAllTextAsync(output)}");
        File.Delete(output);
        for (var waited = Stopwatch.StartNew(); await AbsenceOfAsync(Variable(UrlVariable)!, ApiKey) is { } reason;)
        {
            Assert.True(waited.Elapsed < LongestRestart, $"It was started again and does not answer: {reason}");
            await Task.Delay(200);
        }
    }

    /// <summary>Why a server cannot be tested; null where it can.</summary>
    public static async Task<string?> AbsenceOfAsync(string url, string? apiKey = null)
    {
        try
        {
            // As patient as the tests are: one that is slow is not away.
            await using var store = QdrantIndexes.Store(url, new QdrantOptions { ApiKey = apiKey });
            await store.CheckAsync(CancellationToken.None);
            return null;
        }
        catch (Exception error) when (error is NewsQAException or UriFormatException)
        {
            return error.Message;
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
