using System.ComponentModel.DataAnnotations;

namespace NewsQA.Retrieval;

/// <summary>How passages are found and ranked. Section <c>NewsQA:Retrieval</c>.</summary>
public sealed class RetrievalOptions
{
    /// <summary>Candidates from each list, lexical and dense, before fusion; 10 to 1,000.</summary>
    [Range(10, 1000)]
    public int CandidatesPerList { get; set; } = 200;

    /// <summary>Share of the dense score in the fused one, 0 (words alone) to 1 (vectors alone).</summary>
    [Range(0.0, 1.0)]
    public double DenseWeight { get; set; } = 0.25;
}
