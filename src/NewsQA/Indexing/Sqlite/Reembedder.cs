using System.Runtime.InteropServices;
using NewsQA.Articles;
using NewsQA.Embedding;

namespace NewsQA.Indexing.Sqlite;

/// <summary>
/// Gives every passage a new vector, all in the caller's transaction: readers go on with the old ones until it commits, and a failure
/// leaves those in place. Other writers wait meanwhile.
/// </summary>
/// <param name="connection">The writer.</param>
/// <param name="space">The new space.</param>
internal sealed class Reembedder(IndexConnection connection, EmbeddingSpace space)
{
    /// <summary>Embeds article by article; see <see cref="INewsIndex.ReembedAsync"/>.</summary>
    public async Task<int> RunAsync(
        Func<Article, IReadOnlyList<TextSpan>, CancellationToken, Task<float[][]>> embed, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var key in connection.Rows("SELECT article FROM passages WHERE count > 0 ORDER BY article", row => row.GetInt64(0)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (article, spans) = Load(key);
            var vectors = await embed(article, spans, cancellationToken);
            if (vectors.Length != spans.Count)
            {
                throw new ArgumentException($"Article {article.Id} has {spans.Count} passages and got {vectors.Length} vectors.", nameof(embed));
            }

            VectorCheck.Check(vectors, space.Dimension, $"Article {article.Id}");
            connection.Run("UPDATE passages SET vectors = $1 WHERE article = $0", key, PackedVectors.ToBytes(vectors));
            done += spans.Count;
            progress?.Report(done);
        }

        return done;
    }

    private (Article Article, IReadOnlyList<TextSpan> Spans) Load(long key)
    {
        var id = connection.Value<string>("SELECT id FROM articles WHERE key = $0", key)!;
        var bounds = MemoryMarshal.Cast<byte, int>(connection.Value<byte[]>("SELECT spans FROM passages WHERE article = $0", key));
        var spans = new TextSpan[bounds.Length / 2];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = new TextSpan(bounds[2 * i], bounds[(2 * i) + 1]);
        }

        return (new ArticleReader(connection).Find(new ArticleKey(id))!, spans);
    }
}
