namespace NewsQA.Tests.Indexing.Sqlite;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsqa-index-");

    public string File(string name = "newsqa.db") => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
