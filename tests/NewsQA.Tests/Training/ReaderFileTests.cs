using System.Text;
using NewsQA.Client;
using NewsQA.ReaderTraining;

namespace NewsQA.Tests.Training;

/// <summary>The file of a reader that is trained: written, and read again to go on from.</summary>
public sealed class ReaderFileTests : IDisposable
{
    private const int Hidden = 12, Inner = 16, Words = 7, Positions = 288;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_is_read_again_is_what_was_written_to_half_a_step_of_its_whole_numbers()
    {
        var weights = Weights();
        var read = ReaderWeights.Of(OnnxTensors.Read(Write(weights)));
        Assert.Equal(weights.Keys.Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, (shape, values)) in read)
        {
            Assert.Equal(values.Length, shape.Aggregate(1L, (all, one) => all * one));
            var written = IsTurned(name) ? Turned(weights[name], (int)shape[1]) : weights[name];
            var step = IsTurned(name) ? 1f / 63 : name.StartsWith("embeddings.word", StringComparison.Ordinal) ? 1f / 127 : 0;
            Assert.All(values.Zip(written), pair => Assert.InRange(pair.First - pair.Second, -0.51f * step, 0.51f * step));
        }
    }

    [Fact]
    public void Read_and_written_again_it_has_the_same_bytes()
    {
        var file = Write(Weights());
        var read = ReaderWeights.Of(OnnxTensors.Read(file)).ToDictionary(w => w.Key, w => IsTurned(w.Key) ? Turned(w.Value.Values, (int)w.Value.Shape[0]) : w.Value.Values, StringComparer.Ordinal);
        Assert.Equal(File.ReadAllBytes(file), ReaderGraph.Write(read, layers: 1));
    }

    [Fact]
    public void The_shipped_reader_is_one_to_go_on_from()
    {
        using var stream = typeof(NewsQA.Answering.Spans.Reading.SpanReader).Assembly.GetManifestResourceStream("NewsQA.Answering.span-reader.onnx")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var tensors = OnnxTensors.Read(_folder.Write("shipped.onnx", bytes));
        Assert.True(ReaderWeights.IsReader(tensors));
        Assert.Equal([384, 384], ReaderWeights.Of(tensors)["encoder.layer.5.attention.self.query.weight"].Shape);
    }

    [Theory]
    [InlineData("holds.weight")]
    [InlineData("start.bias")]
    [InlineData("length")]
    [InlineData("words.scales")]
    [InlineData("encoder.layer.0.output.dense.scales")]
    public void A_reader_without_a_part_that_was_learned_is_refused_and_the_part_named(string part)
    {
        var tensors = OnnxTensors.Read(Write(Weights())).Where(t => t.Name != part).ToList();
        Assert.Contains($"'{part}'", Assert.Throws<NewsQAException>(() => ReaderWeights.Of(tensors)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void A_file_that_was_cut_off_is_refused_by_name(int kept)
    {
        var bytes = File.ReadAllBytes(Write(Weights()));
        var file = _folder.Write("cut.onnx", bytes[..kept]);
        Assert.Contains(file, Assert.Throws<NewsQAException>(() => OnnxTensors.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_ONNX_file_is_refused_by_name()
    {
        var file = _folder.Write("text.onnx", Encoding.UTF8.GetBytes("not a net, only words"));
        Assert.Contains(file, Assert.Throws<NewsQAException>(() => OnnxTensors.Read(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1000)]
    [InlineData(2, 2000)]
    public void A_whole_number_of_times_takes_each_so_often(double times, int expected) => Assert.Equal(expected, Shares.Of(new int[1000], times, seed: 5).Count());

    [Fact]
    public void A_share_takes_about_so_many_and_the_same_ones_each_time()
    {
        var items = Enumerable.Range(0, 1000).ToList();
        var taken = Shares.Of(items, 1.2, seed: 5).ToList();
        Assert.InRange(taken.Count, 1150, 1250);
        Assert.Equal(items, taken.Distinct());
        Assert.Equal(taken, Shares.Of(items, 1.2, seed: 5));
    }

    public void Dispose() => _folder.Dispose();

    private string Write(Dictionary<string, float[]> weights) => _folder.Write("reader.onnx", ReaderGraph.Write(weights, layers: 1));

    // As the trainer keeps them: a layer's matrices as float[to, from].
    private static bool IsTurned(string name) => name.StartsWith("encoder.", StringComparison.Ordinal) && name.EndsWith(".weight", StringComparison.Ordinal) && !name.Contains("LayerNorm", StringComparison.Ordinal);

    private static float[] Turned(float[] values, int rows)
    {
        var columns = values.Length / rows;
        return [.. Enumerable.Range(0, values.Length).Select(i => values[(i % rows * columns) + (i / rows)])];
    }

    private static Dictionary<string, float[]> Weights()
    {
        var random = new Random(3);
        var weights = new Dictionary<string, float[]>(StringComparer.Ordinal);
        void Add(string name, int count) => weights[name] = [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
        void Dense(string name, int from, int to)
        {
            Add(name + ".weight", from * to);
            Add(name + ".bias", to);
        }

        Add("embeddings.word_embeddings.weight", Words * Hidden);
        Add("embeddings.position_embeddings.weight", Positions * Hidden);
        Add("embeddings.token_type_embeddings.weight", 2 * Hidden);
        foreach (var norm in new[] { "embeddings.LayerNorm", "encoder.layer.0.attention.output.LayerNorm", "encoder.layer.0.output.LayerNorm" })
        {
            Add(norm + ".weight", Hidden);
            Add(norm + ".bias", Hidden);
        }

        foreach (var part in new[] { "self.query", "self.key", "self.value", "output.dense" })
        {
            Dense("encoder.layer.0.attention." + part, Hidden, Hidden);
        }

        Dense("encoder.layer.0.intermediate.dense", Hidden, Inner);
        Dense("encoder.layer.0.output.dense", Inner, Hidden);
        Dense("start", Hidden, 1);
        Dense("end", Hidden, 1);
        Dense("pair.start", Hidden, ReaderGraph.Pair);
        Dense("pair.end", Hidden, ReaderGraph.Pair);
        Dense("holds.in", Hidden, Hidden);
        Dense("holds", Hidden, 1);
        Add("length", ReaderGraph.MaxRun);
        return weights;
    }
}
