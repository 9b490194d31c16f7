namespace NewsQA.Retrieval.Ranking;

/// <summary>
/// What the ranker knows of a passage. Shares are weighted by IDF, 0 to 1; "relative" is to the best candidate's. A question's clauses are measured each by itself, and the best
/// one counts: a passage need not speak of everything that a question joins.
/// </summary>
internal enum RankingFeature
{
    /// <summary>BM25 of title and passage over the question's content words, as a share of the most it could be.</summary>
    Lexical,

    /// <summary>The same, relative.</summary>
    LexicalRelative,

    /// <summary>The index's BM25 of the whole question, header included, relative; 0 when it is not in that list.</summary>
    ListRelative,

    /// <summary>Content words that the passage has.</summary>
    Cover,

    /// <summary>Content words that the title has.</summary>
    CoverTitle,

    /// <summary>Content words that the passage or the title has.</summary>
    CoverBoth,

    /// <summary>The same with IDF squared: the rare words decide.</summary>
    CoverRare,

    /// <summary>Content words that the best sentence has.</summary>
    Sentence,

    /// <summary>Content words that the best two sentences in a row have.</summary>
    TwoSentences,

    /// <summary>Pairs of content words beside each other in the question that are so in the passage.</summary>
    Pairs,

    /// <summary>Names and numbers that passage or title have.</summary>
    Names,

    /// <summary>Names and numbers that the best sentence has.</summary>
    SentenceNames,

    /// <summary>1 when the best sentence holds a value of the kind asked for, -1 when it holds none, 0 when no kind is asked for.</summary>
    Kind,

    /// <summary>Cosine of passage and question; the list's lowest when it is not in that list.</summary>
    Dense,

    /// <summary>The same, relative.</summary>
    DenseRelative,

    /// <summary>Cosine of the best sentence and the question.</summary>
    SentenceDense,

    /// <summary>The same, relative.</summary>
    SentenceDenseRelative,

    /// <summary>Best clause: BM25, relative to that clause's best.</summary>
    ClauseLexical,

    /// <summary>Best clause: words that passage or title have.</summary>
    ClauseCover,

    /// <summary>Best clause: words that the best sentence has.</summary>
    ClauseSentence,

    /// <summary>Best clause: pairs of words.</summary>
    ClausePairs,

    /// <summary>Best clause: cosine of the best sentence, relative to that clause's best.</summary>
    ClauseDense,

    /// <summary>Best clause among those whose outlet and time fit: BM25, relative.</summary>
    FittingLexical,

    /// <summary>Best clause among those whose outlet and time fit: words that the best sentence has.</summary>
    FittingSentence,

    /// <summary>Best clause among those whose outlet and time fit: cosine of the best sentence, relative.</summary>
    FittingDense,

    /// <summary>1 when the article's outlet is among those named, -1 when others are named, 0 when none is.</summary>
    Source,

    /// <summary>1 when the article was published in a time named, -1 when not, 0 when none is named or the article has no date.</summary>
    Time,

    /// <summary>Content words that the article's candidates and its title have together.</summary>
    ArticleCover,

    /// <summary>Best Lexical of the article's other candidates, relative.</summary>
    ArticleBest,

    /// <summary>Sum of Lexical of the article's candidates, relative.</summary>
    ArticleSum,

    /// <summary>BM25 of the words that the first hits have in common (RM3), relative.</summary>
    Feedback,

    /// <summary>1 for an article's first passage.</summary>
    Lead,

    /// <summary>Terms in the passage, by 100.</summary>
    Length,

    /// <summary>Outlets named in the question, by 4.</summary>
    NamedOutlets,

    /// <summary>Clauses of the question, by 4.</summary>
    Clauses,

    /// <summary>Content words of the question, by 30.</summary>
    Words,
}
