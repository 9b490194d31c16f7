using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Points;

/// <summary>An index whose collections were restored from snapshots, which hold no aliases.</summary>
public sealed class LostAliasTests
{
    private readonly MemoryDatabase database = new();

    [Fact]
    public async Task The_one_generation_that_is_there_and_whole_is_taken()
    {
        await FillAsync();
        database.LoseAliases();

        await using var restored = await OpenAsync();

        Assert.Equal(["a1"], await restored.FindAsync("harbour"));
        Assert.Equal([WriteOutcome.Added], await restored.WriteAsync([Make("a3", "River again.")]));
        Assert.Equal(["a2", "a3"], (await restored.FindAsync("river")).Order());
    }

    [Fact]
    public async Task A_write_that_was_open_when_the_snapshot_was_taken_is_finished()
    {
        await FillAsync();
        await DecideAsync([Make("a1", "The lighthouse opened.")]);

        database.LoseAliases();
        await using var restored = await OpenAsync();

        Assert.Empty(await restored.FindAsync("harbour"));
        Assert.Equal(["a1"], await restored.FindAsync("lighthouse"));
    }

    [Fact]
    public async Task Who_takes_over_writing_where_the_alias_is_gone_throws_no_passages_away()
    {
        await FillAsync();
        await using (var index = await OpenAsync())
        {
            // Its lease is not given back.
            database.FailingWrite = database.Writes + 3;
            await Assert.ThrowsAsync<NewsQAException>(() => index.WriteAsync([Make("a3", "Never written.")]));
            database.FailingWrite = 0;
            database.LoseAliases();
            await Assert.ThrowsAsync<PointRefusedException>(() => index.WriteAsync([Make("a4", "Nor this.")]));
        }

        await using var restored = await OpenAsync();
        Assert.Equal(["a1"], await restored.FindAsync("harbour"));
        Assert.Equal(2, (await restored.GetSummaryAsync()).Articles);
    }

