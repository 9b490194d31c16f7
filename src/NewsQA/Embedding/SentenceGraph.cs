using NewsQA.Client;

namespace NewsQA.Embedding;

/// <summary>A sentence model's graph: batches of tokens to vectors. Thread-safe.</summary>
/// <param name="model">What the manifest says of it.</param>
/// <param name="graph">The ONNX file's bytes.</param>
/// <exception cref="NewsQAException">ONNX Runtime cannot load it, or it does not fit the manifest.</exception>
internal sealed class SentenceGraph(SentenceModel model, byte[] graph) : IDisposable
{
    private readonly TokenGraph _graph = new(model.Name, model.Graph.File, graph, GraphOutput.Of(model));

    /// <summary>Runs one batch.</summary>
    /// <param name="tokens">The ids of all texts.</param>
    /// <param name="rows">Which of them are in the batch, the longest first, each with an id at least.</param>
    /// <param name="padding">The id that fills the shorter ones.</param>
    /// <param name="vectors">Receives each row's vector, all of the model's dimension, at the row's place.</param>
    /// <exception cref="NewsQAException">ONNX Runtime fails, or gives another shape than the manifest says.</exception>
    /// <exception cref="ObjectDisposedException">The graph was disposed.</exception>
    public void Run(int[][] tokens, int[] rows, int padding, float[][] vectors) =>
        _graph.Run(new TokenRows(tokens), rows, padding, values => Read(values, tokens, rows, vectors));

    /// <summary>Lets go of the graph once no batch runs any more.</summary>
    public void Dispose() => _graph.Dispose();

    private void Read(ReadOnlySpan<float> values, int[][] tokens, int[] rows, float[][] vectors)
    {
        var vectorsPerRow = model.Pooling == Pooling.None ? 1 : tokens[rows[0]].Length;
        var width = vectorsPerRow * model.Dimension;
        if (values.Length != rows.Length * width)
        {
            throw new NewsQAException(
                $"The sentence model '{model.Name}' gave {values.Length / (rows.Length * vectorsPerRow)} numbers in a vector; " +
                $"{ModelManifest.FileName} says {model.Dimension}.");
        }

        for (var row = 0; row < rows.Length; row++)
        {
            var vector = vectors[rows[row]];
            SentencePooling.Pool(values.Slice(row * width, width), model.Pooling, tokens[rows[row]].Length, vector);
            if (model.Normalise)
            {
                SentencePooling.Normalise(vector);
            }
        }
    }
}
