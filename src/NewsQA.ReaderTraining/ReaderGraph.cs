using NewsQA.Training.Export;
using static NewsQA.Training.Export.OnnxGraphWriter;

namespace NewsQA.ReaderTraining;

/// <summary>
/// Writes the reader as an ONNX graph that reads one text: matrices as whole numbers of seven bits with a scale for each column, what they are multiplied with as whole numbers of eight bits with a
/// scale for each text, so that products are exact on every processor (with eight bits on both sides some saturate), and the file is half of what two bytes a weight would take.
/// </summary>
internal sealed class ReaderGraph
{
    /// <summary>The most tokens of a run.</summary>
    public const int MaxRun = 24;

    /// <summary>Numbers in which first and last tokens are held against each other.</summary>
    public const int Pair = 32;

    /// <summary>Names of the tables of words' and of positions' vectors.</summary>
    public const string WordsName = "words", PositionsName = "positions";

    /// <summary>Ends the name of the scales of what is kept as whole numbers.</summary>
    public const string Scales = ".scales";

    /// <summary>What is learned from nothing: what scores runs, in the order of the columns that the graph gives, and what tells whether a text answers at all.</summary>
    public static readonly IReadOnlyList<string> Heads = ["start", "end", "pair.start", "pair.end", "holds.in", "holds"];

    private const int RunHeads = 4;
    private const int AttentionHeads = 12;
    private const int LongestInput = 288;
    private const int MostOfColumn = 63;
    private const int MostOfRow = 127;
    private const float Epsilon = 1e-12f;
    private readonly OnnxGraphWriter _graph = new();
    private readonly IReadOnlyDictionary<string, float[]> _weights;
    private readonly int _hidden;
    private int _names;

    private ReaderGraph(IReadOnlyDictionary<string, float[]> weights)
    {
        _weights = weights;
        _hidden = weights["embeddings.LayerNorm.weight"].Length;
    }

    /// <summary>The file's bytes.</summary>
    /// <param name="weights">By name; a layer's matrices as float[to, from], those of the heads as float[from, to].</param>
    /// <param name="layers">How many layers.</param>
    public static byte[] Write(IReadOnlyDictionary<string, float[]> weights, int layers) => new ReaderGraph(weights).Write(layers);

