using System.IO.Compression;
using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Training.Corpus;

/// <summary>
/// A folder of training data: <c>pairs/*.jsonl.gz</c> with rows <c>{"a", "b", "kind"}</c>, a finds b, and <c>text/*.jsonl.gz</c> with rows
/// <c>{"title", "text"}</c>, the title often empty. Files are read in ordinal order of their names; other fields are ignored.
/// </summary>
/// <param name="path">The folder.</param>
internal sealed class CorpusFolder(string path)
{
    /// <summary>Reads the pairs.</summary>
    /// <exception cref="NewsQAException">A row is not as it should be; the message names file and line.</exception>
    public IEnumerable<CorpusPair> Pairs() => Rows("pairs", row => new CorpusPair(Text(row, "a"), Text(row, "b"), Text(row, "kind")));

    /// <summary>Reads the articles.</summary>
    /// <exception cref="NewsQAException">A row is not as it should be; the message names file and line.</exception>
    public IEnumerable<CorpusArticle> Articles() => Rows("text", row => new CorpusArticle(Text(row, "title"), Text(row, "text")));

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString() ?? "";

    private IEnumerable<T> Rows<T>(string kind, Func<JsonElement, T> read)
    {
        var folder = Path.Combine(path, kind);
        if (!Directory.Exists(folder))
        {
            throw new NewsQAException($"There is no folder {folder}. Training data is a folder with pairs/*.jsonl.gz and text/*.jsonl.gz.");
        }

        return Directory.GetFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal).SelectMany(file => Rows(new FileInfo(file), read));
    }

    /// <summary>Reads the rows of one file.</summary>
    /// <param name="file">A <c>.jsonl.gz</c> file.</param>
    /// <param name="read">Reads a row; a field that it lacks is a <see cref="KeyNotFoundException"/>.</param>
    /// <exception cref="NewsQAException">A row is not as it should be; the message names file and line.</exception>
    public static IEnumerable<T> Rows<T>(FileInfo file, Func<JsonElement, T> read)
    {
        using var reader = new StreamReader(new GZipStream(file.OpenRead(), CompressionMode.Decompress));
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            yield return Read(line, read, file.FullName, number);
        }
    }

    private static T Read<T>(string line, Func<JsonElement, T> read, string file, int number)
    {
        try
        {
            using var row = JsonDocument.Parse(line);
            return read(row.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new NewsQAException($"{file}, line {number}, is not a row of training data: {e.Message}", e);
        }
    }
}

/// <summary>Two texts of which the first should find the second.</summary>
/// <param name="A">A question, a headline or a sentence.</param>
/// <param name="B">What it should find.</param>
/// <param name="Kind">
/// What they are to each other: <c>question-passage</c>, <c>headline-lead</c>, <c>same-event</c> or <c>paraphrase</c>; other kinds are not learned from.
/// </param>
internal sealed record CorpusPair(string A, string B, string Kind);

/// <summary>A text to learn from.</summary>
/// <param name="Title">Its title; empty when it has none.</param>
/// <param name="Text">The text.</param>
internal sealed record CorpusArticle(string Title, string Text);
