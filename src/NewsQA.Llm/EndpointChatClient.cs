using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using NewsQA.Summarizing;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using OpenAIChat = OpenAI.Chat;

namespace NewsQA.Llm;

/// <summary>
/// The OpenAI package's client as an <see cref="IChatClient"/>, as far as text goes: no tools, pictures or sound. An error of the server becomes a
/// <see cref="LanguageModelException"/> with its status and the wait that it asks for.
/// </summary>
internal sealed class EndpointChatClient(OpenAIChat.ChatClient client, Uri endpoint, string model) : IChatClient
{
    // OpenAI's newer models refuse max_tokens; most other servers know nothing else.
    private readonly bool _isOpenAI = endpoint.Host.EndsWith("openai.com", StringComparison.OrdinalIgnoreCase) || endpoint.Host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase);

    private readonly ChatClientMetadata _metadata = new("openai", endpoint, model);

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            OpenAIChat.ChatCompletion completion = await client.CompleteChatAsync(messages.Select(Message), Options(options), cancellationToken);
            var text = string.Concat(completion.Content.Select(part => part.Text));
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, text))
            {
                ModelId = completion.Model, FinishReason = Reason(completion.FinishReason), Usage = Usage(completion.Usage),
            };
        }
        catch (ClientResultException error)
        {
            throw ServerErrors.Translate(error);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = client.CompleteChatStreamingAsync(messages.Select(Message), Options(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(updates))
        {
            yield return Update(updates.Current);
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null : serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : serviceType.IsInstanceOfType(client) ? client : null;
    }

    /// <summary>Nothing to give back: connections are the process's.</summary>
    public void Dispose()
    {
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<OpenAIChat.StreamingChatCompletionUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (ClientResultException error)
        {
            throw ServerErrors.Translate(error);
        }
    }

    private static ChatResponseUpdate Update(OpenAIChat.StreamingChatCompletionUpdate update)
    {
        var text = string.Concat(update.ContentUpdate.Where(part => part.Kind == OpenAIChat.ChatMessageContentPartKind.Text).Select(part => part.Text));
        var mapped = new ChatResponseUpdate(ChatRole.Assistant, text) { ModelId = update.Model, FinishReason = update.FinishReason is { } reason ? Reason(reason) : null };
        if (Usage(update.Usage) is { } usage)
        {
            mapped.Contents.Add(new UsageContent(usage));
        }

        return mapped;
    }

    private OpenAIChat.ChatCompletionOptions Options(ChatOptions? asked)
    {
        var options = new OpenAIChat.ChatCompletionOptions();
        if (asked?.Temperature is { } temperature)
        {
            options.Temperature = temperature;
        }

        if (asked?.MaxOutputTokens is not { } most)
        {
            return options;
        }

        if (_isOpenAI)
        {
            options.MaxOutputTokenCount = most;
            return options;
        }

#pragma warning disable SCME0001 // The way that the package has for fields which it has no property for.
        options.Patch.Set("$.max_tokens"u8, most);
#pragma warning restore SCME0001
        return options;
    }

    private static OpenAIChat.ChatMessage Message(ChatMessage message) =>
        message.Role == ChatRole.System ? new OpenAIChat.SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new OpenAIChat.AssistantChatMessage(message.Text)
        : new OpenAIChat.UserChatMessage(message.Text);

    private static ChatFinishReason Reason(OpenAIChat.ChatFinishReason reason) => reason switch
    {
        OpenAIChat.ChatFinishReason.Length => ChatFinishReason.Length,
        OpenAIChat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        _ => ChatFinishReason.Stop,
    };

    private static UsageDetails? Usage(OpenAIChat.ChatTokenUsage? usage) =>
        usage is null ? null : new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount };
}
