using System.Text.Json;
using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.Server.Chat;

/// <summary>A request of OpenAI's chat completions, as far as it means something here; other fields of that API are taken and left aside.</summary>
internal sealed record ChatRequest
{
    /// <summary><c>newsqa</c>; or <c>newsqa-summary</c>, which also has a configured language model summarise the quotes.</summary>
    public required string Model { get; init; }

    /// <summary>The conversation, oldest first; the last message is the question. Messages of the roles <c>system</c>, <c>developer</c> and <c>tool</c> are left aside.</summary>
    public required IReadOnlyList<ChatRequestMessage> Messages { get; init; }

    /// <summary>Whether the answer comes as server-sent events while it is made.</summary>
    public bool? Stream { get; init; }

    /// <summary>What a stream has besides.</summary>
    [JsonPropertyName("stream_options")]
    public ChatStreamOptions? StreamOptions { get; init; }

    /// <summary>How many answers; 1 or null, since articles say what they say.</summary>
    public int? N { get; init; }

    /// <summary>What OpenAI's API has no place for: filters and the day as of which to answer.</summary>
    [JsonPropertyName("newsqa")]
    public ChatNewsOptions? NewsQA { get; init; }
}

/// <summary>A message of a conversation.</summary>
internal sealed record ChatRequestMessage
{
    /// <summary><c>user</c>, <c>assistant</c>, <c>system</c>, <c>developer</c> or <c>tool</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The text; or a list of parts, of which those of the type <c>text</c> are read.</summary>
    public JsonElement? Content { get; init; }
}

/// <summary>What a stream has besides.</summary>
internal sealed record ChatStreamOptions
{
    /// <summary>Whether the last event has the usage.</summary>
    [JsonPropertyName("include_usage")]
    public bool? IncludeUsage { get; init; }
}

/// <summary>What a question to NewsQA can say beyond its words.</summary>
internal sealed record ChatNewsOptions
{
    /// <summary>Which articles may be used; null means all.</summary>
    public SearchFilters? Filters { get; init; }

    /// <summary>Answer as of this day; null means now.</summary>
    public string? AsOf { get; init; }

    /// <summary>Whether a configured LLM should also write a summary of the verified quotes.</summary>
    public bool? Summarize { get; init; }
}