    [Fact]
    public async Task Of_two_generations_that_are_filled_none_is_taken_and_both_are_named()
    {
        await FillAsync();
        var (name, points) = Assert.Single(Generations());
        database.Create(database.Read(name, (_, schema) => schema) with { Collection = new PointCollection("newsqa_passages_7", "lexical") });
        database.Upsert("newsqa_passages_7", points, null);
        database.LoseAliases();

        var error = await Assert.ThrowsAsync<NewsQAException>(OpenAsync);

        Assert.Contains($"lacks the alias newsqa_passages, as it does when its collections were restored from snapshots", error.Message, StringComparison.Ordinal);
        Assert.Contains($"{name} has 2, newsqa_passages_7 has 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("POST /collections/aliases", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, Generations().Count);
    }

    [Fact]
    public async Task An_alias_that_is_lost_just_after_a_switch_costs_no_passages()
    {
        await FillAsync();
        await using var index = await OpenAsync();
        var before = Assert.Single(Generations()).Name;
        var isSwitched = false;
        database.OnCall = name =>
        {
            if (isSwitched)
            {
                database.LoseAliases();
            }

            isSwitched |= name == "switch";
            return Task.CompletedTask;
        };

        await index.ReembedAsync(Space, (_, spans, _) => Task.FromResult(spans.Select(_ => new float[16]).ToArray()));

        Assert.Contains(Generations(), generation => generation.Name == before && generation.Points.Count(point => point.Payload.Text("kind") == "passage") == 2);
    }

    [Fact]
    public async Task A_generation_that_lacks_passages_is_not_taken()
    {
        await FillAsync();
        var (name, points) = Assert.Single(Generations());
        database.Delete(name, new PointFilter.HasId([points.First(point => point.Payload.Text("kind") == "passage").Id]));
        database.LoseAliases();

        var error = await Assert.ThrowsAsync<NewsQAException>(OpenAsync);

        Assert.Contains("newsqa_articles tells of 2 passages, " + name + " has 1", error.Message, StringComparison.Ordinal);
        Assert.Single(Generations());
    }

    [Fact]
    public async Task Passages_without_the_articles_that_name_them_are_not_thrown_away()
    {
        await FillAsync();
        database.LoseAliases();
        database.Drop("newsqa_articles");

        var error = await Assert.ThrowsAsync<NewsQAException>(OpenAsync);

        Assert.Contains("newsqa_articles tells of 0 passages", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(Generations()).Points.Count(point => point.Payload.Text("kind") == "passage"));
    }

    [Fact]
    public async Task Articles_whose_passages_are_not_there_are_told_as_such()
    {
        await FillAsync();
        database.Drop(Assert.Single(Generations()).Name);

        var error = await Assert.ThrowsAsync<NewsQAException>(OpenAsync);

        Assert.Contains("newsqa_articles tells of 2 passages, none is there. Run ./newsqa reindex", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_only_texts_are_left_a_reindex_makes_the_passages_anew(bool isWriteOpen)
    {
        await FillAsync();
        var expected = new List<string> { "a2" };
        if (isWriteOpen)
        {
            await DecideAsync([Make("a1", "The lighthouse opened.")]);
            expected.Add("a1");
        }

        database.Drop(Assert.Single(Generations()).Name);
        await using (var reindex = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, new PointIndexOptions { LeaseSeconds = 0 }, acceptOtherSpace: true))
        {
            await Assert.ThrowsAsync<NewsQAException>(OpenAsync);
            Assert.Equal(2, await reindex.ReembedAsync(Space, (article, spans, _) => Task.FromResult(spans.Select(span => Embed(span.Of(article.Text))).ToArray())));
        }

        await using var index = await OpenAsync();
        Assert.Equal(expected.Order(), (await index.FindAsync("river lighthouse")).Order());
        Assert.Equal(2, (await index.GetSummaryAsync()).Passages);
        Assert.Equal([WriteOutcome.Updated], await index.WriteAsync([Make("a1", "The harbour closed.")]));
        Assert.Equal(["a1"], await index.FindAsync("harbour"));
    }

    [Fact]
    public async Task What_a_reindex_of_texts_alone_left_that_died_is_no_obstacle_to_the_next()
    {
        await FillAsync();
        var (name, points) = Assert.Single(Generations());
        database.Delete(name, new PointFilter.HasId([points.First(point => point.Payload.Text("kind") == "passage").Id]));
        database.LoseAliases();

        await using (var reindex = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, new PointIndexOptions { LeaseSeconds = 0 }, acceptOtherSpace: true))
        {
            await reindex.ReembedAsync(Space, (article, spans, _) => Task.FromResult(spans.Select(span => Embed(span.Of(article.Text))).ToArray()));
        }

        await using var index = await OpenAsync();
        Assert.Equal(["a1", "a2"], (await index.FindAsync("harbour river")).Order());
        Assert.NotEqual(name, Assert.Single(Generations()).Name);
    }

    [Fact]
    public async Task A_reindex_of_texts_alone_that_breaks_off_can_be_made_again()
    {
        await FillAsync();
        database.Drop(Assert.Single(Generations()).Name);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await using var reindex = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, new PointIndexOptions { LeaseSeconds = 0 }, acceptOtherSpace: true);
            var texts = 0;
            var failsAt = attempt == 0 ? 2 : 0;
            var error = await Record.ExceptionAsync(() => reindex.ReembedAsync(
                Space, (article, spans, _) => ++texts == failsAt ? throw new InvalidOperationException("model broke") : Task.FromResult(spans.Select(span => Embed(span.Of(article.Text))).ToArray())));
            Assert.Equal(attempt == 0, error is InvalidOperationException);
        }

        await using var index = await OpenAsync();
        Assert.Equal(["a1"], await index.FindAsync("harbour"));
    }

    // A write that dies just after it is decided.
    private async Task DecideAsync(ArticleToIndex[] batch)
    {
        await using var index = await OpenAsync();
        for (var write = 1; database.Read("newsqa_articles", (points, _) => points.Values.All(point => point.Payload.Text("kind") != "journal" || point.Payload.Number("parts") == 0)); write++)
        {
            database.FailingWrite = database.Writes + write;
            database.Failing = MemoryDatabase.Failure.After;
            await Record.ExceptionAsync(() => index.WriteAsync(batch));
            database.FailingWrite = 0;
        }
    }

    private List<(string Name, IReadOnlyList<Point> Points)> Generations() =>
        [.. database.Collections.Where(name => name.StartsWith("newsqa_passages_", StringComparison.Ordinal)).Select(name => (name, database.Read<IReadOnlyList<Point>>(name, (points, _) => [.. points.Values])))];

    private async Task FillAsync()
    {
        await using var index = await OpenAsync();
        await index.WriteAsync([Make("a1", "The harbour opened."), Make("a2", "The river fell.")]);
    }

    private Task<PointNewsIndex> OpenAsync() => PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, new PointIndexOptions { LeaseSeconds = 0 });
}
