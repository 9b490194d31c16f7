using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.Retrieval;

/// <summary>A passage found for a question, with its article.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Article">The revision that it is cut from.</param>
/// <param name="Lexical">Its BM25 score; null when words did not find it.</param>
/// <param name="Dense">Its cosine; null when the vector did not find it.</param>
/// <param name="Fused">Both together, 0 to 1.</param>
public sealed record Hit(int Rank, Passage Passage, Article Article, double? Lexical, double? Dense, double Fused)
{
    /// <summary>The last ranker's score, by which it has its rank; null when none ran.</summary>
    public double? Rerank { get; init; }

    /// <summary>The learned ranker's score, whatever ranked after it; null when it did not run.</summary>
    internal double? Learned { get; init; }

    /// <summary>The rank that it had before passages which repeat one above them went behind the others; the answer is chosen in this order, since it names who else reports a thing.</summary>
    internal int RankWithRepeats { get; init; }

    /// <summary>What the learned ranker measured, by name; empty when it did not run.</summary>
    public IReadOnlyDictionary<string, double> Features { get; init; } = System.Collections.Frozen.FrozenDictionary<string, double>.Empty;

    /// <summary>The passage's text.</summary>
    public string Text => Passage.Span.Of(Article.Text);
}
