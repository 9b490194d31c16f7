using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Tests.Embedding;

namespace NewsQA.Tests.Engine;

/// <summary>The real engine with the shipped model, over a temporary index.</summary>
internal sealed class SampleEngine : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("newsqa-test-");

    public SampleEngine(double? minSupport = null, double? weakSupport = null) => Engine = new NewsQAEngine(new EngineOptions
    {
        Answers = new AnswerOptions { MinSupport = minSupport ?? new AnswerOptions().MinSupport, WeakSupport = weakSupport ?? new AnswerOptions().WeakSupport },
        General = new NewsQAOptions { Data = _data.FullName, Models = RepositoryFolder.Models },
    });

    public NewsQAEngine Engine { get; }

    public async Task<IngestResponse> AddAsync(params string[] paths) =>
        await Engine.IngestAsync(paths, GivenMetadata.None, cancellationToken: TestContext.Current.CancellationToken);

    public async Task<IngestResponse> UploadAsync(params ArticleUpload[] articles) =>
        await Engine.AddArticlesAsync(articles.ToAsyncEnumerable(), TestContext.Current.CancellationToken);

    public async Task<AskResponse> AskAsync(string question, SearchFilters? filters = null, string? asOf = null) =>
        await Engine.AskAsync(new AskRequest { Question = question, Filters = filters, AsOf = asOf }, TestContext.Current.CancellationToken);

    /// <summary>Asks over two reports of two outlets, and asserts that the quotes are exact.</summary>
    public async Task<AskResponse> AskOfTwoAsync(string question, string first, string second)
    {
        await UploadAsync(
            new ArticleUpload { Origin = "first", Title = "Report", Source = "Harbour Post", Text = first },
            new ArticleUpload { Origin = "second", Title = "Report", Source = "Morning Wire", Text = second });
        var response = await AskAsync(question);
        await AssertQuotesAreExactAsync(response);
        return response;
    }

    /// <summary>Asserts that every quote of a response is exactly the stored slice.</summary>
    public async Task AssertQuotesAreExactAsync(AskResponse response)
    {
        Assert.Equal(0, response.RejectedQuotes);
        foreach (var citation in response.Citations)
        {
            var article = await Engine.GetArticleAsync(citation.ArticleId, citation.Revision, TestContext.Current.CancellationToken);
            Assert.Equal(article!.Text[citation.Start..citation.End], citation.Quote);
        }

        if (response.ShortAnswer is { Start: { } start, End: { } end } answer)
        {
            var cited = response.Citations.Single(c => c.Id == answer.Citation);
            var article = await Engine.GetArticleAsync(cited.ArticleId, cited.Revision, TestContext.Current.CancellationToken);
            Assert.Equal(article!.Text[start..end], answer.Text);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
