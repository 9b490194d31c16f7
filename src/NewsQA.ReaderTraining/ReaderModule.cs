using NewsQA.Answering.Spans.Reading;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NewsQA.ReaderTraining;

/// <summary>The reader's net with gradients. <see cref="ReaderNet"/> in the engine computes the same; <see cref="ReaderCheck"/> holds the two against each other by the written file.</summary>
internal sealed class ReaderModule
{
    private const double VectorDropout = 0.15;
    private const double HiddenDropout = 0.25;
    private readonly Dictionary<string, Parameter> _parameters = new(StringComparer.Ordinal);
    private readonly Tensor _table;
    private readonly ReaderShape _shape;

    public ReaderModule(ReaderShape shape, Tensor table, int common)
    {
        (_shape, _table) = (shape, table);
        var (h, v) = (shape.Hidden, shape.Vector);
        Add("common", common + 1, shape.Common, 0.05);
        Dense("align", v, v);
        Dense("question.in", v + shape.Common + QuestionNotes.Width, h);
        for (var i = 0; i < shape.QuestionDilations.Count; i++)
        {
            Dense($"question.{i}", 3 * h, 2 * h);
        }

        Dense("question.pool", h, 2);
        Dense("question.out", (2 * h) + QuestionNotes.WholeWidth, h);
        Dense("text.in", (2 * v) + shape.Common + TextNotes.Width, h);
        Dense("text.asked", h, h);
        for (var i = 0; i < shape.TextDilations.Count; i++)
        {
            Dense($"text.{i}", 3 * h, 2 * h);
        }

        Dense("attend", h, h);
        Dense("fuse", 3 * h, h);
        Dense("fuse.asked", h, h);
        Dense("start", h, 1);
        Dense("end", h, 1);
        Dense("start.asked", h, h);
        Dense("end.asked", h, h);
        Dense("pair.start", h, shape.Pair);
        Dense("pair.end", h, shape.Pair);
        Add("length", 1, ReaderShape.MaxRun, 0);
        Dense("holds.in", 3 * h, h);
        Dense("holds", h, 1);
    }

    public IReadOnlyDictionary<string, Parameter> Parameters => _parameters;

    /// <summary>The weights as the engine has them.</summary>
    public IReadOnlyDictionary<string, Dense> Weights() => _parameters.Where(p => !p.Key.EndsWith(".bias", StringComparison.Ordinal)).ToDictionary(p => p.Key, p =>
    {
        var (from, to) = ((int)p.Value.shape[0], (int)p.Value.shape[1]);
        var bias = _parameters.TryGetValue(p.Key + ".bias", out var found) ? found.data<float>().ToArray() : new float[to];
        return new Dense(from, to, p.Value.data<float>().ToArray(), bias);
    }, StringComparer.Ordinal);

    /// <summary>Per part of the texts: scores of runs [texts, first, last], impossible ones at -1e4, and per text the logit that it holds the answer.</summary>
    public IReadOnlyList<(Tensor Runs, Tensor Holds)> Forward(ReaderBatch batch, bool training)
    {
        var read = Read(batch.Questions, training);
        return [.. batch.Texts.Select(texts => Score(read, texts, training))];
    }

    private (Tensor Vectors, Tensor Aligning, Tensor Hidden, Tensor Asked, Tensor Missing) Read(QuestionBatch batch, bool training)
    {
        var vectors = Drop(_table[batch.Words], VectorDropout, training);
        var mask = batch.Mask.unsqueeze(2);
        var q = F.relu(Apply("question.in", cat([vectors, _parameters["common"][batch.Common], batch.Notes], 2))) * mask;
        foreach (var (i, dilation) in _shape.QuestionDilations.Index())
        {
            q = Convolve($"question.{i}", q, mask, dilation, training);
        }

        var pool = Apply("question.pool", q).masked_fill(mask.eq(0), -1e4).softmax(1).transpose(1, 2);
        var asked = tanh(Apply("question.out", cat([pool.matmul(q).flatten(1), batch.Whole], 1)));
        return (vectors, F.relu(Apply("align", vectors)), q, asked, batch.Mask.unsqueeze(1).eq(0));
    }

