using System.Text;
using Microsoft.Data.Sqlite;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Sqlite;

/// <summary>What is particular to an index in a file that several processes share.</summary>
public sealed class SqliteNewsIndexTests : IDisposable
{
    private static readonly EmbeddingSpace Other = new("other", "fedcba9876543210", 8);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_written_is_there_after_closing_and_opening()
    {
        await using (var index = await OpenAsync())
        {
            await index.WriteAsync([Make("a1", "Lighthouse keeper.", "Title", "Ledger", "2025")]);
        }

        await using var again = await OpenAsync();
        Assert.Equal(["a1"], await again.FindAsync("lighthouse"));
        Assert.Equal(["a1"], await again.FindAsync("title", new IndexFilter { Sources = ["ledger"], From = Moment("2025-12-31") }));
    }

    [Fact]
    public async Task A_second_process_sees_what_the_first_commits()
    {
        await using var first = await OpenAsync();
        await using var second = await OpenAsync();
        Assert.Empty(await second.FindAsync("tram"));
        await first.WriteAsync([Make("a1", "Tram derails."), Make("a2", "Tram stops.")]);
        Assert.Equal(["a1", "a2"], (await second.FindAsync("tram")).Order());
        await second.WriteAsync([Make("a2", "Bus stops."), Make("a3", "Tram again.")]);
        Assert.Equal(["a1", "a3"], (await first.FindAsync("tram")).Order());
        await second.DeleteAsync(["a1"]);
        Assert.Equal(["a3"], await first.FindAsync("tram"));
    }

    [Fact]
    public async Task Many_small_writes_are_merged_and_all_found()
    {
        await using var index = await OpenAsync();
        for (var i = 0; i < 100; i++)
        {
            await index.WriteAsync([Make($"a{i % 60:D2}", $"Common word number{i}.")]);
            Assert.Equal([$"a{i % 60:D2}"], await index.FindAsync($"number{i}"));
        }

        Assert.Equal(60, (await index.FindAsync("common")).Length);
        Assert.Empty(await index.FindAsync("number39"));
    }

