using Microsoft.Extensions.Logging;

namespace NewsQA.Ingestion.Reading;

/// <summary>Finds the files that a path means: the file itself, those of a folder, those that a pattern matches.</summary>
internal sealed class FileLocator(ILogger logger)
{
    /// <summary>Finds files.</summary>
    /// <param name="path">As given.</param>
    /// <returns>A file to read or a failure each, in ordinal order of paths.</returns>
    public IEnumerable<(SourceFile? File, ReadOutcome? Failure)> Locate(string path)
    {
        if (path.Trim().Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return [Fail(path, "This is not a path. Name a file, a folder or a pattern such as news/*.txt.")];
        }

        return path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? [Fail(path, "This command reads no addresses. Save the page as .html and give the file.")]
            : File.Exists(path) ? [OneFile(path)]
            : Directory.Exists(path) ? InFolder(path, WithSlash(path), null)
            : PathPattern.WildcardIn(path) >= 0 ? Matching(path)
            : [Fail(path, "There is no such file or folder. Check the path.")];
    }

    private static (SourceFile? File, ReadOutcome? Failure) OneFile(string path) => SourceFormats.Of(path) is { } format
        ? (new SourceFile(path, Path.GetFullPath(path), format), null)
        : Fail(path, $"Files of this kind cannot be read. Use {SourceFormats.Names}.");

    private IEnumerable<(SourceFile? File, ReadOutcome? Failure)> Matching(string path)
    {
        var unixPath = Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
        var prefix = unixPath[..(unixPath.LastIndexOf('/', PathPattern.WildcardIn(unixPath)) + 1)];
        var folder = prefix.Length == 0 ? "." : prefix;
        return Directory.Exists(folder)
            ? InFolder(folder, prefix, new PathPattern(unixPath[prefix.Length..]), path)
            : [Fail(path, $"There is no folder {folder}. Check the path.")];
    }

    private IEnumerable<(SourceFile? File, ReadOutcome? Failure)> InFolder(string folder, string prefix, PathPattern? pattern, string? given = null)
    {
        var root = Path.GetFullPath(folder);
        var found = 0;
        var skipped = 0;
        foreach (var file in FolderWalk.Files(root))
        {
            if (file.Error is not null)
            {
                found++;
                yield return Fail(prefix + file.Relative, file.Error);
            }
            else if (pattern is null || pattern.IsMatch(file.Relative))
            {
                var format = SourceFormats.Of(file.Relative);
                found += format is null ? 0 : 1;
                skipped += format is null ? 1 : 0;
                if (format is not null)
                {
                    yield return (new(prefix + file.Relative, Path.Join(root, file.Relative), format.Value), null);
                }
            }
        }

        if (skipped > 0)
        {
            logger.LogInformation("Skipped {Skipped} files of other kinds in {Folder}", skipped, given ?? folder);
        }

        if (found == 0)
        {
            yield return Fail(given ?? folder, $"There is nothing to read here. Use {SourceFormats.Names}.");
        }
    }

    private static string WithSlash(string folder) => Path.EndsInDirectorySeparator(folder) ? folder[..^1] + "/" : folder + "/";

    private static (SourceFile? File, ReadOutcome? Failure) Fail(string origin, string error) => (null, ReadOutcome.Failed(origin, error));
}
