using NewsQA.Answering.Spans.Reading;

namespace NewsQA.Tests.Answering.Reading;

public class ReaderFileTests
{
    [Fact]
    public void What_is_read_is_what_was_written_to_the_precision_of_the_file()
    {
        var random = new Random(3);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1))];
        var pieces = new[] { "[PAD]", "[UNK]", "ferry", "##man" };
        var words = new ReaderWords(pieces, PackedMatrix.Of(4, 8, Numbers(32)), ["the", "of"]);
        var weights = new Dictionary<string, Dense>(StringComparer.Ordinal) { ["b"] = new(3, 2, Numbers(6), Numbers(2)), ["a"] = new(1, 4, Numbers(4), Numbers(4)) };
        using var stream = new MemoryStream();
        ReaderFile.Write(stream, words, weights);
        stream.Position = 0;

        var (readWords, readWeights) = ReaderFile.Read(stream);

        Assert.Equal(stream.Length, stream.Position);
        Assert.Equal(pieces, readWords.Pieces);
        Assert.Equal(words.Common, readWords.Common);
        Assert.Equal(weights.Keys.Order(), readWeights.Keys.Order());
        Assert.All(weights, w => Assert.All(w.Value.Weights.Zip(readWeights[w.Key].Weights), n => Assert.Equal(n.First, n.Second, 1e-3f)));
        Assert.All(words.Rows.Unpack().Zip(readWords.Rows.Unpack()), n => Assert.Equal(n.First, n.Second, 1e-3f));
    }

    [Fact]
    public void A_word_has_the_direction_of_its_pieces_and_an_unknown_sign_has_none()
    {
        var words = new ReaderWords(["[PAD]", "[UNK]", "ferry", "##man"], PackedMatrix.Of(4, 2, [0, 0, 0, 0, 3, 0, 0, 3]), ["the"]);
        var vector = new float[2];

        words.Write("ferryman", vector);
        Assert.Equal(0.7071f, vector[0], 1e-3f);
        Assert.Equal(0.7071f, vector[1], 1e-3f);
        words.Write("ferry", vector);
        Assert.Equal(1f, vector[0], 1e-3f);
        words.Write("…", vector);
        Assert.All(vector, v => Assert.Equal(0, v));
        Assert.Equal(1, words.NumberOf("the"));
        Assert.Equal(0, words.NumberOf("ferry"));
    }

    [Fact]
    public void Packed_numbers_are_off_by_half_a_step_at_most()
    {
        var random = new Random(4);
        var numbers = Enumerable.Range(0, 300).Select(_ => (float)random.NextDouble() * 5).ToArray();
        var unpacked = PackedMatrix.Of(3, 100, numbers).Unpack();
        for (var i = 0; i < numbers.Length; i++)
        {
            Assert.True(Math.Abs(numbers[i] - unpacked[i]) <= 0.51f * numbers.Skip(i / 100 * 100).Take(100).Max() / 127);
        }
    }
}