    private byte[] Write(int layers)
    {
        var ids = _graph.Input("input_ids", OnnxGraphWriter.Int64, "pieces");
        var types = _graph.Input("token_type_ids", OnnxGraphWriter.Int64, "pieces");
        var x = Normalise("embeddings.LayerNorm", Add(Add(Words(ids), Positions(ids)), Gather("embeddings.token_type_embeddings.weight", types, _hidden)));
        for (var layer = 0; layer < layers; layer++)
        {
            x = Layer($"encoder.layer.{layer}.", x);
        }

        // Column by column: start, end, what first tokens have for last ones, what last tokens have for first ones.
        var parts = Heads.Take(RunHeads).Select(name => Head(name, x)).ToArray();
        _graph.Node("Concat", ["runs"], parts, Integer("axis", 1));
        _graph.Output("runs", OnnxGraphWriter.Float, "pieces", (2 + (2 * Pair)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        var first = _graph.Node("Gather", Name(), x, _graph.Constant(Name(), [0L], 1));
        _graph.Node("Identity", "holds", Head("holds", Gelu(Head("holds.in", first))));
        _graph.Output("holds", OnnxGraphWriter.Float, "1", "1");
        _graph.Node("Identity", "lengths", _graph.Constant("length", _weights["length"], MaxRun));
        _graph.Output("lengths", OnnxGraphWriter.Float, MaxRun.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return _graph.ToModel("reader");
    }

    private string Layer(string name, string x)
    {
        var (quantised, scale, zero) = Quantise(x);
        string Split(string part, params long[] order)
        {
            var parted = Reshape(Product(name + "attention.self." + part, quantised, scale, zero), 0, AttentionHeads, _hidden / AttentionHeads);
            return _graph.Node("Transpose", [Name()], [parted], Integers("perm", order));
        }

        var odds = _graph.Node("MatMul", Name(), Split("query", 1, 0, 2), Split("key", 1, 2, 0));
        var scaled = _graph.Node("Mul", Name(), odds, _graph.Constant(Name(), [1 / MathF.Sqrt(_hidden / AttentionHeads)]));
        var mixed = _graph.Node("MatMul", Name(), _graph.Node("Softmax", [Name()], [scaled], Integer("axis", -1)), Split("value", 1, 0, 2));
        var joined = Reshape(_graph.Node("Transpose", [Name()], [mixed], Integers("perm", 1, 0, 2)), 0, _hidden);
        x = Normalise(name + "attention.output.LayerNorm", Add(x, Linear(name + "attention.output.dense", joined)));
        return Normalise(name + "output.LayerNorm", Add(x, Linear(name + "output.dense", Gelu(Linear(name + "intermediate.dense", x)))));
    }

    private string Words(string ids)
    {
        var table = _weights["embeddings.word_embeddings.weight"];
        var rows = table.Length / _hidden;
        var (whole, scales) = (new sbyte[table.Length], new float[rows]);
        for (var row = 0; row < rows; row++)
        {
            var values = table.AsSpan(row * _hidden, _hidden);
            scales[row] = Scale(values, MostOfRow);
            for (var i = 0; i < _hidden; i++)
            {
                whole[(row * _hidden) + i] = (sbyte)MathF.Round(values[i] / scales[row]);
            }
        }

        var found = _graph.Node("Gather", Name(), _graph.Constant(WordsName, whole, rows, _hidden), ids);
        return _graph.Node("Mul", Name(), _graph.Cast(Name(), found, OnnxGraphWriter.Float), _graph.Node("Gather", Name(), _graph.Constant(WordsName + Scales, scales, rows, 1), ids));
    }

    private string Positions(string ids)
    {
        var table = _graph.Constant(PositionsName, _weights["embeddings.position_embeddings.weight"].AsSpan(0, LongestInput * _hidden), LongestInput, _hidden);
        var end = _graph.Node("Shape", Name(), ids);
        return _graph.Node("Slice", Name(), table, _graph.Constant(Name(), [0L], 1), end, _graph.Constant(Name(), [0L], 1));
    }

    private string Gather(string name, string ids, int width) => _graph.Node("Gather", Name(), _graph.Constant(name, _weights[name], _weights[name].Length / width, width), ids);

    private (string Quantised, string Scale, string Zero) Quantise(string x)
    {
        string[] outputs = [Name(), Name(), Name()];
        _graph.Node("DynamicQuantizeLinear", outputs, [x]);
        return (outputs[0], outputs[1], outputs[2]);
    }

    private string Linear(string name, string x)
    {
        var (quantised, scale, zero) = Quantise(x);
        return Product(name, quantised, scale, zero);
    }

    // Stored as float[to, from].
    private string Product(string name, string quantised, string scale, string zero)
    {
        var (weights, bias) = (_weights[name + ".weight"], _weights[name + ".bias"]);
        var (to, from) = (bias.Length, weights.Length / bias.Length);
        var (whole, scales) = (new sbyte[weights.Length], new float[to]);
        for (var column = 0; column < to; column++)
        {
            var values = weights.AsSpan(column * from, from);
            scales[column] = Scale(values, MostOfColumn);
            for (var i = 0; i < from; i++)
            {
                whole[(i * to) + column] = (sbyte)MathF.Round(values[i] / scales[column]);
            }
        }

        var product = _graph.Node("MatMulInteger", Name(), quantised, _graph.Constant(name + ".weight", whole, from, to), zero);
        var both = _graph.Node("Mul", Name(), scale, _graph.Constant(name + Scales, scales, to));
        return Add(_graph.Node("Mul", Name(), _graph.Cast(Name(), product, OnnxGraphWriter.Float), both), _graph.Constant(name + ".bias", bias, to));
    }

    // Small, and what is learned last: as it is. Stored as float[from, to].
    private string Head(string name, string x)
    {
        var (weights, bias) = (_weights[name + ".weight"], _weights[name + ".bias"]);
        return Add(_graph.Node("MatMul", Name(), x, _graph.Constant(name + ".weight", weights, weights.Length / bias.Length, bias.Length)), _graph.Constant(name + ".bias", bias, bias.Length));
    }

    private string Normalise(string name, string x) => _graph.Node(
        "LayerNormalization", [Name()], [x, _graph.Constant(name + ".weight", _weights[name + ".weight"], _hidden), _graph.Constant(name + ".bias", _weights[name + ".bias"], _hidden)],
        Integer("axis", -1), Number("epsilon", Epsilon));

    private string Gelu(string x)
    {
        var curve = _graph.Node("Erf", Name(), _graph.Node("Div", Name(), x, _graph.Constant(Name(), [MathF.Sqrt(2)])));
        var raised = Add(curve, _graph.Constant(Name(), [1f]));
        return _graph.Node("Mul", Name(), _graph.Node("Mul", Name(), x, raised), _graph.Constant(Name(), [0.5f]));
    }

    private string Reshape(string x, params long[] shape) => _graph.Node("Reshape", Name(), x, _graph.Constant(Name(), shape, shape.Length));

    private string Add(string a, string b) => _graph.Node("Add", Name(), a, b);

    private string Name() => $"n{_names++}";

    private static float Scale(ReadOnlySpan<float> values, int most)
    {
        var largest = 0f;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest == 0 ? 1 : largest / most;
    }
}
