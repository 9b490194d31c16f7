using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsQA.Client;

namespace NewsQA.Server.Uploads;

/// <summary>Hands the articles of a request to the engine and gives what became of each, the lines that could not be read included.</summary>
internal static class UploadRun
{
    public static async IAsyncEnumerable<ArticleOutcome> OutcomesAsync(
        HttpRequest request, INewsQA newsQA, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!ArticleLines.IsNdjson(request))
        {
            var one = await request.ReadFromJsonAsync<ArticleUpload>(cancellationToken)
                ?? throw new BadHttpRequestException("The body must be an article, not null.");
            one = ArticleLines.IsSomething(one) ? one : throw new BadHttpRequestException(ArticleLines.NeitherTextNorUrl);
            await foreach (var outcome in newsQA.AddArticlesStreamAsync(new[] { one }.ToAsyncEnumerable(), cancellationToken))
            {
                yield return outcome;
            }

            yield break;
        }

        // The engine reads ahead of what it tells: lines that failed and numbers of lines wait here until their turn.
        var (failed, lines) = (new ConcurrentQueue<ArticleOutcome>(), new UploadLines());
        var articles = ArticleLines.ReadAsync(request, failed.Enqueue, cancellationToken).Select(Numbered);
        await foreach (var outcome in newsQA.AddArticlesStreamAsync(articles, cancellationToken))
        {
            var line = lines.LineOf(outcome);
            while (failed.TryPeek(out var earlier) && earlier.Line < line && failed.TryDequeue(out earlier))
            {
                yield return earlier;
            }

            yield return outcome with { Line = line };
        }

        while (failed.TryDequeue(out var rest))
        {
            yield return rest;
        }

        ArticleUpload Numbered((int Line, ArticleUpload Article) read)
        {
            lines.Add(read.Line, read.Article);
            return read.Article;
        }
    }
}
