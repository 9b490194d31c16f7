using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;

namespace NewsQA.Tests.Indexing.Sqlite;

public sealed class SqliteNewsIndexSuiteTests : NewsIndexSuite
{
    private readonly TemporaryFolder folder = new();

    protected override async Task<INewsIndex> CreateAsync(EmbeddingSpace space) => await SqliteNewsIndex.OpenAsync(folder.File(), space);

    protected override Task CleanUpAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}
