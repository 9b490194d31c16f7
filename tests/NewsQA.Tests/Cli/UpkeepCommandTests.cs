using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsQA.Cli.Engine;
using NewsQA.Client;
using NewsQA.Indexing.Sqlite;
using NewsQA.Tests.Embedding;

namespace NewsQA.Tests.Cli;

public sealed class UpkeepCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsqa-upkeep-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_doctor_says_what_is_well_and_what_is_not()
    {
        var (well, ill) = (new CliRun(), new CliRun());
        ill.Engine.Script.Failure = new NewsQAException("The index is locked.");

        Assert.Equal(0, await well.RunAsync("doctor"));
        Assert.Equal("ok   runtime: .NET\nok   index: 3 articles\n", well.Out.ReplaceLineEndings("\n"));
        Assert.Equal(1, await ill.RunAsync("doctor", "--json"));
        Assert.Equal("The index is locked.", JsonElement.Parse(ill.Out)[1].GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Of_this_machine_every_check_passes_and_a_damaged_database_is_found()
    {
        var settings = new EngineSettings(_folder.FullName, RepositoryFolder.Root);
        await using (var sound = new NewsQAEngine(Options()))
        {
            await Upload(sound);
            var findings = await LocalExamination.RunAsync(settings, null, sound, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(["runtime", "folder", "disk", "database", "index", "question", "language model"], findings.Select(f => f.Check));
            Assert.All(findings, f => Assert.True(f.Ok, f.Detail));
        }

        await File.WriteAllBytesAsync(Index, new byte[10_000], TestContext.Current.CancellationToken);
        Assert.NotNull(IndexBackup.Fault(Index));
    }

    [Fact]
    public async Task A_copy_says_what_was_copied_and_needs_both_ends()
    {
        var (plain, half) = (new CliRun(), new CliRun());
        Assert.Equal(0, await plain.RunAsync("copy", "--from", "sqlite", "--to", "qdrant:http://q:6334"));
        Assert.StartsWith("Copied 4 revisions in ", plain.Out, StringComparison.Ordinal);
        Assert.Contains("qdrant:http://q:6334 has 3 articles and 9 passages now.", plain.Out, StringComparison.Ordinal);
        Assert.Equal(2, await half.RunAsync("copy", "--from", "sqlite"));
        Assert.Contains("--to", half.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_an_index_in_use_answers_as_the_index_does()
    {
        var copy = Directory.CreateDirectory(Path.Combine(_folder.FullName, "copy"));
        await using var engine = new NewsQAEngine(Options());
        await Upload(engine);
        var bytes = IndexBackup.Copy(Index, Path.Combine(copy.FullName, SqliteNewsIndex.FileName));
        await using var restored = new NewsQAEngine(Options(copy.FullName));
        var request = new AskRequest { Question = "Who opened the new library?" };
        var (first, second) = (await engine.AskAsync(request, TestContext.Current.CancellationToken), await restored.AskAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(["newsqa.db"], copy.GetFiles("*.part").Concat(copy.GetFiles("newsqa.db")).Select(f => f.Name));
        Assert.True(bytes > 0);
        Assert.Equal(AnswerStatus.Answered, second.Status);
        Assert.Equal(first.Answer, second.Answer);
    }

    [Fact]
    public async Task A_backup_never_overwrites_and_says_what_is_missing()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "taken.db"), "precious", TestContext.Current.CancellationToken);
        await using (var connection = new SqliteConnection($"Data Source={Index};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
        }

        var taken = Assert.Throws<NewsQAException>(() => IndexBackup.Copy(Index, Path.Combine(_folder.FullName, "taken.db")));
        var none = Assert.Throws<NewsQAException>(() => IndexBackup.Copy(Path.Combine(_folder.FullName, "none.db"), Path.Combine(_folder.FullName, "new.db")));
        Assert.EndsWith("exists already. Name a file that does not.", taken.Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no index at", none.Message, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "taken.db"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--top is 'abc'; it must be a whole number.", "ask", "x", "--top", "abc")]
    [InlineData("--limit is '1.5'; it must be a whole number.", "articles", "--limit", "1.5")]
    public async Task A_number_that_is_none_is_told_without_dotnet_types(string message, params string[] args)
    {
        var cli = new CliRun();
        Assert.Equal(2, await cli.RunAsync(args));
        Assert.StartsWith(message, cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_calls_the_program_what_people_type()
    {
        var cli = new CliRun();
        await cli.RunAsync("ask", "--help");
        Assert.Contains("newsqa ask ", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("newsqa-cli", cli.Out, StringComparison.Ordinal);
    }

    private string Index => Path.Combine(_folder.FullName, SqliteNewsIndex.FileName);

    private EngineOptions Options(string? folder = null) => new() { General = new NewsQAOptions { Data = folder ?? _folder.FullName, Models = RepositoryFolder.Models } };

    private static async Task Upload(NewsQAEngine engine) => await engine.AddArticlesAsync(
        new[] { new ArticleUpload { Text = "The mayor of Brekkefoss, Una Halvard, opened the new library on Monday.", Origin = "library" } }.ToAsyncEnumerable(),
        TestContext.Current.CancellationToken);
}
