namespace NewsQA.Retrieval;

/// <summary>Stages of retrieval that can be left out.</summary>
[Flags]
public enum RetrievalStages
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Outlets named in the question.</summary>
    Outlets = 1,

    /// <summary>Times named in the question, which prefer articles published then.</summary>
    Recency = 2,

    /// <summary>Parting the question into clauses.</summary>
    Clauses = 4,

    /// <summary>The second search, with words of the first hits.</summary>
    Feedback = 8,

    /// <summary>Vectors of sentences.</summary>
    Sentences = 16,

    /// <summary>The learned order; what is left is the fused one.</summary>
    Ranker = 32,

    /// <summary>Sharing the first ranks among outlets.</summary>
    Slots = 64,

    /// <summary>One rank for a text that several articles carry.</summary>
    Copies = 128,
}
