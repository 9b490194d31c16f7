using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using NewsQA.Client;
using NewsQA.Server.Errors;

namespace NewsQA.Server.Uploads;

/// <summary>Answers an upload with JSON lines, each as soon as its article is on disk.</summary>
internal sealed class NdjsonLines(IAsyncEnumerable<ArticleOutcome> outcomes) : IResult
{
    public const string MediaType = "application/x-ndjson";

    private static readonly JsonSerializerOptions WithoutNulls = Options();

    public static bool IsWanted(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, aborted, started) = (httpContext.Response, httpContext.RequestAborted, Stopwatch.GetTimestamp());
        response.ContentType = MediaType;
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(aborted);
        var all = new List<ArticleOutcome>();
        try
        {
            await foreach (var outcome in outcomes.WithCancellation(aborted))
            {
                all.Add(outcome);
                await WriteAsync(response, new IngestLine { Item = outcome });
            }

            await WriteAsync(response, new IngestLine { Done = IngestTotals.Of(all, Stopwatch.GetElapsedTime(started)) });
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            // The client left. What was told is on disk.
        }
        catch (Exception error)
        {
            var details = JsonSerializer.SerializeToElement(ProblemWriting.Describe(httpContext, error), NewsQAJson.Options);
            await WriteAsync(response, new IngestLine { Error = details });
        }
    }

    private static async Task WriteAsync(HttpResponse response, IngestLine line)
    {
        await response.WriteAsync(JsonSerializer.Serialize(line, WithoutNulls) + "\n", response.HttpContext.RequestAborted);
        await response.Body.FlushAsync(response.HttpContext.RequestAborted);
    }

    // One member a line is what the contract says; the two others would be nulls on every line.
    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        NewsQAJson.Apply(options);
        options.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
        return options;
    }
}
