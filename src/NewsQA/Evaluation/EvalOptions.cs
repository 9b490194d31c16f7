namespace NewsQA.Evaluation;

/// <summary>Which lists a retriever uses.</summary>
public enum RetrieverKind
{
    /// <summary>Words and vectors, fused.</summary>
    Hybrid,

    /// <summary>Words alone.</summary>
    Lexical,

    /// <summary>Vectors alone.</summary>
    Dense,
}

/// <summary>What to run on a set.</summary>
public sealed record EvalOptions
{
    /// <summary><c>FILE:dev</c> or <c>FILE:report</c>; null for all questions.</summary>
    public string? Split { get; init; }

    /// <summary>Which lists to use.</summary>
    public RetrieverKind Retriever { get; init; } = RetrieverKind.Hybrid;

    /// <summary>Ask the conversations beside <c>questions.jsonl</c> in its place.</summary>
    public bool Conversations { get; init; }

    /// <summary>Stages that are left out.</summary>
    public Retrieval.RetrievalStages Without { get; init; }

    /// <summary>A saved run (<c>eval … --json &gt; FILE</c>) to compare with by a paired test; null for none.</summary>
    public string? Against { get; init; }

    /// <summary>Where to write one JSON line per question; null for nowhere.</summary>
    public string? DumpFile { get; init; }

    /// <summary>Whether <c>eval-answers</c> reports how often it is silent at which share of refused answerable questions.</summary>
    public bool Curve { get; init; }
}
