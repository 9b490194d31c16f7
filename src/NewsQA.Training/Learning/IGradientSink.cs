using NewsQA.Embedding;

namespace NewsQA.Training.Learning;

/// <summary>Receives the gradient of a batch's loss.</summary>
internal interface IGradientSink
{
    /// <summary>The gradient by what belongs to one piece. Each piece comes once; several may come at the same time.</summary>
    /// <param name="piece">Its id.</param>
    /// <param name="row">By its row; the callee may not keep it.</param>
    /// <param name="queryWeight">By the logarithm of its weight in queries.</param>
    /// <param name="passageWeight">By the logarithm of its weight in passages.</param>
    void AddPiece(int piece, ReadOnlySpan<float> row, float queryWeight, float passageWeight);

    /// <summary>The gradient by the power of the count.</summary>
    void AddCountPower(EmbeddingRole role, float gradient);
}
