namespace NewsQA.Tests.Embedding;

/// <summary>Finds files of the repository from a test that runs in its output folder.</summary>
internal static class RepositoryFolder
{
    public static string Models => Path.Combine(Root, "models");

    public static string Root { get; } = FindRoot();

    public static string Tests(params string[] path) => Path.Combine([Root, "tests", "NewsQA.Tests", "Embedding", .. path]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsQA.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has NewsQA.sln.");
    }
}
