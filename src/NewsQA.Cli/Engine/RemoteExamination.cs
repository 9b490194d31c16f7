using System.Diagnostics;
using System.Runtime.CompilerServices;
using NewsQA.Client;

namespace NewsQA.Cli.Engine;

/// <summary>Looks at a server from outside: does it live, is it ready, does it take the key, does it answer?</summary>
internal static class RemoteExamination
{
    /// <summary>The check that says whether it is ready; those after it need a key, and work.</summary>
    public const string Readiness = "index";

    public static async IAsyncEnumerable<Finding> RunAsync(HttpClient http, NewsQAHttpClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await Finding.OfAsync("server", async () =>
        {
            using var response = await GetAsync(http, cancellationToken);
            return response.IsSuccessStatusCode ? $"{http.BaseAddress} lives" : throw new NewsQAException($"{http.BaseAddress} answers {(int)response.StatusCode}. Is it a NewsQA server?");
        });
        yield return await Finding.OfAsync(Readiness, async () =>
        {
            var status = await client.GetStatusAsync(cancellationToken);
            return $"{status.Articles} articles, {status.Passages} passages, model {status.Model}, {(status.Summarize ? "with" : "without")} a language model for summaries";
        });
        yield return await Finding.OfAsync("search", async () =>
        {
            var started = Stopwatch.GetTimestamp();
            await client.SearchAsync(new SearchRequest { Query = "news", Top = 1 }, cancellationToken);
            return $"answered in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms";
        });
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetAsync(new Uri("healthz", UriKind.Relative), cancellationToken);
        }
        catch (HttpRequestException error)
        {
            throw new NewsQAException($"{http.BaseAddress} cannot be reached. Is the server running, and is this its address?", error);
        }
    }
}
