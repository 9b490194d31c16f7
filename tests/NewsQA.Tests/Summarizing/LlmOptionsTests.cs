using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsQA.Client;
using NewsQA.Llm;
using NewsQA.Summarizing;
using NewsQA.Tests.Embedding;

namespace NewsQA.Tests.Summarizing;

/// <summary>Settings, and how a program's services are put together.</summary>
public class LlmOptionsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Endpoint", "localhost:11434", "NewsQA:Llm:Endpoint is 'localhost:11434'. It must be an address such as http://localhost:11434/v1, or left out.")]
    [InlineData("Model", "", "NewsQA:Llm:Model is ''. Name the model that the endpoint serves, qwen3:8b say.")]
    [InlineData("UseHostChatClient", "true", "NewsQA:Llm:UseHostChatClient is 'True'. Set this or Endpoint, not both.")]
    [InlineData("ApiKey", "sk-1 copied from", "NewsQA:Llm:ApiKey is not valid. It has characters that no key has; was something else copied along?")]
    [InlineData("Temperature", "3", "NewsQA:Llm:Temperature is '3'. The field Temperature must be between 0 and 2.")]
    [InlineData("DailyBudget", "2", "NewsQA:Llm:DailyBudget is '2'. A budget needs InputPricePerMillion and OutputPricePerMillion to be counted by.")]
    [InlineData("Retries", "many", "NewsQA:Llm:Retries is 'many', which is of the wrong type.")]
    public void A_wrong_setting_is_told_at_start_up_with_its_name_and_never_the_key(string key, string value, string message)
    {
        var error = Assert.Throws<NewsQAException>(() => EngineOptions.Read(Settings(("Endpoint", "http://localhost:1/v1"), ("Model", "m"), (key, value))));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void A_temperature_set_to_nothing_is_not_sent()
    {
        Assert.Null(EngineOptions.Read(Settings(("Temperature", ""))).Llm.Temperature);
        Assert.Equal(0, EngineOptions.Read(Settings()).Llm.Temperature);
    }

    [Fact]
    public async Task An_endpoint_in_the_configuration_is_all_that_a_program_needs()
    {
        await using var model = await ScriptedModel.StartAsync();
        using var data = new TemporaryFolder();
        var settings = Settings(data, ("Endpoint", model.Endpoint), ("Model", "m"), ("Temperature", ""));
        await using var services = new ServiceCollection().AddNewsQA(settings).AddNewsQALlm(settings).BuildServiceProvider();
        model.Script = call => call.SayAsync(MillNews.Fill(MillNews.Sound, call.Prompt));
        var response = await AskAsync(services);

        Assert.Equal("m", response.Summary!.Model);
        Assert.False(Assert.Single(model.Calls).Body.TryGetProperty("temperature", out _));
        Assert.True((await services.GetRequiredService<INewsQA>().GetStatusAsync(Cancellation)).Summarize);
    }

    [Fact]
    public async Task A_hosts_own_chat_client_is_used_where_the_configuration_says_so()
    {
        using var data = new TemporaryFolder();
        using var host = new HostChatClient();
        var settings = Settings(data, ("UseHostChatClient", "true"));
        await using var services = new ServiceCollection().AddSingleton<IChatClient>(host).AddNewsQA(settings).AddNewsQALlm(settings).BuildServiceProvider();
        var response = await AskAsync(services);

        Assert.Equal("host-model", response.Summary!.Model);
        Assert.Equal(2, response.Summary.Sentences.Count);
        Assert.True(response.Usage!.Estimated);
    }

    [Fact]
    public async Task A_hosts_client_that_fails_in_its_own_way_is_a_note()
    {
        foreach (var (failure, code) in new (Exception, string)[]
        {
            (new HostException(429), "summary_busy"), (new HostException(401), "summary_key"), (new InvalidOperationException("x"), "summary_garbled"),
            (new HttpRequestException("x"), "summary_unreachable"), (new TaskCanceledException("its own time was up"), "summary_slow"),
        })
        {
            using var data = new TemporaryFolder();
            using var host = new HostChatClient { Failure = failure };
            var settings = Settings(data, ("UseHostChatClient", "true"), ("Retries", "0"));
            await using var services = new ServiceCollection().AddSingleton<IChatClient>(host).AddNewsQA(settings).BuildServiceProvider();
            Assert.Equal(code, Assert.Single((await AskAsync(services)).Notes).Code);
        }
    }

    [Theory]
    [InlineData("UseHostChatClient", "true", "NewsQA:Llm:UseHostChatClient is true, but no IChatClient is registered.")]
    [InlineData("Endpoint", "http://localhost:1/v1", "NewsQA:Llm:Endpoint is set, but nothing is registered that speaks to it. Call services.AddNewsQALlm(configuration)")]
    public async Task What_is_configured_and_not_registered_is_told_when_the_engine_is_made(string key, string value, string message)
    {
        await using var services = new ServiceCollection().AddNewsQA(Settings(("Model", "m"), (key, value))).BuildServiceProvider();
        var error = Assert.Throws<NewsQAException>(services.GetRequiredService<INewsQA>);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_endpoints_client_answers_without_a_stream_too()
    {
        await using var model = await ScriptedModel.StartAsync();
        model.Says("Four days.");
        using var client = LlmEndpoint.Connect(new LlmOptions { Endpoint = model.Endpoint, Model = "m" });
        var response = await client.GetResponseAsync([new ChatMessage(ChatRole.User, "How long?")], new ChatOptions { MaxOutputTokens = 5 }, Cancellation);

        Assert.Equal(("Four days.", "scripted-1", 700L), (response.Text, response.ModelId, response.Usage!.InputTokenCount));
        model.Script = call => call.FailAsync(429, "7");
        var error = await Assert.ThrowsAsync<LanguageModelException>(() => client.GetResponseAsync("How long?", cancellationToken: Cancellation));
        Assert.Equal((429, TimeSpan.FromSeconds(7)), (error.Status, error.RetryAfter));
        Assert.Equal("m", (client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)!.DefaultModelId);
    }

    private static async Task<AskResponse> AskAsync(ServiceProvider services)
    {
        var news = services.GetRequiredService<INewsQA>();
        await news.AddArticlesAsync(MillNews.Articles().ToAsyncEnumerable(), Cancellation);
        return await news.AskAsync(new AskRequest { Question = MillNews.Question, Summarize = true }, Cancellation);
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(s => s.Key).Select(s => KeyValuePair.Create("NewsQA:Llm:" + s.Key, (string?)s.Last().Value))).Build();

    private static IConfiguration Settings(TemporaryFolder data, params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("NewsQA:Llm:" + s.Key, (string?)s.Value)))
        .AddInMemoryCollection([new("NewsQA:Data", data.Path), new("NewsQA:Models", RepositoryFolder.Models)]).Build();

    private sealed class HostException(int status) : Exception
    {
        public int Status => status;
    }

    private sealed class HostChatClient : IChatClient
    {
        public Exception? Failure { get; init; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            if (Failure is not null)
            {
                throw Failure;
            }

            yield return new ChatResponseUpdate(ChatRole.Assistant, MillNews.Fill(MillNews.Sound, messages.Last().Text));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("host", null, "host-model") : null;

        public void Dispose()
        {
        }
    }
}
