using NewsQA.Client;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NewsQA.ReaderTraining;

/// <summary>
/// A BERT-type encoder (Devlin et al. 2019) with heads that score runs of tokens and tell whether a text answers at all. Large products run in half precision (bfloat16), weights and sums are single.
/// </summary>
internal sealed class ReaderModule
{
    private const int Heads = 12;
    private const int Frozen = 2;
    private const double Dropout = 0.1;
    private const double Epsilon = 1e-12;
    private readonly Dictionary<string, Parameter> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tensor> _fixed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tensor> _halves = new(StringComparer.Ordinal);
    private readonly int _hidden;

    /// <summary>Starts from the weights of an encoder, or of a net that was trained here (<see cref="ReaderWeights"/>), its heads included.</summary>
    /// <param name="weights">By name, see <see cref="BertWeights"/> and <see cref="ReaderWeights"/>.</param>
    /// <param name="layers">How many of its layers to keep, the first ones.</param>
    /// <exception cref="NewsQAException">It has no words' vectors, or not that many layers.</exception>
    public ReaderModule(Dictionary<string, (long[] Shape, float[] Values)> weights, int layers)
    {
        Layers = layers;
        string[] needed = ["embeddings.word_embeddings.weight", $"encoder.layer.{layers - 1}.output.dense.weight"];
        if (Array.Find(needed, name => !weights.ContainsKey(name)) is { } missing)
        {
            throw new NewsQAException($"The net to start from has no '{missing}' in floats: give a BERT-type encoder of at least {layers} layers, not made smaller by whole numbers, or a reader that was trained here.");
        }

        foreach (var (name, (shape, values)) in weights)
        {
            // Words' vectors and the lowest layers stay as they are: what is learned of a few words should not part them from the others, and it takes a third of the time less.
            var kept = IsTurned(name, shape.Length) ? tensor(values, shape).t().contiguous() : tensor(values, shape);
            if (LayerOf(name) < Frozen && (LayerOf(name) >= 0 || name.StartsWith("embeddings.word", StringComparison.Ordinal) || name.StartsWith("embeddings.position_emb", StringComparison.Ordinal)))
            {
                _fixed[name] = kept;
            }
            else if (!name.StartsWith("pooler", StringComparison.Ordinal) && LayerOf(name) < layers)
            {
                _parameters.Add(name, new Parameter(kept, requires_grad: true));
            }
        }

        _hidden = (int)_fixed["embeddings.word_embeddings.weight"].shape[1];
        Dense("start", 1);
        Dense("end", 1);
        Dense("pair.start", ReaderGraph.Pair);
        Dense("pair.end", ReaderGraph.Pair);
        _parameters.TryAdd("length", new Parameter(zeros(1, ReaderGraph.MaxRun), requires_grad: true));
        Dense("holds.in", _hidden);
        Dense("holds", 1);
    }

    public int Layers { get; }

    public IReadOnlyDictionary<string, Parameter> Parameters => _parameters;

    public IReadOnlyDictionary<string, Tensor> Fixed => _fixed;

    public static int LayerOf(string name) => name.StartsWith("encoder.layer.", StringComparison.Ordinal) ? int.Parse(name.Split('.')[2], System.Globalization.CultureInfo.InvariantCulture) : -1;

    // A layer's matrix is kept the other way round than files have it: as float[to, from].
    private static bool IsTurned(string name, int dimensions) => name.EndsWith(".weight", StringComparison.Ordinal) && dimensions == 2 && LayerOf(name) >= 0;

