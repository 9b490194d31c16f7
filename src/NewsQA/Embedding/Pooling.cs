using System.Text.Json.Serialization;

namespace NewsQA.Embedding;

/// <summary>How a model's token vectors become one vector per text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Pooling>))]
public enum Pooling
{
    /// <summary>The graph does it: it has an output <c>sentence_embedding</c>, float [batch, dimension].</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>The mean of <c>last_hidden_state</c>, float [batch, tokens, dimension], over the tokens that are not padding.</summary>
    [JsonStringEnumMemberName("mean")]
    Mean,

    /// <summary>The first token's row of <c>last_hidden_state</c>.</summary>
    [JsonStringEnumMemberName("cls")]
    Cls,
}
