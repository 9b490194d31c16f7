using System.Text.Json;
using System.Text.RegularExpressions;
using NewsQA.Client;

namespace NewsQA.Server.Chat;

/// <summary>Reads a chat request as a question with the conversation before it.</summary>
internal static partial class ChatQuestion
{
    /// <exception cref="ArgumentException">The request is not valid; the message names the field and what it may be.</exception>
    public static AskRequest Of(ChatRequest request)
    {
        var withSummary = request.Model.Equals(ChatModel.SummaryName, StringComparison.OrdinalIgnoreCase);
        if (!withSummary && !request.Model.Equals(ChatModel.Name, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"model must be '{ChatModel.Name}'; it is '{request.Model}'.", nameof(request));
        }

        if (request.N is not (null or 1))
        {
            throw new ArgumentException($"n must be 1; it is {request.N}.", nameof(request));
        }

        if (request.Messages.Any(message => message is null))
        {
            throw new ArgumentException("messages must be messages with a role and a content; one is null.", nameof(request));
        }

        var turns = request.Messages.Select(Turn).OfType<ConversationTurn>().ToList();
        if (turns is not [.. var before, { Role: "user" } question])
        {
            throw new ArgumentException("messages must end with a question: a message of the role user.", nameof(request));
        }

        return new AskRequest
        {
            Question = question.Content,
            Conversation = before.Count > 0 ? before : null,
            Filters = request.NewsQA?.Filters,
            AsOf = request.NewsQA?.AsOf,
            Summarize = request.NewsQA?.Summarize ?? withSummary,
        };
    }

    /// <returns>Null for what nobody said: instructions and results of tools cannot change what the articles say.</returns>
    private static ConversationTurn? Turn(ChatRequestMessage message, int index) => message.Role switch
    {
        "user" => new ConversationTurn("user", Text(message, index)),
        "assistant" => new ConversationTurn("assistant", Footnotes().Replace(Text(message, index), "").Trim()),
        "system" or "developer" or "tool" or "function" => null,
        _ => throw new ArgumentException($"messages.role must be user, assistant, system, developer or tool; it is '{message.Role}'.", nameof(message)),
    };

    private static string Text(ChatRequestMessage message, int index) => message.Content switch
    {
        null or { ValueKind: JsonValueKind.Null } => "",
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Array } parts => string.Join('\n', parts.EnumerateArray().Select(PartText).OfType<string>()),
        _ => throw new ArgumentException($"messages.content must be a text or a list of parts; that of message {index} is neither.", nameof(message)),
    };

    private static string? PartText(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("type", out var type) && type.ValueEquals("text")
        && part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    // Ours, as they come back in a later request: marks and the lines that they point to.
    [GeneratedRegex(@"^\[\^\d+\]:.*$|\[\^\d+\]", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Footnotes();
}
