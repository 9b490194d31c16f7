using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Evaluation;

/// <summary>A little conversation: questions that follow on one another, and what the last one asks for.</summary>
internal sealed record EvalConversation
{
    /// <summary>The questions as asked, in order; the last one is measured.</summary>
    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>The last question as a person would write it out in full. Where it equals the last turn, nothing may be taken over.</summary>
    public required string Whole { get; init; }

    /// <summary>What a right answer contains; null where no article has one, or the question may be read in several ways.</summary>
    public string? Answer { get; init; }

    /// <summary>What kind of follow-up it is, for the report by type.</summary>
    public required string Kind { get; init; }

    /// <summary>Words that the question must have as read.</summary>
    public IReadOnlyList<string> Carries { get; init; } = [];

    /// <summary>Words that it must not have.</summary>
    public IReadOnlyList<string> Drops { get; init; } = [];

    /// <summary><c>dev</c> or <c>report</c>.</summary>
    public string? Split { get; init; }
}

/// <summary>Reads <c>conversations.jsonl</c>: one <see cref="EvalConversation"/> a line.</summary>
internal static class ConversationsFile
{
    public const string Name = "conversations.jsonl";

    public static IReadOnlyList<EvalConversation> Read(string file, string? half)
    {
        if (!File.Exists(file))
        {
            throw new NewsQAException($"There is no {file}.");
        }

        var conversations = new List<EvalConversation>();
        foreach (var (index, line) in File.ReadLines(file).Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)))
        {
            try
            {
                conversations.Add(JsonSerializer.Deserialize<EvalConversation>(line, NewsQAJson.Options) ?? throw new JsonException("The line is null."));
            }
            catch (JsonException e)
            {
                throw new NewsQAException($"{file}, line {index + 1}: {e.Message}", e);
            }
        }

        return [.. conversations.Where(c => half is null || c.Split == half)];
    }
}
