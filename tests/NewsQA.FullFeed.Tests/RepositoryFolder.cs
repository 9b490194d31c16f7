namespace NewsQA.FullFeed.Tests;

/// <summary>Finds files of the repository from a test that runs in its output folder.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(Path(parts));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "NewsQA.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has NewsQA.sln.");
        }

        return folder.FullName;
    }
}
