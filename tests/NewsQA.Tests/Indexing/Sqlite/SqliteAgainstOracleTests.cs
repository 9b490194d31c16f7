using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;

namespace NewsQA.Tests.Indexing.Sqlite;

public sealed class SqliteAgainstOracleTests : AgainstOracleSuite, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override async Task<INewsIndex> CreateAsync() => await SqliteNewsIndex.OpenAsync(folder.File(), TestArticles.Space);
}
