using System.Buffers;
using Microsoft.ML.OnnxRuntime;
using NewsQA.Client;

namespace NewsQA.Embedding;

/// <summary>
/// An ONNX graph that reads token ids. Thread-safe: batches may run side by side, and those that run while it is disposed still end well.
/// </summary>
internal sealed class TokenGraph : IDisposable
{
    private readonly string _model;
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly GraphSignature _signature;
    private int _users = 1;
    private int _isDisposed;

    /// <summary>Loads a graph.</summary>
    /// <param name="model">The model's name, for messages.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="graph">The ONNX file's bytes.</param>
    /// <param name="expected">The output that is to be read.</param>
    /// <exception cref="NewsQAException">ONNX Runtime cannot load it, or it has other inputs or outputs.</exception>
    public TokenGraph(string model, string file, byte[] graph, GraphOutput expected)
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
            throw new NewsQAException($"ONNX Runtime could not load {file} of the model '{model}': {e.Message}", e);
        }

        try
        {
            _signature = new GraphSignature(model, file, expected, _session);
        }
        catch
        {
            Leave();
            throw;
        }
    }

    /// <summary>What is done with a batch's output: all of its numbers, row after row.</summary>
    public delegate void OutputReader(ReadOnlySpan<float> values);

    /// <summary>Runs one batch.</summary>
    /// <param name="texts">All texts.</param>
    /// <param name="rows">Which of them are in the batch, the longest first, each with an id at least.</param>
    /// <param name="padding">The id that fills the shorter ones.</param>
    /// <param name="read">Takes the output, which lives only during the call.</param>
    /// <exception cref="NewsQAException">ONNX Runtime fails.</exception>
    /// <exception cref="ObjectDisposedException">The graph was disposed.</exception>
    public void Run(TokenRows texts, int[] rows, int padding, OutputReader read)
    {
        Enter();
        try
        {
            RunEntered(texts, rows, padding, read);
        }
        catch (OnnxRuntimeException e)
        {
            throw new NewsQAException($"The model '{_model}' failed on {rows.Length} texts of up to {texts.Ids[rows[0]].Length} tokens: {e.Message}", e);
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

    private void RunEntered(TokenRows texts, int[] rows, int padding, OutputReader read)
    {
        var length = texts.Ids[rows[0]].Length;
        var cells = rows.Length * length;
        var buffer = ArrayPool<long>.Shared.Rent(_signature.Inputs.Count * cells);
        var inputs = new List<OrtValue>(_signature.Inputs.Count);
        try
        {
            foreach (var name in _signature.Inputs)
            {
                var cellsOfInput = buffer.AsMemory(inputs.Count * cells, cells);
                texts.Fill(cellsOfInput.Span, name, rows, padding);
                inputs.Add(OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, cellsOfInput, [rows.Length, length]));
            }

            using var outputs = _session.Run(_runOptions, _signature.Inputs, inputs, [_signature.Output]);
            read(outputs[0].GetTensorDataAsSpan<float>());
        }
        finally
        {
            inputs.ForEach(input => input.Dispose());
            ArrayPool<long>.Shared.Return(buffer);
        }
    }

    private void Enter()
    {
        for (var users = Volatile.Read(ref _users); ;)
        {
            ObjectDisposedException.ThrowIf(users == 0 || Volatile.Read(ref _isDisposed) != 0, typeof(TokenGraph));
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
