using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Embedding.Pulling;

namespace NewsQA.Tests.Embedding.Pulling;

public sealed class ModelPullerTests : IDisposable
{
    private const string Repository = "someone/tiny-news";

    private readonly ModelFolder _folder = new();
    private readonly FakeHub _hub = new FakeHub().WithTinyBert(Repository)
        .WithText($"{Repository}/config.json", """{"architectures": ["BertModel"], "hidden_size": 32, "max_position_embeddings": 64}""")
        .WithText($"{Repository}/1_Pooling/config.json", """{"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false}""")
        .WithText($"{Repository}/config_sentence_transformers.json", """{"prompts": {"query": "query: "}}""")
        .WithText($"{Repository}/sentence_bert_config.json", """{"max_seq_length": 16}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _hub.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_pulled_model_is_used_as_its_repository_says()
    {
        var pulled = await PullAsync(Repository);

        var model = SentenceModels.List(_folder.Path).Single(m => m.Name == pulled.Name);
        Assert.Equal((32, 16, Pooling.Cls, "query: ", true), (model.Dimension, model.MaxTokens, model.Pooling, model.QueryPrefix, model.AddSpecialTokens));
        Assert.Equal("https://hub.example/someone/tiny-news/tree/0123456789abcdef0123456789abcdef01234567", model.Source);
        Assert.Equal(model.Graph.Sha256, pulled.GraphSha256);
        using var encoder = SentenceModels.Load(_folder.Path, pulled.Name);
        Assert.Equal(32, (await encoder.EncodeAsync(["the storm hit"], EmbeddingRole.Query, Token))[0].Length);
    }

    [Fact]
    public async Task What_is_there_already_is_not_fetched_again()
    {
        Assert.False((await PullAsync(Repository)).WasThere);
        var requests = _hub.Requests.Count;
        Assert.True((await PullAsync(Repository)).WasThere);
        Assert.Equal(requests, _hub.Requests.Count);
    }

    [Fact]
    public async Task A_broken_download_leaves_no_model_and_goes_on_where_it_stopped()
    {
        _hub.BreaksAfter = 2_000;
        var error = await Assert.ThrowsAsync<NewsQAException>(() => PullAsync(Repository));
        Assert.Contains("run the same command again", error.Message, StringComparison.Ordinal);
        Assert.Equal("tiny-bert", Assert.Single(SentenceModels.List(_folder.Path)).Name);
        Assert.DoesNotContain(Directory.GetFiles(_folder.Path, "*.onnx", SearchOption.AllDirectories), file => file.Contains("pulled", StringComparison.Ordinal));

        _hub.BreaksAfter = null;
        await PullAsync(Repository);
        Assert.Contains($"{Repository}/onnx/model.onnx bytes=2000-", _hub.Requests);
    }

    [Fact]
    public async Task A_hub_that_knows_no_ranges_is_read_from_the_start()
    {
        (_hub.BreaksAfter, _hub.IgnoresRanges) = (2_000, true);
        await Assert.ThrowsAsync<NewsQAException>(() => PullAsync(Repository));
        _hub.BreaksAfter = null;
        Assert.Equal(_hub.Files[$"{Repository}/onnx/model.onnx"].Length + _hub.Files[$"{Repository}/vocab.txt"].Length, (await PullAsync(Repository)).Bytes);
    }

    [Fact]
    public async Task A_file_with_another_checksum_than_the_hub_says_is_thrown_away()
    {
        _hub.Claims = new string('a', 64);
        var error = await Assert.ThrowsAsync<NewsQAException>(() => PullAsync(Repository));
        Assert.Contains(_hub.Claims, error.Message, StringComparison.Ordinal);

        _hub.Claims = null;
        Assert.False((await PullAsync(Repository)).WasThere);
    }

    [Fact]
    public async Task A_known_model_must_have_the_checksum_that_is_known()
    {
        _hub.WithTinyBert("sentence-transformers/all-MiniLM-L6-v2");
        var error = await Assert.ThrowsAsync<NewsQAException>(() => PullAsync("all-minilm-l6-v2"));
        Assert.Contains("6fd5d72fe4589f189f8ebc006442dbb529bb7ce38f8082112682524616046452", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_graph_that_is_not_what_its_name_promises_does_not_get_in()
    {
        _hub.WithTinyBert("BAAI/bge-small-en-v1.5");
        var error = await Assert.ThrowsAsync<NewsQAException>(() => PullAsync("bge-small-en-v1.5"));
        Assert.Contains("384", error.Message, StringComparison.Ordinal);
        Assert.Equal("tiny-bert", Assert.Single(SentenceModels.List(_folder.Path)).Name);
    }

    [Fact]
    public async Task A_reranker_is_entered_as_one()
    {
        _hub.WithTinyBert("cross-encoder/ms-marco-MiniLM-L-6-v2", "cross.onnx");
        Assert.True((await PullAsync("ms-marco-MiniLM-L-6-v2")).IsReranker);
        Assert.Equal(512, Assert.Single(SentenceModels.ListRerankers(_folder.Path)).MaxTokens);
    }

    [Theory]
    [InlineData("""{"model": {"type": "Unigram"}}""", "Unigram")]
    [InlineData("""{"model": {"type": "WordPiece"}, "normalizer": {"lowercase": false}}""", "upper from lower")]
    [InlineData("""{"model": """, "no JSON")]
    public async Task A_tokenizer_that_is_not_uncased_WordPiece_is_refused(string tokenizer, string reason)
    {
        _hub.WithText($"{Repository}/tokenizer.json", tokenizer);
        var error = await Assert.ThrowsAsync<NewsQAException>(() => PullAsync(Repository));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_hub.Requests, request => request.Contains(".onnx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Offline_says_so()
    {
        _hub.IsOffline = true;
        var error = await Assert.ThrowsAsync<NewsQAException>(() => PullAsync("gte-small"));
        Assert.Contains("offline", error.Message, StringComparison.Ordinal);
        Assert.Contains("https://hub.example/thenlper/gte-small", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "all-MiniLM-L6-v2")]
    [InlineData("../etc/passwd", "all-MiniLM-L6-v2")]
    [InlineData("nobody/nothing", "config.json")]
    public async Task An_unknown_name_is_refused_with_what_to_do(string name, string hint)
    {
        var error = await Assert.ThrowsAsync<NewsQAException>(() => PullAsync(name));
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_for_a_known_model_that_is_not_here_says_how_to_pull_it()
    {
        var error = Assert.Throws<NewsQAException>(() => SentenceModels.Load(_folder.Path, "gte-small"));
        Assert.Contains("./newsqa models pull gte-small", error.Message, StringComparison.Ordinal);
    }

    private async Task<PulledModel> PullAsync(string name)
    {
        using var client = new HttpClient(_hub, disposeHandler: false);
        return await new ModelPuller(_folder.Path, client, FakeHub.Address).PullAsync(name, progress: null, Token);
    }
}
