using NewsQA.Client;

namespace NewsQA.Tests.Engine;

public sealed class StreamingEngineTests : IAsyncDisposable
{
    private const string Library = "The mayor of Brekkefoss, Una Halvard, opened the new library on Monday.";

    private readonly SampleEngine _sample = new();

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task The_parts_of_an_answer_are_those_of_the_whole_in_their_order()
    {
        await _sample.UploadAsync(new ArticleUpload { Text = Library, Origin = "library" });
        var request = new AskRequest { Question = "Who opened the new library in Brekkefoss?" };
        var parts = await _sample.Engine.AskStreamAsync(request, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var whole = ((AskDoneEvent)parts[^1]).Response;

        Assert.Equal(AskEvents.Of(whole).Select(p => p.Name), parts.Select(p => p.Name));
        Assert.Equal(whole.Statements, parts.OfType<AskStatementEvent>().Select(s => s.Statement));
        Assert.All(parts.OfType<AskStatementEvent>(), s => Assert.Equal(s.Statement.Text, string.Join(" … ", s.Citations.Select(c => c.Quote))));
        var asked = await _sample.Engine.AskAsync(request, TestContext.Current.CancellationToken);
        Assert.Equivalent(whole with { Timings = asked.Timings }, asked, strict: true);
    }

    [Fact]
    public async Task How_the_question_was_read_comes_before_anything_was_looked_up()
    {
        await _sample.UploadAsync(new ArticleUpload { Text = Library, Origin = "library" });
        using var stop = new CancellationTokenSource();
        var parts = _sample.Engine.AskStreamAsync(new AskRequest { Question = "Who opened the library?" }, stop.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await parts.MoveNextAsync());
        Assert.IsType<AskUnderstoodEvent>(parts.Current);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await parts.MoveNextAsync());
        await parts.DisposeAsync();
    }

    [Fact]
    public async Task The_fate_of_each_upload_is_told_in_order()
    {
        ArticleUpload[] articles =
        [
            new() { Text = Library, Origin = "library" }, new() { Text = " ", Origin = "empty" }, new() { Text = "Snow fell on the pass of Holm overnight.", Origin = "snow" },
        ];
        var first = await OutcomesAsync(articles);
        var again = await OutcomesAsync([articles[0], articles[2] with { Text = "Rain fell on the pass of Holm overnight." }]);

        Assert.Equal([("library", IngestResult.Added, 1), ("empty", IngestResult.Failed, 0), ("snow", IngestResult.Added, 1)], first.Select(o => (o.Origin, o.Result, o.Passages)));
        Assert.Equal([IngestResult.Unchanged, IngestResult.Updated], again.Select(o => o.Result));
        Assert.NotNull(await _sample.Engine.GetArticleAsync(first[2].ArticleId!, null, TestContext.Current.CancellationToken));
        Assert.StartsWith("Its text is empty.", first[1].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_the_loop_stops_the_reading_of_uploads()
    {
        var read = 0;
        async IAsyncEnumerable<ArticleUpload> Endless()
        {
            while (true)
            {
                await Task.Yield();
                yield return new ArticleUpload { Text = $"Snow fell on day {read++} of the winter.", Origin = $"day-{read}" };
            }
        }

        await foreach (var outcome in _sample.Engine.AddArticlesStreamAsync(Endless(), TestContext.Current.CancellationToken))
        {
            Assert.Equal(IngestResult.Added, outcome.Result);
            break;
        }

        var stopped = read;
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(stopped, read);
    }

    private async Task<List<ArticleOutcome>> OutcomesAsync(ArticleUpload[] articles) => await _sample.Engine
        .AddArticlesStreamAsync(articles.ToAsyncEnumerable(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
