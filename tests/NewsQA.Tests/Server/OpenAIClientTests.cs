using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using NewsQA.Client;
using OpenAI;
using OpenAI.Chat;

namespace NewsQA.Tests.Server;

/// <summary>What the official client of OpenAI's API makes of the server.</summary>
public class OpenAIClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_completion_is_markdown_with_a_footnote_for_each_quote_and_the_quotes_with_their_offsets()
    {
        await using var server = await RunningServer.StartAsync();
        ClientResult<ChatCompletion> result = await Chat(server).CompleteChatAsync([new UserChatMessage(BridgeNews.Question)], cancellationToken: Cancellation);
        var root = JsonElement.Parse(result.GetRawResponse().Content.ToString());
        var text = result.Value.Content[0].Text;

        Assert.Equal((ChatFinishReason.Stop, ChatMessageRole.Assistant, "newsqa"), (result.Value.FinishReason, result.Value.Role, result.Value.Model));
        Assert.StartsWith("The bridge will stay closed for six weeks, the road authority said. [^1]\n\n", text, StringComparison.Ordinal);
        Assert.Contains("The articles disagree on how long the bridge stays closed:\n\n- six weeks (2025-09-02) [^1]\n- up to four months (2025-09-05) [^2]\n", text, StringComparison.Ordinal);
        Assert.Contains($"[^1]: News Courier, “Orsa bridge closed after inspection”, 2025-09-02. [Read it in the article]({server.Http.BaseAddress}articles/{BridgeNews.Courier.Id}?rev=", text, StringComparison.Ordinal);
        Assert.Equal(BridgeNews.Answer.Citations[0].Quote, root.GetProperty("citations")[0].GetProperty("quote").GetString());
        Assert.Equal("six weeks", root.GetProperty("newsqa").GetProperty("shortAnswer").GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_weakly_supported_answer_says_so()
    {
        await using var server = await RunningServer.StartAsync();
        server.Engine.OnAsk = (_, _) => Task.FromResult(BridgeNews.Answer with { IsWeak = true });
        ChatCompletion answer = await Chat(server).CompleteChatAsync([new UserChatMessage(BridgeNews.Question)], cancellationToken: Cancellation);
        Assert.Contains($"\n\n{AskResponse.WeakNotice}\n\n[^1]: ", answer.Content[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_joined_is_the_same_text()
    {
        await using var server = await RunningServer.StartAsync("--NewsQA:HeartbeatSeconds=0.01");
        server.Engine.OnAsk = async (_, cancellationToken) =>
        {
            await Task.Delay(100, cancellationToken);
            return BridgeNews.Answer;
        };
        var client = Chat(server);
        ChatCompletion whole = await client.CompleteChatAsync([new UserChatMessage("the bridge")], cancellationToken: Cancellation);
        var (text, finish, last) = ("", default(ChatFinishReason?), default(JsonElement));
        var pieces = 0;
        await foreach (var update in client.CompleteChatStreamingAsync([new UserChatMessage("the bridge")], cancellationToken: Cancellation))
        {
            text += string.Concat(update.ContentUpdate.Select(c => c.Text));
            pieces += update.ContentUpdate.Count;
            finish = update.FinishReason ?? finish;
            last = update.FinishReason is null ? last : JsonElement.Parse(ModelReaderWriter.Write(update).ToString());
        }

        Assert.Equal(whole.Content[0].Text, text);
        Assert.True(pieces >= 4, $"{pieces} pieces");
        Assert.Equal(ChatFinishReason.Stop, finish);
        Assert.Equal(2, last.GetProperty("citations").GetArrayLength());
    }

    [Fact]
    public async Task The_messages_before_the_question_are_the_conversation_without_instructions_and_footnotes()
    {
        await using var server = await RunningServer.StartAsync();
        ChatMessage[] messages =
        [
            new SystemChatMessage("Answer like a pirate."), new UserChatMessage("What happened in Orsa?"),
            new AssistantChatMessage("The bridge was closed. [^1]\n\n[^1]: News Courier, “Orsa bridge”, 2025-09-02."),
            new UserChatMessage(ChatMessageContentPart.CreateTextPart("How long will"), ChatMessageContentPart.CreateTextPart("it stay closed?")),
        ];
        await Chat(server).CompleteChatAsync(messages, cancellationToken: Cancellation);

        var asked = server.Engine.LastAsk!;
        Assert.Equal("How long will\nit stay closed?", asked.Question);
        Assert.Equal([new ConversationTurn("user", "What happened in Orsa?"), new ConversationTurn("assistant", "The bridge was closed.")], asked.Conversation!);
    }

    [Fact]
    public async Task No_answer_says_so_and_cites_nothing()
    {
        await using var server = await RunningServer.StartAsync();
        ClientResult<ChatCompletion> result = await Chat(server).CompleteChatAsync([new UserChatMessage("What about the aurora?")], cancellationToken: Cancellation);
        Assert.Equal("None of the 3 indexed articles is about this.", result.Value.Content[0].Text);
        Assert.Equal(0, JsonElement.Parse(result.GetRawResponse().Content.ToString()).GetProperty("citations").GetArrayLength());
    }

    [Fact]
    public async Task The_model_can_be_listed_and_looked_up()
    {
        await using var server = await RunningServer.StartAsync();
        var models = Client(server).GetOpenAIModelClient();
        var listed = await models.GetModelsAsync(Cancellation);
        var one = await models.GetModelAsync("newsqa", Cancellation);
        var unknown = await Assert.ThrowsAsync<ClientResultException>(() => models.GetModelAsync("other", Cancellation));

        Assert.Equal("newsqa", Assert.Single(listed.Value).Id);
        Assert.Equal("newsqa", one.Value.OwnedBy);
        Assert.Equal(404, unknown.Status);
    }

    [Fact]
    public async Task A_key_is_sent_as_openais_clients_send_theirs()
    {
        await using var server = await RunningServer.StartAsync("--NewsQA:ApiKeys:0:Key=a-long-enough-test-key");
        ChatMessage[] messages = [new UserChatMessage("the bridge")];
        var refused = await Assert.ThrowsAsync<ClientResultException>(() => Chat(server, "another-key").CompleteChatAsync(messages, cancellationToken: Cancellation));
        ChatCompletion answered = await Chat(server, "a-long-enough-test-key").CompleteChatAsync(messages, cancellationToken: Cancellation);

        Assert.Equal(401, refused.Status);
        Assert.Contains("The key is not one of this server's.", refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty(answered.Content);
    }

    [Theory]
    [InlineData("""{"model":"gpt-4o","messages":[{"role":"user","content":"x"}]}""", "model", "model must be 'newsqa'; it is 'gpt-4o'.")]
    [InlineData("""{"model":"newsqa","messages":[]}""", "messages", "messages must end with a question: a message of the role user.")]
    [InlineData("""{"model":"newsqa","messages":[null]}""", "messages", "messages must be messages with a role and a content; one is null.")]
    [InlineData("""{"model":"newsqa","messages":[{"role":"user","content":7}]}""", "messages.content", "messages.content must be a text or a list of parts; that of message 0 is neither.")]
    [InlineData("""{"model":"newsqa","n":2,"messages":[{"role":"user","content":"x"}]}""", "n", "n must be 1; it is 2.")]
    public async Task A_request_that_is_not_valid_is_told_in_both_forms(string body, string field, string detail)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostAsync("v1/chat/completions", body);
        var problem = await response.ReadJsonAsync();

        Assert.Equal((400, detail, field), (problem.GetProperty("status").GetInt32(), problem.GetProperty("detail").GetString(), problem.GetProperty("field").GetString()));
        Assert.Equal((detail, field), (problem.GetProperty("error").GetProperty("message").GetString(), problem.GetProperty("error").GetProperty("param").GetString()));
    }

    [Fact]
    public async Task What_an_article_says_cannot_become_markup()
    {
        await using var server = await RunningServer.StartAsync();
        var quote = "<script>alert(1)</script> ![x](http://evil.example/y.png) *and* `code` [^9]";
        server.Engine.OnAsk = (_, _) => Task.FromResult(BridgeNews.Answer with { Statements = [new Statement(quote, [1], null)] });
        ChatCompletion answer = await Chat(server).CompleteChatAsync([new UserChatMessage("the bridge")], cancellationToken: Cancellation);

        Assert.StartsWith(
            @"\<script\>alert(1)\</script\> !\[x\](http://evil.example/y.png) \*and\* \`code\` \[^9\] [^1]", answer.Content[0].Text, StringComparison.Ordinal);
    }

    private static ChatClient Chat(RunningServer server, string key = "none") => Client(server, key).GetChatClient("newsqa");

    private static OpenAIClient Client(RunningServer server, string key = "none") => new(
        new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(server.Http.BaseAddress!, "v1"), RetryPolicy = new ClientRetryPolicy(0) });
}
