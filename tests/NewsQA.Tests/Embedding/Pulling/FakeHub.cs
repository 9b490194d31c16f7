using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace NewsQA.Tests.Embedding.Pulling;

/// <summary>A Hugging Face hub in memory: large files by way of a redirect, ranges, and connections that break.</summary>
internal sealed class FakeHub : HttpMessageHandler
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public List<string> Requests { get; } = [];

    /// <summary>Bytes after which a response breaks; null for none.</summary>
    public int? BreaksAfter { get; set; }

    public bool IgnoresRanges { get; set; }

    public bool IsOffline { get; set; }

    /// <summary>The checksum that the hub claims; null for the right one.</summary>
    public string? Claims { get; set; }

    public static Uri Address { get; } = new("https://hub.example/");

    public FakeHub WithText(string path, string text)
    {
        Files[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public FakeHub WithTinyBert(string repository, string graph = "model.onnx", string tokenizer = """{"model": {"type": "WordPiece"}, "normalizer": {"lowercase": true}}""")
    {
        Files[$"{repository}/onnx/model.onnx"] = File.ReadAllBytes(RepositoryFolder.Tests("TinyBert", graph));
        Files[$"{repository}/vocab.txt"] = File.ReadAllBytes(RepositoryFolder.Tests("TinyBert", "vocab.txt"));
        return WithText($"{repository}/tokenizer.json", tokenizer);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        Requests.Add($"{address.AbsolutePath[1..]}{(request.Headers.Range is { } range ? " " + range : "")}");
        if (IsOffline)
        {
            throw new HttpRequestException("No such host is known. (hub.example:443)");
        }

        return Task.FromResult(address.Host == "cdn.example" ? Content(address.AbsolutePath[1..], request) : Resolve(address, request));
    }

    private HttpResponseMessage Resolve(Uri address, HttpRequestMessage request)
    {
        var path = address.AbsolutePath[1..].Replace("/resolve/main", "", StringComparison.Ordinal);
        if (!Files.TryGetValue(path, out var bytes))
        {
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        }

        var isLarge = path.EndsWith(".onnx", StringComparison.Ordinal);
        var response = isLarge ? new HttpResponseMessage(HttpStatusCode.Found) : Content(path, request);
        response.Headers.Location = isLarge ? new Uri("https://cdn.example/" + path) : null;
        response.Headers.TryAddWithoutValidation("X-Repo-Commit", Commit);
        var etag = isLarge ? Claims ?? Convert.ToHexStringLower(SHA256.HashData(bytes)) : "40characters";
        response.Headers.TryAddWithoutValidation(isLarge ? "X-Linked-Etag" : "X-Other", $"\"{etag}\"");
        return response;
    }

    private HttpResponseMessage Content(string path, HttpRequestMessage request)
    {
        var bytes = Files[path];
        var from = IgnoresRanges ? 0 : (int)(request.Headers.Range?.Ranges.First().From ?? 0);
        if (from >= bytes.Length)
        {
            return new HttpResponseMessage(HttpStatusCode.RequestedRangeNotSatisfiable);
        }

        var part = bytes.AsMemory(from);
        Stream body = BreaksAfter < part.Length ? new BreakingStream(part[..BreaksAfter.Value].ToArray()) : new MemoryStream(part.ToArray());
        var content = new StreamContent(body);
        content.Headers.ContentLength = part.Length;
        content.Headers.ContentRange = from > 0 ? new ContentRangeHeaderValue(from, bytes.Length - 1, bytes.Length) : null;
        return new HttpResponseMessage(from > 0 ? HttpStatusCode.PartialContent : HttpStatusCode.OK) { Content = content };
    }

    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The connection was reset.");
    }
}
