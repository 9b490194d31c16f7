using System.IO.Compression;
using System.Text.Json;
using NewsQA.Client;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Evaluation.Extraction;

/// <summary>A saved page with what a person took from it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Url">Its address; empty when unknown.</param>
/// <param name="File">The page's file.</param>
/// <param name="Body">The article's text.</param>
/// <param name="Title">Its title; null when the set has none.</param>
/// <param name="Date">Its day of publication, <c>2023-12-17</c>; null when the set has no dates, empty when the page has none.</param>
/// <param name="Authors">Its authors; null when the set has none.</param>
internal sealed record ExtractionPage(string Id, string Url, string File, string Body, string? Title, string? Date, string? Authors)
{
    private static readonly string[] s_lists = ["articles.json", "ground-truth.json"];

    /// <summary>The page's site: its host without <c>www.</c>.</summary>
    public string Site => Uri.TryCreate(Url, UriKind.Absolute, out var uri) ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host : Id;

    /// <summary>
    /// Reads a set: <c>articles.json</c> or <c>ground-truth.json</c>, an object with an entry per page (<c>articleBody</c>, and where known
    /// <c>title</c>, <c>date</c>, <c>authors</c>, <c>url</c>), and the pages as <c>html/NAME.html</c> or <c>html/NAME.html.gz</c>.
    /// </summary>
    /// <param name="folder">The set's folder.</param>
    /// <returns>The pages that are there, by name.</returns>
    /// <exception cref="NewsQAException">The list is missing.</exception>
    public static IReadOnlyList<ExtractionPage> ReadAll(string folder)
    {
        var list = Array.Find(s_lists, name => System.IO.File.Exists(Path.Combine(folder, name)))
            ?? throw new NewsQAException($"{folder} has neither articles.json nor ground-truth.json. See eval-extract --help for the layout.");
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(folder, list)));
        return [.. document.RootElement.EnumerateObject().Select(entry => Read(folder, entry)).OfType<ExtractionPage>().OrderBy(page => page.Id, StringComparer.Ordinal)];
    }

    /// <summary>The page, decoded.</summary>
    /// <exception cref="NewsQAException">It cannot be decoded.</exception>
    public string ReadHtml()
    {
        using var stream = System.IO.File.OpenRead(File);
        using Stream unpacked = File.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        var (text, error) = TextDecoder.Decode(bytes.ToArray(), isHtml: true);
        return text ?? throw new NewsQAException($"{File}: {error}");
    }

    private static ExtractionPage? Read(string folder, JsonProperty entry)
    {
        string[] files = [Path.Combine(folder, "html", entry.Name + ".html"), Path.Combine(folder, "html", entry.Name + ".html.gz"), Path.Combine(folder, entry.Name + ".html")];
        var file = Array.Find(files, System.IO.File.Exists);
        var value = entry.Value;
        return file is null || Text(value, "articleBody") is not { } body ? null : new(
            entry.Name, Text(value, "url") ?? Text(value, "link") ?? "", file, body, Text(value, "title"), DateOf(value), Text(value, "authors") ?? Text(value, "author"));
    }

    // "NaT" is what Python's pandas writes for no date.
    private static string? DateOf(JsonElement value) => (Text(value, "date") ?? Text(value, "datePublished")) is { } date ? (date is "NaT" ? "" : date) : null;

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
