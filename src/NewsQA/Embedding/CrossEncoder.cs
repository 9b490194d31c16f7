using NewsQA.Client;

namespace NewsQA.Embedding;

/// <summary>A cross-encoder on ONNX Runtime, on all cores: how well each passage fits a question, read together. Thread-safe.</summary>
public sealed class CrossEncoder : IDisposable
{
    private readonly PairTokenizer _tokenizer;
    private readonly TokenGraph _graph;

    private CrossEncoder(RerankerModel model, PairTokenizer tokenizer, TokenGraph graph) => (Model, _tokenizer, _graph) = (model, tokenizer, graph);

    /// <summary>What the manifest says of it.</summary>
    public RerankerModel Model { get; }

    /// <summary>Loads a reranker of a models folder.</summary>
    /// <param name="modelsFolder">The folder that holds <c>manifest.json</c>.</param>
    /// <param name="name">The reranker's name.</param>
    /// <returns>The cross-encoder; the caller disposes it.</returns>
    /// <exception cref="NewsQAException">There is none of that name, a file is missing or another than the manifest means, or the graph is no cross-encoder.</exception>
    public static CrossEncoder Load(string modelsFolder, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsFolder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var model = ModelManifest.Read(modelsFolder).FindReranker(name);
        var vocabulary = new Vocabulary(VerifiedFile.Read(modelsFolder, model.Vocabulary, model.Name), model.Vocabulary.File);
        var tokenizer = new PairTokenizer(vocabulary, model.MaxTokens);
        return new CrossEncoder(
            model, tokenizer, new TokenGraph(model.Name, model.Graph.File, VerifiedFile.Read(modelsFolder, model.Graph, model.Name), GraphOutput.Logits));
    }

    /// <summary>Scores passages.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passages">The passages.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    /// <returns><c>float[n]</c>: the model's logit for passage i, any real number, higher is better; comparable within one model.</returns>
    public async Task<float[]> ScoreAsync(string question, IReadOnlyList<string> passages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(passages);
        var pairs = passages.Select(passage => _tokenizer.Tokenize(question, passage)).ToArray();
        var rows = new TokenRows([.. pairs.Select(pair => pair.Ids)], [.. pairs.Select(pair => pair.SecondFrom)]);
        var scores = new float[pairs.Length];
        var batches = TokenBatches.Plan(rows.Ids, OnnxSentenceEncoder.BatchTokens);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(batches, options, (batch, _) =>
        {
            _graph.Run(rows, batch, _tokenizer.Padding, values => Read(values, batch, scores));
            return ValueTask.CompletedTask;
        });
        return scores;
    }

    /// <summary>Lets go of the model; calls that run still end, later ones fail.</summary>
    public void Dispose() => _graph.Dispose();

    private void Read(ReadOnlySpan<float> values, int[] batch, float[] scores)
    {
        if (values.Length != batch.Length)
        {
            throw new NewsQAException($"The reranker '{Model.Name}' gave {values.Length} numbers for {batch.Length} passages; it must give one for each.");
        }

        for (var i = 0; i < batch.Length; i++)
        {
            scores[batch[i]] = values[i];
        }
    }
}
