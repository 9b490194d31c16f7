using NewsQA.Indexing;
using NewsQA.Indexing.Points;

namespace NewsQA.Tests.Indexing.Points;

public sealed class PointsAgainstOracleTests : AgainstOracleSuite
{
    protected override async Task<INewsIndex> CreateAsync() => await PointNewsIndex.OpenAsync(new MemoryPointStore(new MemoryDatabase()), TestArticles.Space);
}
