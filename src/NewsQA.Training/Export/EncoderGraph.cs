using NewsQA.Embedding;
using NewsQA.Training.Learning;

namespace NewsQA.Training.Export;

/// <summary>
/// The encoder as an ONNX file: inputs <c>input_ids</c> and <c>attention_mask</c>, int64 [batch, length]; output <c>sentence_embedding</c>,
/// float [batch, dimension], of norm 1, or 0 for a text without a piece. A text that holds the query mark is a query. Standard operators alone.
/// </summary>
internal static class EncoderGraph
{
    // Smaller than the norm of any text that holds a piece.
    private const float Tiny = 1e-12f;

    /// <summary>Writes the file.</summary>
    /// <param name="weights">The encoder.</param>
    /// <param name="queryMark">The id that marks a query.</param>
    public static byte[] Write(EncoderWeights weights, int queryMark)
    {
        var graph = new OnnxGraphWriter();
        var rows = new QuantizedRows(weights);
        var ids = graph.Input("input_ids", OnnxGraphWriter.Int64, "batch", "length");
        var mask = graph.Cast("mask", graph.Input("attention_mask", OnnxGraphWriter.Int64, "batch", "length"), OnnxGraphWriter.Float);
        var first = graph.Constant("axis_1", [1L], 1);
        var last = graph.Constant("axis_2", [2L], 1);

        var isQuery = IsQuery(graph, ids, first, queryMark);
        var gains = Gains(graph, weights, rows, ids, isQuery);
        var repeats = Repeats(graph, weights, ids, mask, isQuery, first, last);
        var parts = graph.Node("Mul", "parts", graph.Node("Mul", "masked", gains, mask), repeats);

        var table = graph.Constant("rows", rows.Values, weights.Pieces, weights.Dimension);
        var looked = graph.Cast("row_values", graph.Node("Gather", "row_bytes", table, ids), OnnxGraphWriter.Float);
        var sum = graph.Node("MatMul", "sum_row", graph.Node("Unsqueeze", "parts_row", parts, first), looked);
        Normalise(graph, graph.Node("Squeeze", "sum", sum, first));
        graph.Output("sentence_embedding", OnnxGraphWriter.Float, "batch", $"{weights.Dimension}");
        return graph.ToModel("sentence_encoder");
    }

    /// <summary>bool [batch, 1].</summary>
    private static string IsQuery(OnnxGraphWriter graph, string ids, string axis, int queryMark)
    {
        var mark = graph.Constant("query_mark", [(long)queryMark], 1);
        var marks = graph.Cast("marks", graph.Node("Equal", "is_mark", ids, mark), OnnxGraphWriter.Float);
        return graph.Node("Greater", "is_query", graph.Node("ReduceSum", "mark_count", marks, axis), graph.Constant("none", [0f], 1));
    }

    /// <summary>float [batch, length]: each piece's weight times its row's scale, that of the text's side.</summary>
    private static string Gains(OnnxGraphWriter graph, EncoderWeights weights, QuantizedRows rows, string ids, string isQuery)
    {
        string Side(EmbeddingRole role, string name)
        {
            var gains = rows.Scales.Select((scale, piece) => scale * MathF.Exp(weights.LogWeights[(int)role][piece])).ToArray();
            return graph.Node("Gather", name, graph.Constant($"{name}_table", gains, weights.Pieces), ids);
        }

        return graph.Node("Where", "gains", isQuery, Side(EmbeddingRole.Query, "query_gains"), Side(EmbeddingRole.Passage, "passage_gains"));
    }

    /// <summary>float [batch, length]: count^(power - 1) for each place, so that a piece's places together have count^power.</summary>
    private static string Repeats(
        OnnxGraphWriter graph, EncoderWeights weights, string ids, string mask, string isQuery, string first, string last)
    {
        var (down, across) = (graph.Node("Unsqueeze", "ids_down", ids, last), graph.Node("Unsqueeze", "ids_across", ids, first));
        var same = graph.Cast("same_values", graph.Node("Equal", "same", down, across), OnnxGraphWriter.Float);
        var sums = graph.Node("MatMul", "count_column", same, graph.Node("Unsqueeze", "mask_column", mask, last));
        var counts = graph.Node("Max", "counts", graph.Node("Squeeze", "count_sums", sums, last), graph.Constant("one", [1f], 1));
        var power = graph.Node(
            "Where", "count_power", isQuery,
            graph.Constant("query_power", [weights.CountPowers[(int)EmbeddingRole.Query] - 1], 1),
            graph.Constant("passage_power", [weights.CountPowers[(int)EmbeddingRole.Passage] - 1], 1));
        return graph.Node("Pow", "repeats", counts, power);
    }

    private static void Normalise(OnnxGraphWriter graph, string sum)
    {
        var axes = graph.Constant("axis_last", [-1L], 1);
        var squares = graph.Node("ReduceSum", "squares", graph.Node("Mul", "squared", sum, sum), axes);
        var norm = graph.Node("Max", "norm", graph.Node("Sqrt", "root", squares), graph.Constant("tiny", [Tiny], 1));
        graph.Node("Div", "sentence_embedding", sum, norm);
    }
}
