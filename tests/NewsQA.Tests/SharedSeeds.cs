namespace NewsQA.Tests;

/// <summary>Five real articles on Putin's visits to China, which lie beside the repository where they lie at all.</summary>
internal static class SharedSeeds
{
    /// <summary>Where they lie; null where they do not.</summary>
    public static string? Folder { get; } = Find();

    // A worktree may lie one folder deeper than the repository itself.
    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "shared", "seeds");
            if (Directory.Exists(seeds) && !File.Exists(Path.Combine(folder.FullName, "NewsQA.sln")))
            {
                return seeds;
            }
        }

        return null;
    }
}
