namespace NewsQA.Training.Corpus;

/// <summary>What batches are made of. What the shares leave is pairs made from articles.</summary>
internal sealed record PairMix
{
    /// <summary>Questions with the passage that answers them.</summary>
    public double Questions { get; init; } = 0.15;

    /// <summary>Headlines with the start or a paragraph of their article.</summary>
    public double Headlines { get; init; } = 0.12;

    /// <summary>Two reports of one event.</summary>
    public double SameEvent { get; init; } = 0.05;

    /// <summary>Sentences of one meaning.</summary>
    public double Paraphrases { get; init; } = 0.03;

    /// <summary>Of queries made from a sentence, how many find a passage that still holds it.</summary>
    public double KeptSentence { get; init; } = 0.3;

    /// <summary>Most of a sentence's words that a query leaves out; how many is drawn anew each time.</summary>
    public double MostDropped { get; init; } = 0.6;

    /// <summary>Queries that speak of something else too, as questions do that compare.</summary>
    public double Distraction { get; init; } = 0.5;

    /// <summary>
    /// Pairs that are drawn together: of one kind, and as far as possible of one article, so that a query has to tell its passage
    /// from others about the same matter.
    /// </summary>
    public int GroupSize { get; init; } = 4;

    /// <summary>The share of a kind of pairs.</summary>
    public double Of(string kind) => kind switch
    {
        "question-passage" => Questions,
        "headline-lead" => Headlines,
        "same-event" => SameEvent,
        "paraphrase" => Paraphrases,
        _ => 0,
    };
}
