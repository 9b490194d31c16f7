using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;

namespace NewsQA.Tests.Indexing.Sqlite;

public sealed class SqliteNewsIndexSuiteTests : SharedIndexSuite
{
    private readonly TemporaryFolder folder = new();

    protected override async Task<INewsIndex> OpenAsync(EmbeddingSpace space, bool acceptOtherSpace = false) =>
        await SqliteNewsIndex.OpenAsync(folder.File(), space, acceptOtherSpace: acceptOtherSpace);

    protected override Task CleanUpAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}
