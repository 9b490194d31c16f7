using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;

namespace NewsQA.Tests.Indexing.Points;

public sealed class PointNewsIndexSuiteTests : SharedIndexSuite
{
    private readonly MemoryDatabase database = new();

    protected override async Task<INewsIndex> OpenAsync(EmbeddingSpace space, bool acceptOtherSpace = false) =>
        await PointNewsIndex.OpenAsync(new MemoryPointStore(database), space, acceptOtherSpace: acceptOtherSpace);
}
