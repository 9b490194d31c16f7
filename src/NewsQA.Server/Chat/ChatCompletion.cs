using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.Server.Chat;

/// <summary>An answer in the form of OpenAI's chat completions; the events of a stream have the same form, with <c>delta</c> in place of <c>message</c>.</summary>
internal sealed record ChatCompletion
{
    /// <summary>A name for this answer.</summary>
    public required string Id { get; init; }

    /// <summary><c>chat.completion</c>, in a stream <c>chat.completion.chunk</c>.</summary>
    public required string Object { get; init; }

    /// <summary>When it was made, in seconds since 1970, UTC.</summary>
    public required long Created { get; init; }

    /// <summary>The model that was asked: <c>newsqa</c> or <c>newsqa-summary</c>.</summary>
    public required string Model { get; init; }

    /// <summary>One answer; none in the event that has the usage.</summary>
    public required IReadOnlyList<ChatChoice> Choices { get; init; }

    /// <summary>Tokens that a language model spent on a summary or on reading a follow-up; 0 where none was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChatUsage? Usage { get; init; }

    /// <summary>The verified quotes that the footnotes stand for, as <c>/v1/ask</c> has them. In a stream, in the last event that has a choice.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Citation>? Citations { get; init; }

    /// <summary>The whole answer as <c>/v1/ask</c> gives it, without the passages. In a stream, in the last event that has a choice.</summary>
    [JsonPropertyName("newsqa")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AskResponse? NewsQA { get; init; }
}

/// <summary>One answer.</summary>
internal sealed record ChatChoice
{
    /// <summary>Always 0.</summary>
    public int Index { get; init; }

    /// <summary>The whole answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChatMessage? Message { get; init; }

    /// <summary>The next piece of it, in a stream.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChatMessage? Delta { get; init; }

    /// <summary><c>stop</c> at the end; null before.</summary>
    [JsonPropertyName("finish_reason")]
    public string? FinishReason { get; init; }
}

/// <summary>A message or a piece of one.</summary>
internal sealed record ChatMessage
{
    /// <summary>Always <c>assistant</c>; in a stream, in the first piece alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Role { get; init; }

    /// <summary>Markdown: the statements with footnotes. Whatever an article says is escaped, so that it shows as the letters it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Content { get; init; }
}

/// <summary>Tokens of a language model.</summary>
internal sealed record ChatUsage
{
    /// <summary>Tokens that it read; 0 where none was asked.</summary>
    [JsonPropertyName("prompt_tokens")]
    public long PromptTokens { get; init; }

    /// <summary>Tokens that it wrote.</summary>
    [JsonPropertyName("completion_tokens")]
    public long CompletionTokens { get; init; }

    /// <summary>Both together.</summary>
    [JsonPropertyName("total_tokens")]
    public long TotalTokens { get; init; }

    /// <summary>What an answer cost.</summary>
    public static ChatUsage Of(LlmUsage? usage) => usage is null ? new ChatUsage() : new ChatUsage
    {
        PromptTokens = usage.InputTokens, CompletionTokens = usage.OutputTokens, TotalTokens = usage.InputTokens + usage.OutputTokens,
    };
}
