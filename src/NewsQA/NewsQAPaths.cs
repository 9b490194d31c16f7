using NewsQA.Client;
using NewsQA.Embedding.Pulling;

namespace NewsQA;

/// <summary>Resolves the folders of <see cref="NewsQAOptions"/>.</summary>
public static class NewsQAPaths
{
    private const string RootVariable = "NEWSQA_ROOT";
    private const string DataVariable = "NEWSQA_DATA";
    private const string HubVariable = "HF_ENDPOINT";

    /// <summary>The folder of the index: what is configured, else <c>NEWSQA_DATA</c>, else <c>data</c> at the root.</summary>
    /// <param name="options">What is configured.</param>
    /// <returns>An absolute path; the folder may not be there yet.</returns>
    public static string Data(NewsQAOptions options) => Path.GetFullPath(
        options.Data ?? Variable(DataVariable) ?? Path.Combine(Variable(RootVariable) ?? Environment.CurrentDirectory, "data"));

    /// <summary>The folder of the models.</summary>
    /// <param name="options">What is configured.</param>
    /// <returns>An absolute path.</returns>
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

    /// <summary>The hub of the models.</summary>
    /// <param name="options">What is configured.</param>
    /// <returns>Its address, with a slash at its end.</returns>
    /// <exception cref="NewsQAException">What is configured is no address.</exception>
    public static Uri Hub(NewsQAOptions options)
    {
        var given = options.ModelHub ?? Variable(HubVariable);
        return given is null ? ModelPuller.DefaultHub
            : Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var hub) && (hub?.Scheme is "http" or "https") ? hub
            : throw new NewsQAException($"NewsQA:ModelHub (or {HubVariable}) is '{given}', which is not an http address.");
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
