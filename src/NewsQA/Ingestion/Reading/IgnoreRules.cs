namespace NewsQA.Ingestion.Reading;

/// <summary>
/// What a folder's <c>.newsqaignore</c> leaves out, for it and the folders below: one name or pattern per line, as in a simple
/// <c>.gitignore</c>. With a <c>/</c> inside, a line counts from the file's own folder; without, it matches names at any depth; with one
/// at its end it means folders only. Lines that start with <c>#</c> are comments. There is no <c>!</c>.
/// </summary>
internal sealed class IgnoreRules
{
    /// <summary>The file's name.</summary>
    public const string FileName = ".newsqaignore";

    private readonly IgnoreRules? _outer;
    private readonly string _folder;
    private readonly List<(PathPattern Pattern, bool IsPath, bool FoldersOnly)> _rules = [];

    private IgnoreRules(IgnoreRules? outer, string folder)
    {
        _outer = outer;
        _folder = folder;
    }

    /// <summary>The rules for a folder.</summary>
    /// <param name="fullPath">The folder.</param>
    /// <param name="relative">Its path from where the walk began, ending in <c>/</c>, or empty.</param>
    /// <param name="outer">The rules of the folder around it; null for none.</param>
    /// <returns>Rules with the folder's own; <paramref name="outer"/> when it has none.</returns>
    /// <exception cref="IOException">The file is there but cannot be read.</exception>
    public static IgnoreRules? For(string fullPath, string relative, IgnoreRules? outer)
    {
        var file = Path.Combine(fullPath, FileName);
        if (!File.Exists(file))
        {
            return outer;
        }

        var rules = new IgnoreRules(outer, relative);
        foreach (var line in File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var pattern = line.Trim('/');
            rules._rules.Add((new(pattern), line.TrimEnd('/').Contains('/', StringComparison.Ordinal), line[^1] == '/'));
        }

        return rules;
    }

    /// <summary>Whether a file or folder is left out.</summary>
    /// <param name="relative">Its path from where the walk began, with <c>/</c>.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Ignores(string relative, bool isFolder)
    {
        var path = relative[_folder.Length..];
        var name = path[(path.LastIndexOf('/') + 1)..];
        return _rules.Exists(rule => (isFolder || !rule.FoldersOnly) && rule.Pattern.IsMatch(rule.IsPath ? path : name))
            || (_outer?.Ignores(relative, isFolder) ?? false);
    }
}
