using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.Http.Json;
using System.Text.Json;
using NewsQA.Client;
using OpenAI;
using OpenAI.Chat;

namespace NewsQA.Tests.Summarizing;

/// <summary>Summaries as they reach programs: over HTTP, through the client of the contract, through OpenAI's.</summary>
public class SummaryEndpointTests
{
    private static readonly AskRequest Request = new() { Question = MillNews.Question, Summarize = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_summary_comes_sentence_by_sentence_and_whole_and_the_server_says_that_it_can()
    {
        await using var server = await SummaryServer.StartAsync();
        server.Drafts(MillNews.Sound + " Aliens did it. [{h}]");
        var parts = await server.Client.AskStreamAsync(Request, Cancellation).ToListAsync(Cancellation);
        var whole = await server.Client.AskAsync(Request, Cancellation);
        var ready = await server.Client.GetStatusAsync(Cancellation);

        Assert.True(ready.Summarize);
        Assert.Equal([1, 2], parts.OfType<AskSummaryEvent>().Select(e => e.Summary.Sentences.Count));
        Assert.Equal(2, whole.Summary!.Sentences.Count);
        Assert.Equal(1, whole.Summary.Dropped);
        Assert.Equivalent(whole.Summary, ((AskDoneEvent)parts[^1]).Response.Summary, strict: true);
        Assert.True(parts.FindIndex(p => p is AskSummaryEvent) > parts.FindLastIndex(p => p is AskStatementEvent or AskConflictsEvent));
    }

    [Fact]
    public async Task Nothing_invented_is_ever_sent_over_http()
    {
        await using var server = await SummaryServer.StartAsync();
        foreach (var (draft, invented) in InventedDrafts.All)
        {
            server.Drafts($"{draft} {MillNews.Sound}");
            using var streamed = await server.Http.PostAsJsonAsync("v1/ask/stream", Request, NewsQAJson.Options, Cancellation);
            var events = (await streamed.Content.ReadAsStringAsync(Cancellation)).Split("\n\n").Where(e => e.Contains("event: summary", StringComparison.Ordinal) || e.Contains("event: done", StringComparison.Ordinal)).ToList();
            using var completion = await server.Http.PostAsJsonAsync(
                "v1/chat/completions", new { model = "newsqa", messages = new[] { new { role = "user", content = MillNews.Question } }, newsqa = new { summarize = true } }, Cancellation);
            var chat = JsonElement.Parse(await completion.Content.ReadAsStringAsync(Cancellation)).GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;

            Assert.True(events.Count >= 3, draft);
            Assert.All(events, e => Assert.DoesNotContain(invented, SummaryOf(e), StringComparison.OrdinalIgnoreCase));
            Assert.Contains("14 people on Monday", SummaryOf(events[^1]), StringComparison.Ordinal);
            var summary = chat[chat.IndexOf("Summary, checked", StringComparison.Ordinal)..chat.IndexOf("[^1]: ", StringComparison.Ordinal)];
            Assert.DoesNotContain(invented, summary, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Openais_client_gets_the_summary_and_its_tokens_streamed_and_whole()
    {
        await using var server = await SummaryServer.StartAsync();
        server.Drafts(MillNews.Sound);
        var client = new OpenAIClient(new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = new Uri(server.Http.BaseAddress!, "v1"), RetryPolicy = new ClientRetryPolicy(0) }).GetChatClient("newsqa");
        ChatCompletion whole = await client.CompleteChatAsync([new UserChatMessage(MillNews.Question)], Options(), Cancellation);
        var (text, usage, pieces) = ("", default(ChatTokenUsage), 0);
        await foreach (var update in client.CompleteChatStreamingAsync([new UserChatMessage(MillNews.Question)], Options(), Cancellation))
        {
            text += string.Concat(update.ContentUpdate.Select(c => c.Text));
            pieces += update.ContentUpdate.Count(c => c.Text.Contains("injured", StringComparison.Ordinal));
            usage = update.Usage ?? usage;
        }

        Assert.Contains("Summary, checked against the quotes: The fire at the Norravik paper mill injured 14 people on Monday. [^", whole.Content[0].Text, StringComparison.Ordinal);
        Assert.Equal(whole.Content[0].Text, text);
        Assert.True(pieces >= 4, $"{pieces} pieces");
        Assert.Equal((700, 40, 740), (usage!.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount));
        Assert.Equal(740, whole.Usage.TotalTokenCount);
    }

    [Fact]
    public async Task A_front_end_that_can_only_choose_a_model_chooses_the_one_with_summaries()
    {
        await using var server = await SummaryServer.StartAsync();
        server.Drafts(MillNews.Sound);
        var client = new OpenAIClient(new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = new Uri(server.Http.BaseAddress!, "v1") });
        var models = await client.GetOpenAIModelClient().GetModelsAsync(Cancellation);
        ChatCompletion with = await client.GetChatClient("newsqa-summary").CompleteChatAsync([new UserChatMessage(MillNews.Question)], cancellationToken: Cancellation);
        ChatCompletion without = await client.GetChatClient("newsqa").CompleteChatAsync([new UserChatMessage(MillNews.Question)], cancellationToken: Cancellation);

        Assert.Equal(["newsqa", "newsqa-summary"], models.Value.Select(m => m.Id));
        Assert.Equal("newsqa-summary", with.Model);
        Assert.Contains("Summary, checked against the quotes: ", with.Content[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Summary, checked", without.Content[0].Text, StringComparison.Ordinal);
        Assert.Equal((740, 0), (with.Usage.TotalTokenCount, without.Usage.TotalTokenCount));
    }

    [Fact]
    public async Task A_model_that_is_down_is_a_note_in_every_form_and_no_error()
    {
        await using var server = await SummaryServer.StartAsync();
        server.Model.Script = call => call.FailAsync(500);
        var answer = await server.Client.AskAsync(Request, Cancellation);
        using var completion = await server.Http.PostAsJsonAsync(
            "v1/chat/completions", new { model = "newsqa", messages = new[] { new { role = "user", content = MillNews.Question } }, newsqa = new { summarize = true } }, Cancellation);

        Assert.NotEmpty(answer.Statements);
        Assert.Equal("summary_failed", Assert.Single(answer.Notes).Code);
        Assert.Contains("There is no summary: the language model's server failed.", await completion.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_summaries_came_to_and_what_they_cost_is_counted()
    {
        await using var server = await SummaryServer.StartAsync();
        server.Drafts(MillNews.Sound + " Aliens did it. [{h}]");
        await server.Client.AskAsync(Request, Cancellation);
        server.Model.Script = call => call.FailAsync(500);
        await server.Client.AskAsync(Request, Cancellation);
        var text = await server.Http.GetStringAsync(new Uri("metrics", UriKind.Relative), Cancellation);

        Assert.All(
            new[]
            {
                "newsqa_summaries_total{outcome=\"whole\"} 1", "newsqa_summaries_total{outcome=\"failed\"} 1", "newsqa_summary_sentences_total{fate=\"kept\"} 2",
                "newsqa_summary_sentences_total{fate=\"dropped\"} 1", "newsqa_llm_requests_total 2", "newsqa_llm_tokens_total{direction=\"input\"} 700", "newsqa_summary_duration_seconds_count 2",
            },
            line => Assert.Contains(line + "\n", text, StringComparison.Ordinal));
    }

    // Of an answer, the quotes may have any words; the summary's are the model's.
    private static string SummaryOf(string sent)
    {
        var data = JsonElement.Parse(sent.Split('\n').Single(l => l.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..]);
        return (data.TryGetProperty("summary", out var summary) ? summary : data).GetRawText();
    }

    private static ChatCompletionOptions Options()
    {
        var options = new ChatCompletionOptions();
#pragma warning disable SCME0001 // The package's way for fields that it has no property for.
        options.Patch.Set("$.newsqa"u8, BinaryData.FromString("""{"summarize":true}"""));
#pragma warning restore SCME0001
        return options;
    }
}