    /// <summary>Scores of runs float[texts, first, last], impossible ones at -1e4, and per text the logit that it holds the answer.</summary>
    public (Tensor Runs, Tensor Holds) Forward(ReaderBatch batch, bool training)
    {
        var positions = arange(batch.Ids.shape[1]);
        var x = _fixed["embeddings.word_embeddings.weight"][batch.Ids] + Of("embeddings.position_embeddings.weight")[positions].unsqueeze(0)
            + Of("embeddings.token_type_embeddings.weight")[batch.Types];
        x = Drop(Normalise("embeddings.LayerNorm", x), training);
        for (var layer = 0; layer < Layers; layer++)
        {
            x = Layer($"encoder.layer.{layer}.", x, batch.Mask);
        }

        x = Drop(x, training);

        return (Runs(x, batch), Apply("holds", F.gelu(Apply("holds.in", x[.., 0]))).squeeze(1));
    }

    private Tensor Layer(string name, Tensor x, Tensor mask)
    {
        var (rows, pieces) = (x.shape[0], x.shape[1]);
        var half = x.to(bfloat16);
        Tensor Split(string part) => Linear(name + "attention.self." + part, half).view(rows, pieces, Heads, _hidden / Heads).transpose(1, 2);
        var odds = Split("query").matmul(Split("key").transpose(2, 3)).to(float32) / Math.Sqrt(_hidden / Heads);
        var shares = (odds + mask).softmax(3).to(bfloat16);
        var mixed = shares.matmul(Split("value")).transpose(1, 2).reshape(rows, pieces, _hidden);
        x = Normalise(name + "attention.output.LayerNorm", x + Linear(name + "attention.output.dense", mixed));
        var inner = F.gelu(Linear(name + "intermediate.dense", x.to(bfloat16)));
        return Normalise(name + "output.LayerNorm", x + Linear(name + "output.dense", inner));
    }

    private Tensor Linear(string name, Tensor x) => F.linear(x, Half(name + ".weight"), Half(name + ".bias"));

    private Tensor Normalise(string name, Tensor x) => F.layer_norm(x, [_hidden], Of(name + ".weight"), Of(name + ".bias"), Epsilon);

    private Tensor Runs(Tensor x, ReaderBatch batch)
    {
        Tensor At(Tensor pieces) => x.gather(1, pieces.unsqueeze(2).expand(-1, -1, _hidden));
        var (from, to) = (At(batch.Firsts), At(batch.Lasts));
        var pairs = Apply("pair.start", from).matmul(Apply("pair.end", to).transpose(1, 2));
        var n = from.shape[1];
        var lengths = (arange(n).unsqueeze(0) - arange(n).unsqueeze(1)).to(int64);
        var isRun = lengths.ge(0).logical_and(lengths.lt(ReaderGraph.MaxRun));
        var bias = _parameters["length"][0][lengths.clamp(0, ReaderGraph.MaxRun - 1)];
        var isPossible = isRun.unsqueeze(0).logical_and(batch.Tokens.unsqueeze(1).gt(0)).logical_and(batch.Tokens.unsqueeze(2).gt(0));
        return (Apply("start", from) + Apply("end", to).transpose(1, 2) + pairs + bias.unsqueeze(0)).masked_fill(isPossible.logical_not(), -1e4);
    }

    private Tensor Of(string name) => _parameters.TryGetValue(name, out var found) ? found : _fixed[name];

    // Halved once for all parts of a step.
    private Tensor Half(string name)
    {
        if (!_halves.TryGetValue(name, out var half))
        {
            _halves[name] = half = Of(name).to(bfloat16);
        }

        return half;
    }

    /// <summary>To be called before each step: the weights have changed.</summary>
    public void Renew() => _halves.Clear();

    private static Tensor Drop(Tensor x, bool training) => training ? F.dropout(x, Dropout, training: true) : x;

    private Tensor Apply(string name, Tensor x) => x.matmul(_parameters[name + ".weight"]) + _parameters[name + ".bias"];

    private void Dense(string name, int to)
    {
        _parameters.TryAdd(name + ".weight", new Parameter(randn(_hidden, to) * 0.02, requires_grad: true));
        _parameters.TryAdd(name + ".bias", new Parameter(zeros(to), requires_grad: true));
    }
}
