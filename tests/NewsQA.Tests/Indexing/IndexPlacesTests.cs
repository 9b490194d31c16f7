using Microsoft.Extensions.Configuration;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;
using NewsQA.Indexing.Sqlite;
using NewsQA.Tests.Indexing.Points;

namespace NewsQA.Tests.Indexing;

/// <summary>How an index is named.</summary>
public sealed class IndexPlacesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("sqlite")]
    [InlineData("SQLite:")]
    [InlineData("sqlite:elsewhere")]
    public void An_index_in_a_file_is_named_with_or_without_its_folder(string written) => Assert.IsType<SqlitePlace>(Find(written));

    [Fact]
    public void A_kind_that_another_assembly_brings_is_given_its_address()
    {
        var kind = new Kind();
        Assert.IsType<PointPlace>(Find("memory:http://x:1", kind));
        Assert.Equal("http://x:1", kind.Address);
        Find("MEMORY", kind);
        Assert.Null(kind.Address);
    }

    [Fact]
    public void What_this_build_lacks_and_what_there_is_not_are_told_apart()
    {
        var lacking = Assert.Throws<NewsQAException>(() => Find("qdrant"));
        Assert.Contains("PackageFeed=full", lacking.Message, StringComparison.Ordinal);
        var unknown = Assert.Throws<ArgumentException>(() => Find("quadrant"));
        Assert.StartsWith("--to is 'quadrant'; it must be sqlite or qdrant.", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_setting_chooses_the_place_beside_its_own_settings()
    {
        var options = EngineOptions.Read(Configuration(("NewsQA:Index", "memory"), ("NewsQA:Index:K1", "1.5")), [new Kind()]);
        Assert.IsType<PointPlace>(options.Place);
        Assert.Equal(1.5, options.Index.K1);
        Assert.Null(EngineOptions.Read(Configuration(("NewsQA:Index", "sqlite"))).Place);
        Assert.Null(EngineOptions.Read(Configuration(("NewsQA:Index:K1", "1.5"))).Place);
        Assert.Contains("NewsQA:Index is 'quadrant'", Assert.Throws<NewsQAException>(() => EngineOptions.Read(Configuration(("NewsQA:Index", "quadrant")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_on_a_database_says_what_is_there_and_takes_no_backup()
    {
        var database = new MemoryDatabase();
        var place = new PointPlace("a database in memory", () => new MemoryPointStore(database), new PointIndexOptions());
        Assert.EndsWith("no collections yet, the first ingest makes them", await place.ExamineAsync(default), StringComparison.Ordinal);
        Assert.Null(await place.FindSpaceAsync(new IndexOptions(), default));
        await using (var index = await place.OpenAsync(TestArticles.Space, new IndexOptions(), acceptOtherSpace: false, TimeProvider.System, default))
        {
            await index.WriteAsync([TestArticles.Make("a1", "Words.")]);
        }

        Assert.Equal(TestArticles.Space, await place.FindSpaceAsync(new IndexOptions(), default));
        Assert.Contains("newsqa_articles, newsqa_passages_", await place.ExamineAsync(default), StringComparison.Ordinal);
        Assert.Contains("copy --from qdrant --to sqlite:DIR", Assert.Throws<NewsQAException>(() => place.Backup("x.db")).Message, StringComparison.Ordinal);

        // What is thrown away is beside it, and goes alone.
        var beside = place.Beside(folder.Path);
        await (await beside.OpenAsync(TestArticles.Space, new IndexOptions(), acceptOtherSpace: false, TimeProvider.System, default)).DisposeAsync();
        Assert.Equal(4, database.Collections.Count);
        await beside.RemoveAsync(default);
        Assert.Equal(2, database.Collections.Count);
    }

    private IIndexPlace Find(string written, params IReadOnlyList<IIndexKind> kinds) => IndexPlaces.Find(written, folder.Path, Configuration(), kinds, "--to");

    private static IConfigurationRoot Configuration(params IEnumerable<(string Key, string Value)> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build();

    private sealed class Kind : IIndexKind
    {
        public string? Address { get; private set; }

        public string Name => "memory";

        public IIndexPlace Place(IConfiguration configuration, string? address)
        {
            Address = address;
            return new PointPlace("memory", () => new MemoryPointStore(new MemoryDatabase()), new PointIndexOptions());
        }
    }
}
