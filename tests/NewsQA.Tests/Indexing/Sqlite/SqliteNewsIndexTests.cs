using System.Text;
using Microsoft.Data.Sqlite;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Sqlite;

/// <summary>What is particular to an index in a file that several processes share.</summary>
public sealed class SqliteNewsIndexTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

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

    [Theory]
    [InlineData("4", "newer NewsQA")]
    [InlineData("0", "not one of NewsQA's")]
    public async Task Another_schema_version_is_refused(string version, string hint)
    {
        await (await OpenAsync()).DisposeAsync();
        Execute($"UPDATE meta SET value = '{version}' WHERE name = 'schema'");
        var error = await Assert.ThrowsAsync<NewsQAException>(() => OpenAsync());
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_an_index_of_version_2_names_with_an_ampersand_are_words_once_it_is_opened()
    {
        await using (var index = await OpenAsync())
        {
            await index.WriteAsync([Make("a1", "Customers of AT&T complained."), Make("a2", "Customers of the telephone company complained.")]);
        }

        Execute("UPDATE passages SET terms = (SELECT terms FROM passages ORDER BY article DESC), length = (SELECT length FROM passages ORDER BY article DESC); UPDATE meta SET value = '2' WHERE name = 'schema'");
        await using var migrated = await OpenAsync();
        Assert.Equal(["a1"], await migrated.FindAsync("AT&T"));
        Assert.Equal(["a2"], await migrated.FindAsync("telephone"));
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

    private Task<SqliteNewsIndex> OpenAsync() => SqliteNewsIndex.OpenAsync(folder.File(), Space);

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