    [Fact]
    public async Task Writers_of_two_processes_wait_for_each_other()
    {
        await using var first = await OpenAsync();
        await using var second = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? first : second).WriteAsync([Make($"a{i}", $"Parallel article, part {i}.")])));
        Assert.Equal(40, (await first.FindAsync("parallel")).Length);
        Assert.Equal(40, (await second.GetSummaryAsync()).Passages);
    }

    [Fact]
    public async Task Readers_never_see_part_of_a_write()
    {
        await using var index = await OpenAsync();
        await using var other = await OpenAsync();
        await index.WriteAsync(Generation(0));
        using var stop = new CancellationTokenSource();
        var readers = new[] { index, index, other }.Select(reader => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var found = await reader.SearchAsync(Query("shared", limit: 100));
                Assert.Equal((15, 15), (found.Lexical.Count, found.Dense.Count));
                foreach (var list in new[] { found.Lexical, found.Dense })
                {
                    // One generation, whole: five articles with three passages and one revision each.
                    var articles = await reader.GetArticlesAsync([.. list.Select(hit => new ArticleKey(hit.Passage.ArticleId, hit.Passage.Revision))]);
                    Assert.Single(articles.Select(article => article!.Title).Distinct());
                }
            }
        })).ToArray();
        for (var generation = 1; generation <= 40; generation++)
        {
            await index.WriteAsync(Generation(generation));
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);

        static ArticleToIndex[] Generation(int n) => [.. Enumerable.Range(0, 5).Select(i => Make($"a{i}", $"Shared one {n}.\nShared two {n}.\nShared three {n}.", $"Generation {n}"))];
    }

    [Fact]
    public async Task After_a_deletion_no_trace_of_the_text_is_left_in_the_files()
    {
        await using var index = await OpenAsync();
        await index.WriteAsync([Make("secret", Repeat("Zanzibarquuxian disclosure."), "Zanzibarquuxian title", "Zanzibarquuxian outlet"), Make("kept", Repeat("Ordinary report."))]);
        await index.WriteAsync([Make("secret", Repeat("Zanzibarquuxian correction."))]);
        await index.FindAsync("disclosure");
        Assert.True(AllBytes().Contains("Zanzibarquuxian", StringComparison.Ordinal));
        Assert.Equal(2, (await index.DeleteAsync(["secret"])).Revisions);
        Assert.False(AllBytes().Contains("anzibarquux", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Ordinary report.", AllBytes(), StringComparison.Ordinal);

        static string Repeat(string line) => string.Join('\n', Enumerable.Repeat(line, 2000));
        string AllBytes() => string.Concat(new[] { "", "-wal", "-shm" }.Select(suffix => folder.File("newsqa.db" + suffix)).Where(File.Exists).Select(ReadShared));
    }

    [Fact]
    public async Task An_index_of_another_space_is_refused_with_both_names()
    {
        await using (var index = await OpenAsync())
        {
            await index.WriteAsync([Make("a1", "Words.")]);
        }

        var error = await Assert.ThrowsAsync<OtherSpaceException>(() => OpenAsync(Other));
        Assert.Contains("hashing", error.Message, StringComparison.Ordinal);
        Assert.Contains("other", error.Message, StringComparison.Ordinal);
        Assert.Contains("./newsqa reindex", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_index_takes_over_another_space()
    {
        await (await OpenAsync()).DisposeAsync();
        await using var index = await OpenAsync(Other);
        Assert.Equal(Other, (await index.GetSummaryAsync()).Space);
        await index.WriteAsync([Make("a1", "Words.", space: Other)]);
    }

    [Fact]
    public async Task Opened_for_reindex_it_can_be_searched_but_not_written_until_that_is_done()
    {
        await using (var index = await OpenAsync())
        {
            await index.WriteAsync([Make("a1", "Words.")]);
        }

        await using var reindex = await SqliteNewsIndex.OpenAsync(folder.File(), Other, acceptOtherSpace: true);
        Assert.Equal(["a1"], await reindex.FindAsync("words"));
        await Assert.ThrowsAsync<OtherSpaceException>(() => reindex.WriteAsync([Make("a2", "Words.", space: Other)]));
        await reindex.ReembedAsync(Other, (article, spans, _) => Task.FromResult(spans.Select(span => Embed(span.Of(article.Text), 8)).ToArray()));
        await reindex.WriteAsync([Make("a2", "Words.", space: Other)]);
        await using var reopened = await OpenAsync(Other);
        Assert.Equal(["a1", "a2"], (await reopened.FindAsync("words", dimension: 8)).Order());
    }

    [Fact]
    public async Task A_process_whose_index_was_reembedded_by_another_is_told_so()
    {
        await using var running = await OpenAsync();
        await running.WriteAsync([Make("a1", "Words.")]);
        await using (var reindex = await SqliteNewsIndex.OpenAsync(folder.File(), Other, acceptOtherSpace: true))
        {
            await reindex.ReembedAsync(Other, (_, spans, _) => Task.FromResult(spans.Select(_ => new float[8]).ToArray()));
        }

        await Assert.ThrowsAsync<OtherSpaceException>(() => running.SearchAsync([Query("words")]));
        await Assert.ThrowsAsync<OtherSpaceException>(() => running.WriteAsync([Make("a2", "Words.")]));
    }

    [Theory]
    [InlineData("3", "newer NewsQA")]
    [InlineData("0", "not one of NewsQA's")]
    public async Task Another_schema_version_is_refused(string version, string hint)
    {
        await (await OpenAsync()).DisposeAsync();
        Execute($"UPDATE meta SET value = '{version}' WHERE name = 'schema'");
        var error = await Assert.ThrowsAsync<NewsQAException>(() => OpenAsync());
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_of_version_1_is_brought_up_to_date_when_it_is_opened()
    {
        const string Text = "The county council will meet on Thursday to decide whether to pay for a smaller boat through the winter.";
        await using (var index = await OpenAsync())
        {
            await index.WriteAsync([Make("a1", Text), Make("a2", Text), Make("a3", "Something else.")]);
        }

        Execute("DROP TABLE changes; DROP TABLE sketches; DROP TABLE fetches; DROP INDEX articles_by_lead; ALTER TABLE articles DROP COLUMN lead; UPDATE meta SET value = '1' WHERE name = 'schema'");
        await using var migrated = await OpenAsync();
        Assert.Equal(["a1", "a2"], (await migrated.GetGroupsAsync(["a1", "a2", "a3"])).Keys.Order());
        Assert.Equal(["a1", "a2"], (await migrated.FindAsync("smaller boat")).Order());
        await migrated.WriteAsync([Make("a4", Text)]);
        Assert.Equal(3, (await migrated.GetGroupsAsync(["a4"]))["a4"].Members.Count);
    }

    [Fact]
    public async Task An_index_of_the_first_schema_is_brought_up_to_date_with_the_changes_that_its_revisions_tell_of()
    {
        await using (var index = await OpenAsync())
        {
            await index.WriteAsync([Make("a1", "One."), Make("gone", "Two.")]);
            await index.WriteAsync([Make("a1", "Three.")]);
            await index.DeleteAsync(["gone"]);
        }

        Execute("DROP TABLE changes; DROP TABLE sketches; DROP TABLE fetches; DROP INDEX articles_by_lead; ALTER TABLE articles DROP COLUMN lead; UPDATE meta SET value = '1' WHERE name = 'schema'");
        await using var opened = await OpenAsync();
        var changes = (await opened.ListChangesAsync(DateTimeOffset.UnixEpoch, null, 10)).Changes;
        Assert.Equal([("a1", ChangeKind.Added), ("a1", ChangeKind.Revised), ("gone", ChangeKind.Deleted)], changes.Select(c => (c.ArticleId, c.Kind)));
        Assert.Equal(changes[0].Revision, changes[1].Before);
        await opened.WriteAsync([Make("a2", "Four.")]);
        Assert.Equal("a2", (await opened.ListChangesAsync(DateTimeOffset.UnixEpoch, null, 10)).Changes[^1].ArticleId);
    }

    [Fact]
    public async Task A_file_that_is_no_index_is_refused_and_left_alone()
    {
        await File.WriteAllTextAsync(folder.File(), string.Join('\n', Enumerable.Repeat("These are my notes.", 100)));
        await Assert.ThrowsAsync<NewsQAException>(() => OpenAsync());
        Assert.StartsWith("These are my notes.", await File.ReadAllTextAsync(folder.File()), StringComparison.Ordinal);
        File.Delete(folder.File());
        Execute("CREATE TABLE mine (x)");
        await Assert.ThrowsAsync<NewsQAException>(() => OpenAsync());
    }

    [Fact]
    public async Task A_reader_that_the_log_has_left_behind_loads_anew()
    {
        await using var writer = await OpenAsync();
        await using var reader = await OpenAsync();
        await writer.WriteAsync([Make("a1", "First."), Make("a2", "Second.")]);
        Assert.Equal(["a1"], await reader.FindAsync("first"));
        await writer.WriteAsync([Make("a1", "Third.")]);
        await writer.WriteAsync([Make("a2", "Fourth.")]);
        Execute("DELETE FROM log WHERE seq < (SELECT max(seq) FROM log)");
        Assert.Empty(await reader.FindAsync("first"));
        Assert.Equal(["a1", "a2"], (await reader.FindAsync("third fourth")).Order());
    }

    [Fact]
    public async Task A_cancelled_write_changes_nothing()
    {
        await using var index = await OpenAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.WriteAsync([Make("a1", "Words.")], cancelled.Token));
        Assert.Equal(0, (await index.GetSummaryAsync()).Articles);
        await index.WriteAsync([Make("a1", "Words.")]);
    }

    private Task<SqliteNewsIndex> OpenAsync(EmbeddingSpace? space = null) => SqliteNewsIndex.OpenAsync(folder.File(), space ?? Space);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File()};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
