using NewsQA.Embedding;
using NewsQA.Indexing;

namespace NewsQA.Tests.Indexing;

public sealed class OracleNewsIndexTests : NewsIndexSuite
{
    protected override Task<INewsIndex> CreateAsync(EmbeddingSpace space) => Task.FromResult<INewsIndex>(new OracleNewsIndex(space));
}
