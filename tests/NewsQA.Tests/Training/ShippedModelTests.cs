using NewsQA.Embedding;
using NewsQA.Tests.Embedding;
using NewsQA.Training.Learning;

namespace NewsQA.Tests.Training;

public sealed class ShippedModelTests : IDisposable
{
    private const int LargestMegabytes = 25;

    private readonly ISentenceEncoder _encoder = SentenceModels.Load(RepositoryFolder.Models, "news-static-1");

    public void Dispose() => _encoder.Dispose();

    [Fact]
    public void Its_files_are_small_enough_to_ship()
    {
        var bytes = Directory.GetFiles(Path.Combine(RepositoryFolder.Models, "news-static-1")).Sum(file => new FileInfo(file).Length);

        Assert.InRange(bytes, 1, LargestMegabytes * 1_000_000);
    }

    [Theory]
    [InlineData("Who is Zyxana Quorblatt?", "Zyxana Quorblatt opened the new bridge on Monday.", "Edda Lindqvall opened the new bridge on Monday.")]
    [InlineData("Where does Brixnovia lie?", "Brixnovia borders the sea in the west.", "The country borders the sea in the west.")]
    public async Task A_name_that_was_never_seen_finds_itself(string question, string answer, string other)
    {
        var query = await _encoder.EncodeAsync([question], EmbeddingRole.Query, TestContext.Current.CancellationToken);
        var passages = await _encoder.EncodeAsync([answer, other], EmbeddingRole.Passage, TestContext.Current.CancellationToken);

        Assert.True(VectorMath.Dot(query[0], passages[0]) > VectorMath.Dot(query[0], passages[1]) + 0.2);
    }

    [Fact]
    public async Task Words_of_one_meaning_are_nearer_than_others()
    {
        var words = await _encoder.EncodeAsync(["storm", "hurricane", "arrested", "detained"], EmbeddingRole.Passage, TestContext.Current.CancellationToken);

        Assert.True(VectorMath.Dot(words[0], words[1]) > VectorMath.Dot(words[0], words[2]) + 0.1);
        Assert.True(VectorMath.Dot(words[2], words[3]) > VectorMath.Dot(words[1], words[3]) + 0.1);
    }

    [Fact]
    public async Task Punctuation_says_nothing()
    {
        var vectors = await _encoder.EncodeAsync(["!?... —", "ferry toll", "ferry; toll!"], EmbeddingRole.Passage, TestContext.Current.CancellationToken);

        Assert.All(vectors[0], value => Assert.Equal(0, value));
        Assert.Equal(vectors[1], vectors[2]);
    }
}
