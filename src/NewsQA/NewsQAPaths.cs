using NewsQA.Client;

namespace NewsQA;

/// <summary>Resolves the folders of <see cref="NewsQAOptions"/>.</summary>
internal static class NewsQAPaths
{
    private const string RootVariable = "NEWSQA_ROOT";
    private const string DataVariable = "NEWSQA_DATA";

    /// <summary>The folder of the index: what is configured, else <c>NEWSQA_DATA</c>, else <c>data</c> at the root.</summary>
    public static string Data(NewsQAOptions options) => Path.GetFullPath(
        options.Data ?? Variable(DataVariable) ?? Path.Combine(Variable(RootVariable) ?? Environment.CurrentDirectory, "data"));

    /// <summary>The folder of the models.</summary>
    /// <exception cref="NewsQAException">There is none.</exception>
    public static string Models(NewsQAOptions options)
    {
        if (options.Models is { } configured)
        {
            return Path.GetFullPath(configured);
        }

        var starts = new[] { Variable(RootVariable), AppContext.BaseDirectory }.OfType<string>();
        return starts.SelectMany(Ancestors).Select(folder => Path.Combine(folder, "models")).FirstOrDefault(f => File.Exists(Path.Combine(f, "manifest.json")))
            ?? throw new NewsQAException(
                $"No folder 'models' with a manifest.json was found beside {AppContext.BaseDirectory} or above it. Set NewsQA:Models, or NEWSQA_ROOT to the repository's root.");
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
