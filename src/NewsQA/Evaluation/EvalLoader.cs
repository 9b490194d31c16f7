using NewsQA.Articles;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Ingestion;
using NewsQA.Passages;

namespace NewsQA.Evaluation;

/// <summary>Puts a set's articles into an index as they are, without the cleaner.</summary>
internal static class EvalLoader
{
    private const int ArticlesPerWrite = 200;

    /// <summary>Writes the articles.</summary>
    /// <returns>The set's article ids by the index's.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> LoadAsync(
        EvalSet set, INewsIndex index, ISentenceEncoder encoder, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var articles = await PrepareAsync(set, encoder, cancellationToken);
        await WriteAsync([.. articles.Values], index, progress, cancellationToken);
        return articles.ToDictionary(a => a.Value.Article.Id, a => a.Key, StringComparer.Ordinal);
    }

    /// <summary>Cuts and embeds the articles.</summary>
    /// <returns>What to write, by the set's article ids.</returns>
    public static async Task<IReadOnlyDictionary<string, ArticleToIndex>> PrepareAsync(EvalSet set, ISentenceEncoder encoder, CancellationToken cancellationToken)
    {
        var cutter = set.MaxPassageWords is { } words
            ? new PassageCutter(new PassageOptions { MaxWords = words, OverlapWords = 0, MaxCharacters = 20_000 })
            : null;
        var prepared = new Dictionary<string, ArticleToIndex>(StringComparer.Ordinal);
        foreach (var chunk in set.Articles.Where(a => a.Text.Length > 0).Chunk(ArticlesPerWrite))
        {
            var articles = chunk.Select(Stored).ToList();
            var spans = articles.ConvertAll(a => cutter?.Cut(a.Text) ?? [new TextSpan(0, a.Text.Length)]);
            var vectors = await encoder.EncodeAsync(
                [.. articles.Zip(spans).SelectMany(p => p.Second.Select(s => PassageEmbedder.TextOf(p.First, s)))], EmbeddingRole.Passage, cancellationToken);
            var next = 0;
            foreach (var ((article, cuts), original) in articles.Zip(spans).Zip(chunk))
            {
                prepared[original.Id] = new ArticleToIndex
                {
                    Article = article,
                    AbsoluteOrigin = article.Origin,
                    ContentHash = article.Revision,
                    CleanerVersion = "none",
                    Passages = [.. cuts.Select(s => new PassageToIndex(s, vectors[next++]))],
                };
            }
        }

        return prepared;
    }

    /// <summary>Writes prepared articles.</summary>
    public static async Task WriteAsync(IReadOnlyList<ArticleToIndex> articles, INewsIndex index, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var chunk in articles.Chunk(ArticlesPerWrite))
        {
            await index.WriteAsync(chunk, cancellationToken);
            progress?.Report(written += chunk.Length);
        }
    }

    private static Article Stored(EvalArticle article)
    {
        var stored = new Article
        {
            Id = ArticleIdentity.IdOf(null, article.Id),
            Revision = "",
            Origin = article.Id,
            Url = article.Url,
            Title = article.Title,
            Source = article.Source,
            PublishedAt = article.PublishedAt,
            IngestedAt = DateTimeOffset.UnixEpoch,
            Language = "en",
            Text = StoredText.Normalise(article.Text),
        };
        return stored with { Revision = ArticleIdentity.RevisionOf(stored) };
    }
}
