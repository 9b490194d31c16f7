using System.ComponentModel.DataAnnotations;

namespace NewsQA.Retrieval;

/// <summary>How passages are found and ranked. Section <c>NewsQA:Retrieval</c>. What each stage brings is in <c>tests/NewsQA.Benchmarks/results/retrieval.md</c>.</summary>
public sealed class RetrievalOptions
{
    /// <summary>Candidates from each list of the whole question, lexical and dense, before fusion; 10 to 1,000.</summary>
    [Range(10, 1000)]
    public int CandidatesPerList { get; set; } = 200;

    /// <summary>Share of the dense score in the fused one, 0 (words alone) to 1 (vectors alone). The fused score chooses candidates; their order is the ranker's.</summary>
    [Range(0.0, 1.0)]
    public double DenseWeight { get; set; } = 0.25;

    /// <summary>How many of the fused passages the ranker reads, 10 to 500, beside those that clauses and feedback add. 60 leave 7 % of MultiHop-RAG's facts unread (dev half).</summary>
    [Range(10, 500)]
    public int RankedPassages { get; set; } = 60;

    /// <summary>A cross-encoder that judges the first passages anew, by its name in the manifest; null for none. Fetch one with <c>models pull ms-marco-MiniLM-L-6-v2</c>.</summary>
    public string? Reranker { get; set; }

    /// <summary>Stages that are left out, for measuring what they bring.</summary>
    public RetrievalStages Without { get; set; }
}
