using System.Collections.Concurrent;
using NewsQA.Client;

namespace NewsQA.Server.Uploads;

/// <summary>Tells which line an outcome belongs to. A line with a text has one outcome; one with an address alone has as many as a feed has articles.</summary>
internal sealed class UploadLines
{
    private readonly ConcurrentQueue<(int Line, string? Name, bool IsFetched)> _waiting = new();

    public void Add(int line, ArticleUpload article) =>
        _waiting.Enqueue((line, article.Origin ?? article.Url, article.Text is null && !string.IsNullOrWhiteSpace(article.Url)));

    /// <summary>The line of an outcome; they come in the order of lines.</summary>
    public int LineOf(ArticleOutcome outcome)
    {
        while (_waiting.TryPeek(out var first))
        {
            if (!first.IsFetched)
            {
                _waiting.TryDequeue(out _);
                return first.Line;
            }

            // A fetched line ends where an outcome bears the name of the next line.
            if (_waiting.Skip(1).FirstOrDefault() is not { Line: > 0 } next || !IsOf(outcome, next.Name))
            {
                return first.Line;
            }

            _waiting.TryDequeue(out _);
        }

        return 0;
    }

    private static bool IsOf(ArticleOutcome outcome, string? name) => name is null
        ? outcome.Origin.StartsWith("upload:", StringComparison.Ordinal)
        : outcome.Origin == name || outcome.Origin.StartsWith(name + "#", StringComparison.Ordinal);
}
