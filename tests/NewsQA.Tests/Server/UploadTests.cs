using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Tests.Server;

public class UploadTests
{
    private const string Lines = "{\"text\":\"One.\",\"origin\":\"a\"}\nnot json\n{\"text\":\"Two.\",\"origin\":\"b\"}\n\n{\"text\":\"\",\"origin\":\"c\"}\n{\"txt\":1}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asked_for_json_lines_each_articles_fate_is_told_in_order_and_the_sum_at_the_end()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await SendAsync(server, Lines, accept: "application/x-ndjson");
        var told = (await response.ReadTextAsync()).TrimEnd().Split('\n').Select(l => JsonSerializer.Deserialize<IngestLine>(l, NewsQAJson.Options)!).ToList();

        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            [("a", IngestResult.Added, 1), ("line 2", IngestResult.Failed, 2), ("b", IngestResult.Added, 3), ("c", IngestResult.Failed, 5), ("line 6", IngestResult.Failed, 6)],
            told[..^1].Select(l => (l.Item!.Origin, l.Item.Result, l.Item.Line!.Value)));
        Assert.Equal((2, 3), (told[^1].Done!.Added, told[^1].Done!.Failed.Count));
    }

    [Fact]
    public async Task A_line_is_told_before_the_next_article_is_done()
    {
        await using var server = await RunningServer.StartAsync();
        using var step = new SemaphoreSlim(1);
        server.Engine.OnAdd = (articles, cancellationToken) => OneByOneAsync(articles, step, cancellationToken);
        using var request = Request(Lines, "application/x-ndjson");
        using var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));

        Assert.Contains("\"origin\":\"a\"", await lines.ReadLineAsync(Cancellation), StringComparison.Ordinal);
        step.Release(10);
        Assert.Contains("\"done\"", await lines.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_in_the_middle_is_the_last_line_and_what_was_told_stays_told()
    {
        await using var server = await RunningServer.StartAsync();
        server.Engine.OnAdd = (articles, _) => FailingAsync(articles);
        using var response = await SendAsync(server, Lines, accept: "application/x-ndjson");
        var lines = (await response.ReadTextAsync()).TrimEnd().Split('\n');

        Assert.Contains("\"item\"", lines[0], StringComparison.Ordinal);
        Assert.Equal(503, JsonElement.Parse(lines[^1]).GetProperty("error").GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-ndjson")]
    public async Task The_same_request_with_the_same_key_is_done_once(string accept)
    {
        await using var server = await RunningServer.StartAsync();
        using var first = await SendAsync(server, Lines, key: "k1");
        using var again = await SendAsync(server, Lines, key: "k1", accept: accept);
        using var other = await SendAsync(server, Lines + "\n", key: "k1");
        using var anew = await SendAsync(server, Lines, key: "k2");

        Assert.Equal(4, server.Engine.Uploads.Count);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotency-Replayed")));
        Assert.Contains("\"added\":2", await again.ReadTextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal("urn:newsqa:problem:idempotency-key-reused", (await other.ReadJsonAsync()).GetProperty("type").GetString());
        Assert.False(anew.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact]
    public async Task While_the_first_request_runs_the_second_is_asked_to_wait_and_one_that_failed_can_be_sent_again()
    {
        await using var server = await RunningServer.StartAsync();
        using var step = new SemaphoreSlim(0);
        var begun = new TaskCompletionSource();
        server.Engine.OnAdd = (articles, cancellationToken) =>
        {
            begun.SetResult();
            return OneByOneAsync(articles, step, cancellationToken);
        };
        var first = SendAsync(server, Lines, key: "k");
        await begun.Task.WaitAsync(Cancellation);
        using var second = await SendAsync(server, Lines, key: "k");
        step.Release(10);
        (await first).Dispose();

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);

        server.Engine.OnAdd = (articles, _) => FailingAsync(articles);
        using var failed = await SendAsync(server, Lines, key: "f");
        server.Engine.OnAdd = null;
        using var repeated = await SendAsync(server, Lines, key: "f");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (failed.StatusCode, repeated.StatusCode));
    }

    [Fact]
    public async Task A_body_may_be_packed()
    {
        await using var server = await RunningServer.StartAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Lines), Cancellation);
        }

        using var request = Request(Lines, "application/json");
        request.Content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = new("application/x-ndjson"), ContentEncoding = { "gzip" } } };
        using var response = await server.Http.SendAsync(request, Cancellation);
        Assert.Equal(2, (await response.ReadJsonAsync()).GetProperty("added").GetInt32());
    }

    [Fact]
    public async Task A_line_that_is_not_utf8_fails_with_a_reason_and_the_others_go_in()
    {
        await using var server = await RunningServer.StartAsync();
        byte[] body = [.. "{\"text\":\"One.\",\"origin\":\"a\"}\n"u8, .. "{\"text\":\"Caf"u8, 0xE9, .. "\",\"origin\":\"b\"}\r\n"u8, .. "{\"text\":\"Caf\u00e9.\",\"origin\":\"c\"}"u8];
        using var response = await SendBytesAsync(server, body, "application/x-ndjson");
        var json = await response.ReadJsonAsync();
        Assert.Equal(2, json.GetProperty("added").GetInt32());
        var failure = Assert.Single(json.GetProperty("failed").EnumerateArray().ToList());
        Assert.Equal("line 2", failure.GetProperty("origin").GetString());
        Assert.Contains("utf-8", failure.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Engine.Uploads, upload => upload.Text!.Contains('\uFFFD', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_are_read_in_the_encoding_that_the_content_type_names()
    {
        await using var server = await RunningServer.StartAsync();
        byte[] body = [.. "{\"text\":\"Caf"u8, 0xE9, .. ".\",\"origin\":\"b\"}"u8];
        using var response = await SendBytesAsync(server, body, "application/x-ndjson; charset=windows-1252");
        Assert.Equal(1, (await response.ReadJsonAsync()).GetProperty("added").GetInt32());
        Assert.Equal("Café.", Assert.Single(server.Engine.Uploads).Text);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("no-such-encoding")]
    public async Task An_encoding_without_lines_of_bytes_is_refused_by_name(string charset)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await SendBytesAsync(server, "{}"u8.ToArray(), "application/x-ndjson; charset=" + charset);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains(charset, await response.ReadTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendBytesAsync(RunningServer server, byte[] body, string contentType)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return await server.Http.PostAsync(new Uri("v1/articles", UriKind.Relative), content, Cancellation);
    }

    private static HttpRequestMessage Request(string body, string accept, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("v1/articles", UriKind.Relative));
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/x-ndjson"));
        request.Headers.Accept.ParseAdd(accept);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }

    [Fact]
    public async Task Of_many_lines_each_broken_one_is_told_by_its_number_and_the_others_go_in()
    {
        var random = new Random(20261129);
        var lines = Enumerable.Range(1, 300).Select(i => (Number: i, IsGood: random.Next(3) > 0, Good: $"{{\"text\":\"Text {i} \\ud83d\\ude00.\",\"origin\":\"{i}\"}}")).ToList();
        var body = string.Join('\n', lines.Select(line => line.IsGood ? line.Good : Broken(line.Good, random)));
        await using var server = await RunningServer.StartAsync();
        using var response = await SendAsync(server, body, accept: "application/x-ndjson");
        var told = (await response.ReadTextAsync()).TrimEnd().Split('\n').Select(l => JsonSerializer.Deserialize<IngestLine>(l, NewsQAJson.Options)!).ToList();

        Assert.Equal(lines.Select(line => (line.Number, line.IsGood)), told[..^1].Select(l => (l.Item!.Line!.Value, l.Item.Result == IngestResult.Added)));
        Assert.All(told[^1].Done!.Failed, failure => Assert.DoesNotContain("Exception", failure.Error, StringComparison.Ordinal));
    }

    // No line feed within, and no whole article.
    private static string Broken(string good, Random random) => random.Next(6) switch
    {
        0 => good[..random.Next(1, good.Length)],
        1 => good[1..],
        2 => new string('[', random.Next(1, 5000)),
        3 => "{\"text\":\"\\ud83d\"}",
        4 => new string([.. Enumerable.Range(0, 30).Select(_ => (char)random.Next(0x21, 0xD800))]),
        _ => "{\"text\":" + random.Next(100) + "}",
    };

    private static async Task<HttpResponseMessage> SendAsync(RunningServer server, string body, string accept = "application/json", string? key = null)
    {
        using var request = Request(body, accept, key);
        return await server.Http.SendAsync(request, Cancellation);
    }

    private static async IAsyncEnumerable<ArticleOutcome> OneByOneAsync(
        IAsyncEnumerable<ArticleUpload> articles, SemaphoreSlim step, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var article in articles.WithCancellation(cancellationToken))
        {
            await step.WaitAsync(cancellationToken);
            yield return new ArticleOutcome { Origin = article.Origin!, Result = IngestResult.Added };
        }
    }

    private static async IAsyncEnumerable<ArticleOutcome> FailingAsync(IAsyncEnumerable<ArticleUpload> articles)
    {
        await foreach (var article in articles)
        {
            yield return new ArticleOutcome { Origin = article.Origin!, Result = IngestResult.Added };
            break;
        }

        throw new NewsQAException("The disk is full.");
    }
}
