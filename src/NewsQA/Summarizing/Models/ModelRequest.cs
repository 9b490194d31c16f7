using Microsoft.Extensions.AI;
using NewsQA.Client;

namespace NewsQA.Summarizing.Models;

/// <summary>One thing asked of a language model, and what it came to. Not thread-safe.</summary>
/// <param name="Purpose">What for, in logs.</param>
/// <param name="Prompt">What it is told.</param>
/// <param name="MaxOutputTokens">Most tokens that it may write.</param>
/// <param name="Limit">Longest that it may take.</param>
internal sealed record ModelRequest(string Purpose, IReadOnlyList<ChatMessage> Prompt, int MaxOutputTokens, TimeSpan Limit)
{
    /// <summary>Tokens sent, by estimate.</summary>
    public int InputTokens { get; } = Prompt.Sum(m => TokenCount.Estimate(m.Text));

    /// <summary>Spent so far; null before anything was sent.</summary>
    public LlmUsage? Usage { get; private set; }

    /// <summary>Whether the text was cut at the most that it may have.</summary>
    public bool WasCut { get; set; }

    public void Add(LlmUsage usage) => Usage = Sum(Usage, usage);

    /// <summary>Both together.</summary>
    public static LlmUsage? Sum(LlmUsage? one, LlmUsage? other) => one is null || other is null
        ? one ?? other
        : new LlmUsage(one.Calls + other.Calls, one.InputTokens + other.InputTokens, one.OutputTokens + other.OutputTokens, one.Estimated || other.Estimated);
}
