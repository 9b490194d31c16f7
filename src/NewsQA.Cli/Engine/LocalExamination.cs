using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;

namespace NewsQA.Cli.Engine;

/// <summary>Looks at what NewsQA needs: runtime, folder and disk where the index is a file, database, model, a question from end to end, and the language model where one is configured.</summary>
internal static class LocalExamination
{
    /// <summary>Below this, an ingest may fill the disk before it says so.</summary>
    private const long LeastFreeBytes = 500L * 1024 * 1024;

    public static async IAsyncEnumerable<Finding> RunAsync(EngineSettings settings, IIndexPlace? place, NewsQAEngine newsQA, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new Finding("runtime", true, $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors");
        if (place is null)
        {
            yield return await Finding.OfAsync("folder", () => Task.FromResult(Folder(settings.DataFolder)));
            yield return await Finding.OfAsync("disk", () => Task.FromResult(Disk(settings.DataFolder)));
        }

        yield return await Finding.OfAsync("database", () => (place ?? new SqlitePlace(settings.DataFolder)).ExamineAsync(cancellationToken));
        yield return await Finding.OfAsync("index", async () =>
        {
            var status = await newsQA.GetStatusAsync(cancellationToken);
            return $"{status.Articles} articles, {status.Passages} passages, newest {status.NewestArticle?.Date ?? "undated"}, model {status.Model}";
        });
        yield return await Finding.OfAsync("question", async () =>
        {
            var started = Stopwatch.GetTimestamp();
            await newsQA.AskAsync(new AskRequest { Question = "What happened?" }, cancellationToken);
            return $"answered in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, the first time";
        });
        yield return await Finding.OfAsync("language model", async () => await newsQA.CheckLanguageModelAsync(cancellationToken) switch
        {
            null => "none is configured; answers are quotes alone (NewsQA:Llm:Endpoint and NewsQA:Llm:Model add summaries)",
            { Fault: { } fault } tried => throw new NewsQAException($"{tried.Model}: {fault}"),
            var tried => $"{tried.Model} answered in {tried.Took.TotalMilliseconds:0} ms",
        });
    }

    private static string Folder(string folder)
    {
        Directory.CreateDirectory(folder);
        var probe = Path.Combine(folder, $".newsqa-doctor-{Environment.ProcessId}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        return $"{folder} can be written";
    }

    private static string Disk(string folder)
    {
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        return free >= LeastFreeBytes
            ? $"{free / (1024 * 1024):N0} MB free"
            : throw new NewsQAException($"Only {free / (1024 * 1024):N0} MB are free at {folder}. Make room, or choose another folder with --data.");
    }
}
