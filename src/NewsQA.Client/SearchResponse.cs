namespace NewsQA.Client;

/// <summary>The passages found.</summary>
public sealed record SearchResponse
{
    /// <summary>How the query was read.</summary>
    public required Understanding Understood { get; init; }

    /// <summary>The passages, best first.</summary>
    public IReadOnlyList<PassageHit> Passages { get; init; } = [];

    /// <summary>Time spent, in milliseconds, by stage, and <c>total</c>.</summary>
    public IReadOnlyDictionary<string, double> Timings { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);
}

/// <summary>A passage and why it ranks where it does.</summary>
public sealed record PassageHit
{
    /// <summary>Rank, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The article it is cut from.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The revision it is cut from.</summary>
    public required string Revision { get; init; }

    /// <summary>The article's title; without one, the beginning of its first sentence.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet; null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Where it was ingested from.</summary>
    public required string Origin { get; init; }

    /// <summary>When it was published; null when unknown.</summary>
    public PartialDate? PublishedAt { get; init; }

    /// <summary>The article's language, ISO 639-1; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Whether words were matched by their English stems; false for text that is not English, where they must be written alike.</summary>
    public bool Stemmed { get; init; } = true;

    /// <summary>Start in the article's text, UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>End, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>The passage: exactly <c>article.Text[Start..End]</c>.</summary>
    public required string Text { get; init; }

    /// <summary>What made its rank.</summary>
    public required PassageScores Scores { get; init; }
}

/// <summary>The scores of one passage; null where that stage did not rank it.</summary>
/// <param name="Lexical">BM25 over the question's stemmed words; 0 or more, comparable within one question only.</param>
/// <param name="Dense">Cosine of question and passage embedding, -1 to 1.</param>
/// <param name="Fused">Both, fused; 0 to 1.</param>
/// <param name="Rerank">The reranker's score; null when none ran.</param>
public sealed record PassageScores(double? Lexical, double? Dense, double Fused, double? Rerank)
{
    /// <summary>What the learned ranker measured of the passage and made <see cref="Rerank"/> of, by name; empty when it did not run.</summary>
    public IReadOnlyDictionary<string, double> Features { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);
}
