using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Points;

/// <summary>What another server does between two calls of this one.</summary>
public sealed class PointRaceTests
{
    private readonly MemoryDatabase database = new();

    [Fact]
    public async Task An_article_that_changes_while_it_is_read_for_a_copy_is_read_once_more()
    {
        await using var index = await FilledAsync();
        await using var other = await OpenAsync();
        BeforeFirst("scroll", () => other.WriteAsync([Make("a1", "The harbour closed again.")]));

        var read = await index.GetIndexedAsync(["a1", "a2"]);

        Assert.Equal(["a1", "a2"], read.Keys.Order());
        Assert.Equal((await index.GetHistoryAsync("a1"))!.Current, read["a1"].Revision);
        Assert.Equal(Embed("The harbour closed again."), Assert.Single(read["a1"].Passages).Embedding);
    }

    [Fact]
    public async Task An_article_that_is_deleted_while_it_is_read_for_a_copy_is_left_out()
    {
        await using var index = await FilledAsync();
        await using var other = await OpenAsync();
        BeforeFirst("scroll", () => other.DeleteAsync(["a1"]));

        Assert.Equal(["a2"], (await index.GetIndexedAsync(["a1", "a2"])).Keys);
    }

    [Fact]
    public async Task An_article_whose_passages_are_lost_is_named_to_who_copies_it()
    {
        await using var index = await FilledAsync();
        database.Delete("newsqa_passages", PointFilter.Is("article", "a1"));

        var error = await Assert.ThrowsAsync<NewsQAException>(() => index.GetIndexedAsync(["a1", "a2"]));

        Assert.Contains("The passages of article a1 is not in the index", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public async Task A_journal_that_lacks_a_part_of_its_own_was_not_decided(int epochOfPart)
    {
        await using var index = await FilledAsync();
        var epoch = database.Read("newsqa_articles", (points, _) => points[PointId.Of("lease")].Payload.Number("epoch"));
        Put("0", epoch);
        if (epochOfPart < 0)
        {
            Put("1", epoch + epochOfPart);
        }

        await using var opened = await OpenAsync();

        Assert.Equal([WriteOutcome.Added], await opened.WriteAsync([Make("a3", "River again.")]));
        Assert.Equal(["a1"], await opened.FindAsync("harbour"));
        Assert.Equal(0, database.Read("newsqa_articles", (points, _) => points[PointId.Of("journal", "0")].Payload.Number("parts")));

        void Put(string number, long of) => database.Upsert(
            "newsqa_articles", [new Point(PointId.Of("journal", number), new Payload().With("kind", "journal").With("epoch", of).With("parts", 2).With("text", "{"))], null);
    }

    [Fact]
    public async Task Who_always_comes_too_late_for_the_lease_says_so_in_the_end()
    {
        await using var index = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, new PointIndexOptions { LeaseSeconds = 0 }, new IndexOptions { BusyTimeoutSeconds = 1 });
        var epoch = 1000L;
        // The lease stands still long enough, and another is faster each time.
        database.OnCall = name =>
        {
            if (name == "upsert")
            {
                database.Upsert("newsqa_articles", [new Point(PointId.Of("lease"), new Payload().With("kind", "lease").With("owner", "another").With("epoch", epoch++).With("beat", 0))], null);
            }

            return Task.CompletedTask;
        };

        var error = await Assert.ThrowsAsync<NewsQAException>(() => index.WriteAsync([Make("a1", "Words.")]).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Contains("Another server is writing the index", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_does_not_know_of_a_switch_yet_does_not_make_a_writer_drop_the_passages_in_use()
    {
        await using var index = await FilledAsync();
        await using var behind = await OpenAsync();
        var before = database.Alias("newsqa_passages");
        await index.ReembedAsync(Space, (article, spans, _) => Task.FromResult(spans.Select(span => Embed(span.Of(article.Text))).ToArray()));
        database.StaleAlias = before;

        await Assert.ThrowsAsync<PointRefusedException>(() => behind.WriteAsync([Make("a3", "River again.")]));
        database.StaleAlias = null;

        Assert.Equal(["a2"], await behind.FindAsync("river"));
        Assert.Equal([WriteOutcome.Added], await behind.WriteAsync([Make("a3", "River again.")]));
        Assert.Equal(["a2", "a3"], (await index.FindAsync("river")).Order());
    }

    private void BeforeFirst(string call, Func<Task> work) => database.OnCall = async name =>
    {
        if (name == call)
        {
            database.OnCall = null;
            await work();
        }
    };

    private async Task<PointNewsIndex> FilledAsync()
    {
        var index = await OpenAsync();
        await index.WriteAsync([Make("a1", "The harbour opened."), Make("a2", "The river fell.")]);
        return index;
    }

    private Task<PointNewsIndex> OpenAsync() => PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, new PointIndexOptions { LeaseSeconds = 0 });
}