    private (Tensor Runs, Tensor Holds) Score((Tensor Vectors, Tensor Aligning, Tensor Hidden, Tensor Asked, Tensor Missing) read, TextBatch texts, bool training)
    {
        var vectors = Drop(_table[texts.Words], VectorDropout, training);
        var mask = texts.Mask.unsqueeze(2);
        var (questions, asked, missing) = (read.Hidden[texts.GroupOf], read.Asked[texts.GroupOf], read.Missing[texts.GroupOf]);
        var similar = F.relu(Apply("align", vectors)).matmul(read.Aligning[texts.GroupOf].transpose(1, 2));
        var aligned = similar.masked_fill(missing, -1e4).softmax(2).matmul(read.Vectors[texts.GroupOf]);
        var x = cat([vectors, aligned, _parameters["common"][texts.Common], texts.Notes], 2);
        var t = F.relu(Apply("text.in", x) + Apply("text.asked", asked).unsqueeze(1)) * mask;
        foreach (var (i, dilation) in _shape.TextDilations.Index())
        {
            t = i == _shape.FuseAt ? Fuse(t, questions, missing, asked) * mask : t;
            t = Convolve($"text.{i}", t, mask, dilation, training);
        }

        return (Runs(t, asked, texts.Mask), Holds(t, asked, mask));
    }

    private Tensor Fuse(Tensor t, Tensor questions, Tensor hidden, Tensor asked)
    {
        var attention = Apply("attend", t).matmul(questions.transpose(1, 2)) / Math.Sqrt(_shape.Hidden);
        var found = attention.masked_fill(hidden, -1e4).softmax(2).matmul(questions);
        return (t + F.relu(Apply("fuse", cat([t, found, t * found], 2)) + Apply("fuse.asked", asked).unsqueeze(1))) * ReaderShape.Halve;
    }

    private Tensor Runs(Tensor t, Tensor asked, Tensor mask)
    {
        var starts = Apply("start", t).squeeze(2) + t.matmul(Apply("start.asked", asked).unsqueeze(2)).squeeze(2);
        var ends = Apply("end", t).squeeze(2) + t.matmul(Apply("end.asked", asked).unsqueeze(2)).squeeze(2);
        var pairs = Apply("pair.start", t).matmul(Apply("pair.end", t).transpose(1, 2));
        var n = t.shape[1];
        var lengths = (arange(n).unsqueeze(0) - arange(n).unsqueeze(1)).to(int64);
        var isRun = lengths.ge(0).logical_and(lengths.lt(ReaderShape.MaxRun));
        var bias = _parameters["length"][0][lengths.clamp(0, ReaderShape.MaxRun - 1)];
        var isPossible = isRun.unsqueeze(0).logical_and(mask.unsqueeze(1).gt(0)).logical_and(mask.unsqueeze(2).gt(0));
        return (starts.unsqueeze(2) + ends.unsqueeze(1) + pairs + bias.unsqueeze(0)).masked_fill(isPossible.logical_not(), -1e4);
    }

    private Tensor Holds(Tensor t, Tensor asked, Tensor mask)
    {
        var largest = t.masked_fill(mask.eq(0), -1e4).max(1).values;
        var mean = (t * mask).sum(1) / mask.sum(1);
        return Apply("holds", F.relu(Apply("holds.in", cat([largest, mean, asked], 1)))).squeeze(1);
    }

    // A gated convolution over three tokens, beside what was there (van den Oord et al. 2016; Gehring et al. 2017).
    private Tensor Convolve(string name, Tensor x, Tensor mask, int dilation, bool training)
    {
        x = Drop(x, HiddenDropout, training);
        var padded = F.pad(x, [0, 0, dilation, dilation]);
        var n = x.shape[1];
        var y = F.glu(Apply(name, cat([padded.narrow(1, 0, n), x, padded.narrow(1, 2 * dilation, n)], 2)), 2);
        return (x + y) * ReaderShape.Halve * mask;
    }

    private static Tensor Drop(Tensor x, double rate, bool training) => training ? F.dropout(x, rate, training: true) : x;

    private Tensor Apply(string name, Tensor x) => x.matmul(_parameters[name]) + _parameters[name + ".bias"][0];

    private void Dense(string name, int from, int to)
    {
        Add(name, from, to, Math.Sqrt(1.0 / from));
        Add(name + ".bias", 1, to, 0);
    }

    private void Add(string name, int rows, int columns, double deviation) =>
        _parameters.Add(name, new Parameter(randn(rows, columns) * deviation, requires_grad: true));
}
