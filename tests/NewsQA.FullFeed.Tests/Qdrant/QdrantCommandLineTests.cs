using System.Diagnostics;
using System.Text.Json;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>The command line as its user has it, a process for each command, with its index on Qdrant.</summary>
public sealed class QdrantCommandLineTests : IDisposable
{
    private const string Question = "Who is the captain of the Stella Brekke?";
    private static readonly string Cli = Path.Combine(RepositoryFolder.Root, "src/NewsQA.Cli/bin", BuiltAs, "net10.0/newsqa-cli.dll");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsqa-qdrant-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Samples_are_ingested_asked_reindexed_and_copied_to_a_file_and_back()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await RunAsync(server.Url, "ingest", Path.Combine(RepositoryFolder.Root, "seeds"));
        var first = await AnswerAsync(server.Url);
        Assert.Equal("Jonas Ekmark", first.Short);

        await RunAsync(server.Url, "reindex");
        Assert.Equal(first, await AnswerAsync(server.Url));

        var file = "sqlite:" + Path.Combine(_folder.FullName, "copy");
        var copied = await RunAsync(server.Url, "copy", "--from", "qdrant", "--to", file, "--json");
        Assert.Equal(first.Articles, copied.GetProperty("articles").GetInt32());
        Assert.Equal(first, await AnswerAsync(qdrant: null, "--data", Path.Combine(_folder.FullName, "copy")));

        await using var other = await QdrantEmulator.StartAsync();
        await RunAsync(other.Url, "copy", "--from", file, "--to", "qdrant", "--json");
        Assert.Equal(first, await AnswerAsync(other.Url));
        Assert.All((await RunAsync(other.Url, "doctor", "--json")).EnumerateArray(), finding => Assert.True(finding.GetProperty("ok").GetBoolean(), finding.ToString()));
    }

    [Fact]
    public async Task Without_a_server_a_command_says_what_to_start()
    {
        var (code, _, error) = await StartAsync("http://127.0.0.1:9", "ask", Question);

        Assert.Equal(1, code);
        Assert.Contains("Qdrant at http://127.0.0.1:9 does not answer", error, StringComparison.Ordinal);
        Assert.Contains("docker compose up qdrant", error, StringComparison.Ordinal);
    }

    private static string BuiltAs => Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;

    private static async Task<(string? Short, string? Answer, int Articles)> AnswerAsync(string? qdrant, params string[] more)
    {
        var answer = await RunAsync(qdrant, ["ask", Question, "--json", .. more]);
        return (answer.GetProperty("shortAnswer").GetProperty("text").GetString(), answer.GetProperty("answer").GetString(), answer.GetProperty("indexedArticles").GetInt32());
    }

    private static async Task<JsonElement> RunAsync(string? qdrant, params string[] arguments)
    {
        var (code, output, error) = await StartAsync(qdrant, arguments);
        Assert.True(code == 0, error);
        return output.StartsWith('{') || output.StartsWith('[') ? JsonElement.Parse(output) : default;
    }

    private static async Task<(int Code, string Output, string Error)> StartAsync(string? qdrant, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Cli, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEWSQA_ROOT"] = RepositoryFolder.Root;
        start.Environment["NewsQA__Index"] = qdrant is null ? "sqlite" : "qdrant";
        start.Environment["NewsQA__Qdrant__Url"] = qdrant ?? "";
        start.Environment["NewsQA__Qdrant__TimeoutSeconds"] = "60";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }
}
