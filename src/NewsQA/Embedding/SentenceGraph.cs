using System.Buffers;
using Microsoft.ML.OnnxRuntime;
using NewsQA.Client;

namespace NewsQA.Embedding;

/// <summary>A model's ONNX graph. Thread-safe: batches may run side by side, and those that run while it is disposed still end well.</summary>
internal sealed class SentenceGraph : IDisposable
{
    private readonly SentenceModel _model;
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly GraphSignature _signature;
    private int _users = 1;
    private int _isDisposed;

    /// <summary>Loads a graph.</summary>
    /// <param name="model">What the manifest says of it.</param>
    /// <param name="graph">The ONNX file's bytes.</param>
    /// <exception cref="NewsQAException">ONNX Runtime cannot load it, or it does not fit the manifest.</exception>
    public SentenceGraph(SentenceModel model, byte[] graph)
    {
        _model = model;
        try
        {
            // Batches run side by side instead, which costs no hand-over between threads.
            using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
            _session = new InferenceSession(graph, options);
        }
        catch (Exception e) when (e is OnnxRuntimeException or TypeInitializationException or DllNotFoundException)
        {
            throw new NewsQAException($"ONNX Runtime could not load {model.Graph.File} of the sentence model '{model.Name}': {e.Message}", e);
        }

        try
        {
            _signature = new GraphSignature(model, _session);
        }
        catch
        {
            Leave();
            throw;
        }
    }

    /// <summary>Runs one batch.</summary>
    /// <param name="tokens">The ids of all texts.</param>
    /// <param name="rows">Which of them are in the batch, the longest first, each with an id at least.</param>
    /// <param name="padding">The id that fills the shorter ones.</param>
    /// <param name="vectors">Receives each row's vector, all of the model's dimension, at the row's place.</param>
    /// <exception cref="NewsQAException">ONNX Runtime fails, or gives another shape than the manifest says.</exception>
    /// <exception cref="ObjectDisposedException">The graph was disposed.</exception>
    public void Run(int[][] tokens, int[] rows, int padding, float[][] vectors)
    {
        Enter();
        try
        {
            RunEntered(tokens, rows, padding, vectors);
        }
        catch (OnnxRuntimeException e)
        {
            throw new NewsQAException(
                $"The sentence model '{_model.Name}' failed on {rows.Length} texts of up to {tokens[rows[0]].Length} tokens: {e.Message}", e);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Lets go of the graph once no batch runs any more.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            Leave();
        }
    }

    private void RunEntered(int[][] tokens, int[] rows, int padding, float[][] vectors)
    {
        var length = tokens[rows[0]].Length;
        var cells = rows.Length * length;
        var buffer = ArrayPool<long>.Shared.Rent(_signature.Inputs.Count * cells);
        var inputs = new List<OrtValue>(_signature.Inputs.Count);
        try
        {
            foreach (var name in _signature.Inputs)
            {
                var cellsOfInput = buffer.AsMemory(inputs.Count * cells, cells);
                Fill(cellsOfInput.Span, name, tokens, rows, padding);
                inputs.Add(OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, cellsOfInput, [rows.Length, length]));
            }

            using var outputs = _session.Run(_runOptions, _signature.Inputs, inputs, [_signature.Output]);
            Read(outputs[0], tokens, rows, vectors);
        }
        finally
        {
            inputs.ForEach(input => input.Dispose());
            ArrayPool<long>.Shared.Return(buffer);
        }
    }

    private static void Fill(Span<long> cells, string input, int[][] tokens, int[] rows, int padding)
    {
        cells.Fill(input == GraphSignature.Ids ? padding : 0);
        var length = cells.Length / rows.Length;
        for (var row = 0; row < rows.Length && input != GraphSignature.Types; row++)
        {
            var ids = tokens[rows[row]];
            var target = cells.Slice(row * length, ids.Length);
            for (var i = 0; i < ids.Length; i++)
            {
                target[i] = input == GraphSignature.Ids ? ids[i] : 1;
            }
        }
    }

    private void Read(OrtValue output, int[][] tokens, int[] rows, float[][] vectors)
    {
        var values = output.GetTensorDataAsSpan<float>();
        var vectorsPerRow = _model.Pooling == Pooling.None ? 1 : tokens[rows[0]].Length;
        var width = vectorsPerRow * _model.Dimension;
        if (values.Length != rows.Length * width)
        {
            throw new NewsQAException(
                $"The sentence model '{_model.Name}' gave {values.Length / (rows.Length * vectorsPerRow)} numbers in a vector; " +
                $"{ModelManifest.FileName} says {_model.Dimension}.");
        }

        for (var row = 0; row < rows.Length; row++)
        {
            var vector = vectors[rows[row]];
            SentencePooling.Pool(values.Slice(row * width, width), _model.Pooling, tokens[rows[row]].Length, vector);
            if (_model.Normalise)
            {
                SentencePooling.Normalise(vector);
            }
        }
    }

    private void Enter()
    {
        for (var users = Volatile.Read(ref _users); ;)
        {
            ObjectDisposedException.ThrowIf(users == 0 || Volatile.Read(ref _isDisposed) != 0, typeof(ISentenceEncoder));
            var seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
            {
                return;
            }

            users = seen;
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            _session.Dispose();
            _runOptions.Dispose();
        }
    }
}
