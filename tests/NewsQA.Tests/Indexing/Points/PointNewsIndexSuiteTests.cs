using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;

namespace NewsQA.Tests.Indexing.Points;

public sealed class PointNewsIndexSuiteTests : NewsIndexSuite
{
    protected override async Task<INewsIndex> CreateAsync(EmbeddingSpace space) => await PointNewsIndex.OpenAsync(new MemoryPointStore(new MemoryDatabase()), space);
}
