using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Finds sources that are gone from folders, and has the index forget them.</summary>
/// <param name="index">The index.</param>
internal sealed class VanishedSources(INewsIndex index)
{
    /// <summary>Forgets what is gone from a folder.</summary>
    /// <param name="folder">The folder, as given.</param>
    /// <param name="seen">Absolute origins of all articles that were just read.</param>
    /// <param name="failed">What could not be read: nothing of such a file is gone.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was removed: nothing that was sent, and nothing when the folder is empty or cannot be read whole: a drive that is not there must not empty the index.</returns>
    public async Task<DeletionReceipt> ForgetAsync(
        string folder, IReadOnlySet<string> seen, IReadOnlyList<IngestFailure> failed, CancellationToken cancellationToken)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + "/";
        var files = FolderWalk.Files(root).ToList();
        if (files.Count == 0 || files.Exists(file => file.Error is not null))
        {
            return new(0, 0, 0, 0);
        }

        var broken = failed.Select(failure => failure.Origin.Split('#')[0]).Where(path => path.Length > 0).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        string[] gone = [.. (await index.GetOriginsAsync(root, cancellationToken)).Where(origin => !seen.Contains(origin) && IsGone(origin, broken))];
        var states = await index.GetSourceStatesAsync(gone, cancellationToken);
        // The file of what was sent may lie on another machine, in a folder of the same name.
        return await index.ForgetSourcesAsync([.. gone.Where(origin => states.TryGetValue(origin, out var state) && !HashMark.IsSent(state.ContentHash))], cancellationToken);
    }

    private static bool IsGone(string origin, HashSet<string> broken)
    {
        if (File.Exists(origin))
        {
            return false;
        }

        // A name may have the sign itself.
        for (var i = origin.IndexOf('#', StringComparison.Ordinal); i >= 0; i = origin.IndexOf('#', i + 1))
        {
            if (File.Exists(origin[..i]))
            {
                return SourceFormats.Of(origin[..i]) is SourceFormat.Json or SourceFormat.JsonLines or SourceFormat.Warc && !broken.Contains(origin[..i]);
            }
        }

        return true;
    }
}
