using Microsoft.Extensions.Logging.Abstractions;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Watching;

/// <summary>
/// Tells which files of folders and patterns are new or changed since they were ingested, by size and time of change. A file counts once it looked
/// the same twice in a row: one that is still being written is left alone.
/// </summary>
/// <param name="sources">Files, folders and patterns.</param>
internal sealed class FileStamps(IReadOnlyList<string> sources)
{
    private readonly Dictionary<string, (long Length, DateTime Changed)> _ingested = new(StringComparer.Ordinal);
    private Dictionary<string, (long Length, DateTime Changed)> _before = new(StringComparer.Ordinal);

    /// <summary>Takes all files as they are now as ingested; call it before they are read, so that what changes meanwhile is seen later.</summary>
    public void TakeAll()
    {
        _before = Look();
        _ingested.Clear();
        foreach (var (file, stamp) in _before)
        {
            _ingested[file] = stamp;
        }
    }

    /// <summary>Looks again.</summary>
    /// <returns>Files that are new or changed and settled, which count as ingested from now on; and whether any that was there is gone.</returns>
    public (IReadOnlyList<string> Changed, bool AnyGone) TakeChanged()
    {
        var now = Look();
        var changed = now.Where(file => _before.TryGetValue(file.Key, out var before) && before == file.Value
            && (!_ingested.TryGetValue(file.Key, out var ingested) || ingested != file.Value)).ToList();
        var gone = _ingested.Keys.Where(file => !now.ContainsKey(file)).ToList();
        changed.ForEach(file => _ingested[file.Key] = file.Value);
        gone.ForEach(file => _ingested.Remove(file));
        _before = now;
        return ([.. changed.Select(file => file.Key).Order(StringComparer.Ordinal)], gone.Count > 0);
    }

    private Dictionary<string, (long Length, DateTime Changed)> Look()
    {
        var locator = new FileLocator(NullLogger.Instance);
        var files = new Dictionary<string, (long, DateTime)>(StringComparer.Ordinal);
        foreach (var file in sources.SelectMany(locator.Locate).Select(found => found.File).OfType<SourceFile>())
        {
            var info = new FileInfo(file.FullPath);
            if (info.Exists)
            {
                files[file.Origin] = (info.Length, info.LastWriteTimeUtc);
            }
        }

        return files;
    }
}
