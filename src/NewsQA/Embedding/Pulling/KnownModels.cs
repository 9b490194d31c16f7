namespace NewsQA.Embedding.Pulling;

/// <summary>The models that <c>models pull</c> knows by name. All read uncased WordPiece; prefixes and pooling are those of their cards.</summary>
public static class KnownModels
{
    private const string SearchPrefix = "Represent this sentence for searching relevant passages: ";

    /// <summary>The models, sentence models first.</summary>
    public static IReadOnlyList<KnownModel> All { get; } =
    [
        new(
            "all-MiniLM-L6-v2", "sentence-transformers/all-MiniLM-L6-v2", 384, 256, Pooling.Mean, "", "Apache-2.0",
            "6fd5d72fe4589f189f8ebc006442dbb529bb7ce38f8082112682524616046452"),
        new("bge-small-en-v1.5", "BAAI/bge-small-en-v1.5", 384, 512, Pooling.Cls, SearchPrefix, "MIT"),
        new("snowflake-arctic-embed-xs", "Snowflake/snowflake-arctic-embed-xs", 384, 512, Pooling.Cls, SearchPrefix, "Apache-2.0"),
        new("gte-small", "thenlper/gte-small", 384, 512, Pooling.Mean, "", "MIT"),
        new("ms-marco-MiniLM-L-6-v2", "cross-encoder/ms-marco-MiniLM-L-6-v2", 0, 512, Pooling.None, "", "Apache-2.0"),
    ];
}
