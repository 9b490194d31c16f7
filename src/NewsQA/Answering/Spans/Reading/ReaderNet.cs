using Microsoft.ML.OnnxRuntime;
using NewsQA.Client;

namespace NewsQA.Answering.Spans.Reading;

/// <summary>
/// The reader's net on ONNX Runtime: a BERT-type encoder that reads question and text together, with heads that score runs of tokens and tell whether the text answers at all. One text a call on one core, so that a
/// text has the same scores in any company. Thread-safe.
/// </summary>
internal sealed class ReaderNet : IDisposable
{
    /// <summary>Tokens for which there was no room begin and end no run.</summary>
    private const float Never = -1e4f;

    private static readonly string[] Inputs = ["input_ids", "token_type_ids"];
    private static readonly string[] Outputs = ["runs", "holds", "lengths"];
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();

    /// <summary>Loads a graph, as <c>NewsQA.ReaderTraining</c> writes it.</summary>
    /// <exception cref="NewsQAException">ONNX Runtime cannot load it.</exception>
    public ReaderNet(byte[] graph)
    {
        try
        {
            using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
            _session = new InferenceSession(graph, options);
        }
        catch (Exception e) when (e is OnnxRuntimeException or TypeInitializationException or DllNotFoundException)
        {
            throw new NewsQAException($"ONNX Runtime could not load the reader of short answers: {e.Message}", e);
        }
    }

    /// <summary>Lets go of the net.</summary>
    public void Dispose()
    {
        _session.Dispose();
        _options.Dispose();
    }

    /// <summary>Scores the runs of a text.</summary>
    /// <param name="row">Its pieces.</param>
    /// <param name="tokens">How many tokens it has, those for which there was no room included.</param>
    /// <exception cref="NewsQAException">ONNX Runtime failed.</exception>
    public RunScores Score(PieceRow row, int tokens)
    {
        try
        {
            return Run(row, tokens);
        }
        catch (OnnxRuntimeException e)
        {
            throw new NewsQAException($"ONNX Runtime could not read a text for a short answer: {e.Message}", e);
        }
    }

    private RunScores Run(PieceRow row, int tokens)
    {
        var ids = Array.ConvertAll(row.Ids, id => (long)id);
        var types = new long[ids.Length];
        types.AsSpan(row.TextFrom).Fill(1);
        using var idsValue = OrtValue.CreateTensorValueFromMemory(ids, [ids.Length]);
        using var typesValue = OrtValue.CreateTensorValueFromMemory(types, [ids.Length]);
        using var outputs = _session.Run(_options, Inputs, [idsValue, typesValue], Outputs);
        var runs = outputs[0].GetTensorDataAsSpan<float>();
        var width = runs.Length / ids.Length;
        var pair = (width - 2) / 2;
        var (starts, ends) = (new float[tokens], new float[tokens]);
        var (pairStarts, pairEnds) = (new float[tokens * pair], new float[tokens * pair]);
        starts.AsSpan(row.Firsts.Length).Fill(Never);
        ends.AsSpan(row.Firsts.Length).Fill(Never);
        for (var i = 0; i < row.Firsts.Length; i++)
        {
            var first = runs.Slice(row.Firsts[i] * width, width);
            var last = runs.Slice(row.Lasts[i] * width, width);
            (starts[i], ends[i]) = (first[0], last[1]);
            first.Slice(2, pair).CopyTo(pairStarts.AsSpan(i * pair));
            last.Slice(2 + pair, pair).CopyTo(pairEnds.AsSpan(i * pair));
        }

        return new RunScores(starts, ends, pairStarts, pairEnds, outputs[2].GetTensorDataAsSpan<float>().ToArray(), outputs[1].GetTensorDataAsSpan<float>()[0]);
    }
}
