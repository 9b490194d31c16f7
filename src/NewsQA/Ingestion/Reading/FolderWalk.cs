namespace NewsQA.Ingestion.Reading;

/// <summary>A file that a walk met, or a folder that it could not enter.</summary>
/// <param name="Relative">The path from where the walk began, with <c>/</c>.</param>
/// <param name="Error">Why the folder could not be read; null for a file.</param>
internal sealed record WalkedFile(string Relative, string? Error = null);

/// <summary>
/// Walks a folder and those below it, in ordinal order of relative paths, the same on every machine. Leaves out what is hidden, what
/// <see cref="IgnoreRules"/> name, and links to folders, which may lead in circles.
/// </summary>
internal static class FolderWalk
{
    /// <summary>Walks.</summary>
    /// <param name="folder">The folder, absolute.</param>
    public static IEnumerable<WalkedFile> Files(string folder) => Files(folder, "", null);

    private static IEnumerable<WalkedFile> Files(string folder, string relative, IgnoreRules? outer)
    {
        IgnoreRules? rules = null;
        List<(string Key, FileSystemInfo Entry)> entries = [];
        string? error = null;
        try
        {
            rules = IgnoreRules.For(folder, relative, outer);
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !IsHidden(entry)).Select(entry => (KeyOf(entry), entry))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = "The folder cannot be read. Check its permissions.";
        }

        if (error is not null)
        {
            yield return new(relative.TrimEnd('/'), error);
        }

        // A folder sorts as its name with "/", so that the whole walk is in ordinal order of paths.
        foreach (var (key, entry) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var path = relative + key;
            var isFolder = entry is DirectoryInfo;
            if (rules?.Ignores(path.TrimEnd('/'), isFolder) ?? false)
            {
                continue;
            }

            if (!isFolder)
            {
                yield return new(path);
            }
            else if (entry.LinkTarget is null)
            {
                foreach (var file in Files(entry.FullName, path, rules))
                {
                    yield return file;
                }
            }
        }
    }

    private static string KeyOf(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name + "/" : entry.Name;

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden);
}
