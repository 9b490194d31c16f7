using NewsQA.Client;

namespace NewsQA.Evaluation;

/// <summary>What is ranked and counted as found.</summary>
public enum EvalUnit
{
    /// <summary>Passages; a fact is found by a passage that contains it.</summary>
    Passage,

    /// <summary>Articles, each by its best passage.</summary>
    Article,
}

/// <summary>Articles, questions about them, and what a good answer must find.</summary>
/// <param name="Name">The set's name, for the report.</param>
/// <param name="Unit">What is ranked.</param>
/// <param name="Articles">The articles; the cleaner is not run on them.</param>
/// <param name="Queries">The questions.</param>
/// <param name="MaxPassageWords">Words in a passage; null when each article is one passage.</param>
public sealed record EvalSet(
    string Name, EvalUnit Unit, IReadOnlyList<EvalArticle> Articles, IReadOnlyList<EvalQuery> Queries, int? MaxPassageWords)
{
    /// <summary>The newest date of its articles, which questions are asked as of; null when none is dated.</summary>
    public string? NewestDate { get; } = Articles.Select(a => a.PublishedAt).OfType<PartialDate>().MaxBy(d => d.Latest)?.Date;

    /// <summary>Whether <c>eval-answers</c> also asks each answerable question with all its relevant articles taken out of the index, when it should be silent.</summary>
    public bool AlsoWithoutEvidence { get; init; }
}

/// <summary>An article of a set.</summary>
/// <param name="Id">Its id in the set.</param>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="Text">Its text.</param>
/// <param name="Source">Its outlet; null when unknown.</param>
/// <param name="Url">Its address; null when unknown.</param>
/// <param name="PublishedAt">Its date; null when unknown.</param>
public sealed record EvalArticle(string Id, string? Title, string Text, string? Source = null, string? Url = null, PartialDate? PublishedAt = null);

/// <summary>A question of a set.</summary>
public sealed record EvalQuery
{
    /// <summary>Its id in the set, by which a split names it.</summary>
    public required string Id { get; init; }

    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>Its type in the set, for the report by type; null when the set has none.</summary>
    public string? Type { get; init; }

    /// <summary>The day to ask it as of; null for the newest date in the set.</summary>
    public string? AsOf { get; init; }

    /// <summary>Relevant articles with their grade, 1 or more; empty when nothing answers it.</summary>
    public IReadOnlyDictionary<string, int> Relevant { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>
    /// The article that the question was written on, whether or not that answers it; null when unknown. <c>eval-answers</c> asks an unanswerable one over this article
    /// alone, and an answerable one over it too.
    /// </summary>
    public string? Own { get; init; }

    /// <summary>The article that it was written on, answered there or not; null where the set does not say.</summary>
    public string? About { get; init; }

    /// <summary>Texts that the passages found must contain, in sets of facts; else empty.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Right answers, any of which will do; empty when nothing answers it.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Whether something in the articles answers it.</summary>
    public bool IsAnswerable => Relevant.Count > 0 || Facts.Count > 0 || Answers.Count > 0;
}
