using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using NewsQA.Client;
using NewsQA.Server.Errors;

namespace NewsQA.Server.Uploads;

/// <summary>
/// Remembers uploads by their <c>Idempotency-Key</c> for a day, in memory, so that a client that lost the answer can send the request again. After a
/// restart the same upload is done again, which changes nothing: its articles are then unchanged. Thread-safe.
/// </summary>
internal sealed class IdempotentUploads(INewsQA newsQA, TimeProvider time)
{
    private const int MaxKeyLength = 255;

    /// <summary>A day, as others who offer such keys have it.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Enough for a client that sends one batch a minute; the oldest go first.</summary>
    private const int MaxKept = 2_000;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Does the upload, or gives the outcomes of the one that had this key.</summary>
    /// <param name="request">The upload.</param>
    /// <param name="answer">Makes the response of outcomes.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IResult> HandleAsync(HttpRequest request, Func<IAsyncEnumerable<ArticleOutcome>, Task<IResult>> answer, CancellationToken cancellationToken)
    {
        if (request.Headers["Idempotency-Key"] is not [{ Length: > 0 } key])
        {
            return await answer(UploadRun.OutcomesAsync(request, newsQA, cancellationToken));
        }

        if (key.Length > MaxKeyLength)
        {
            return Refused(request, StatusCodes.Status400BadRequest, "invalid-request", "The request is not valid.",
                $"Idempotency-Key must be at most {MaxKeyLength} characters; it has {key.Length}.", "Idempotency-Key");
        }

        Forget();
        var mine = new Entry(await FingerprintAsync(request, cancellationToken), time.GetUtcNow());
        var first = _entries.GetOrAdd(key, mine);
        if (first == mine)
        {
            return await answer(RecordAsync(key, mine, UploadRun.OutcomesAsync(request, newsQA, cancellationToken), cancellationToken));
        }

        return await RepeatAsync(request, first, mine, answer);
    }

    private static async Task<IResult> RepeatAsync(HttpRequest request, Entry first, Entry mine, Func<IAsyncEnumerable<ArticleOutcome>, Task<IResult>> answer)
    {
        if (first.Fingerprint != mine.Fingerprint)
        {
            return Refused(request, StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused", "The Idempotency-Key belongs to another request.",
                "A request with another body had this Idempotency-Key. Use a new key for a new request.");
        }

        if (first.Outcomes is not { } outcomes)
        {
            request.HttpContext.Response.Headers.RetryAfter = "1";
            return Refused(request, StatusCodes.Status409Conflict, "upload-in-progress", "The first request is still being worked on.",
                "The request with this Idempotency-Key has not ended yet. Try again in a second.");
        }

        request.HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
        return await answer(outcomes.ToAsyncEnumerable());
    }

    /// <summary>Remembers outcomes once all are there. One that failed or was broken off is forgotten: sending it again does the rest.</summary>
    private async IAsyncEnumerable<ArticleOutcome> RecordAsync(
        string key, Entry entry, IAsyncEnumerable<ArticleOutcome> outcomes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = new List<ArticleOutcome>();
        try
        {
            await foreach (var outcome in outcomes.WithCancellation(cancellationToken))
            {
                all.Add(outcome);
                yield return outcome;
            }

            entry.Outcomes = all;
        }
        finally
        {
            if (entry.Outcomes is null)
            {
                _entries.TryRemove(key, out _);
            }
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        var old = _entries.Where(e => e.Value.Outcomes is not null).OrderByDescending(e => e.Value.Since).Where((e, i) => i >= MaxKept || now - e.Value.Since > Lifetime);
        foreach (var (key, _) in old)
        {
            _entries.TryRemove(key, out _);
        }
    }

    private static async Task<string> FingerprintAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.EnableBuffering();
        var hash = await SHA256.HashDataAsync(request.Body, cancellationToken);
        request.Body.Position = 0;
        return $"{request.ContentType} {Convert.ToHexString(hash)}";
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Refused(HttpRequest request, int status, string kind, string title, string detail, string? field = null) =>
        TypedResults.Problem(new Problem(status, kind, title, detail, field).ToDetails(request.HttpContext));

    private sealed class Entry(string fingerprint, DateTimeOffset since)
    {
        private volatile List<ArticleOutcome>? _outcomes;

        public string Fingerprint => fingerprint;

        public DateTimeOffset Since => since;

        public List<ArticleOutcome>? Outcomes
        {
            get => _outcomes;
            set => _outcomes = value;
        }
    }
}
