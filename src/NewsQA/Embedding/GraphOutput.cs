namespace NewsQA.Embedding;

/// <summary>The output of a graph that is to be read, float32.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rank">Its axes.</param>
/// <param name="Last">Numbers along the last axis.</param>
internal sealed record GraphOutput(string Name, int Rank, int Last)
{
    /// <summary>What a sentence model gives: <c>sentence_embedding</c> [batch, dimension] or <c>last_hidden_state</c> [batch, tokens, dimension].</summary>
    public static GraphOutput Of(SentenceModel model) => model.Pooling == Pooling.None
        ? new GraphOutput("sentence_embedding", 2, model.Dimension)
        : new GraphOutput("last_hidden_state", 3, model.Dimension);

    /// <summary>What a cross-encoder gives: one number for each pair.</summary>
    public static GraphOutput Logits { get; } = new("logits", 2, 1);
}
