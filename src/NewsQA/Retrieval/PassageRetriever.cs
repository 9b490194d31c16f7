using NewsQA.Embedding;
using NewsQA.Indexing;

namespace NewsQA.Retrieval;

/// <summary>Finds the passages that bear on a question: by words and by meaning in one search, fused. Thread-safe.</summary>
/// <param name="index">Where to look.</param>
/// <param name="encoder">Embeds the question.</param>
/// <param name="options">How to rank.</param>
public sealed class PassageRetriever(INewsIndex index, ISentenceEncoder encoder, RetrievalOptions options)
{
    /// <summary>Finds passages.</summary>
    /// <param name="question">The question.</param>
    /// <param name="top">At most this many, 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The passages, best first; ties by <see cref="Passages.Passage.Order"/>.</returns>
    public async Task<IReadOnlyList<Hit>> RetrieveAsync(Question question, int top, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var vectors = options.DenseWeight > 0
            ? await encoder.EncodeAsync([question.Text], EmbeddingRole.Query, cancellationToken)
            : [[]];
        var query = new IndexQuery
        {
            Terms = options.DenseWeight < 1 ? [.. question.Terms.Concat(TextAnalyzer.PlainTerms(question.Text).Distinct(StringComparer.Ordinal)).Select(t => new QueryTerm(t))] : [],
            // A question without a known word has the zero vector, which is as near to everything as to nothing.
            Vector = Array.Exists(vectors[0], v => v != 0) ? vectors[0] : [],
            Filter = question.Filter,
            LexicalLimit = options.CandidatesPerList,
            DenseLimit = options.CandidatesPerList,
        };
        var candidates = await index.SearchAsync([query], cancellationToken);
        var fused = ScoreFusion.Fuse(candidates[0], options.DenseWeight).Take(top).ToList();
        var articles = await index.GetArticlesAsync(
            [.. fused.Select(p => new ArticleKey(p.Passage.ArticleId, p.Passage.Revision))], cancellationToken);

        // An article deleted between the two calls is gone: nothing of it may be shown.
        return fused.Zip(articles)
            .Where(pair => pair.Second is not null)
            .Select((pair, i) => new Hit(i + 1, pair.First.Passage, pair.Second!, pair.First.Lexical, pair.First.Dense, pair.First.Fused))
            .ToList();
    }
}
