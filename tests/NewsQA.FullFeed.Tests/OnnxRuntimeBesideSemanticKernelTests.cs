using Microsoft.ML.OnnxRuntime;
using Microsoft.SemanticKernel;

namespace NewsQA.FullFeed.Tests;

public class OnnxRuntimeBesideSemanticKernelTests
{
    /// <summary>Semantic Kernel brings System.Numerics.Tensors 10 into the process, ONNX Runtime was compiled for 9.</summary>
    [Fact]
    public void A_model_runs_in_a_process_with_a_kernel()
    {
        Assert.Empty(new Kernel().Plugins);
        Assert.Equal(10, typeof(System.Numerics.Tensors.TensorPrimitives).Assembly.GetName().Version!.Major);

        using var session = new InferenceSession(Path.Combine(AppContext.BaseDirectory, "model.onnx"));
        using var ids = OrtValue.CreateTensorValueFromMemory(new long[] { 10, 200, 3000 }, [1, 3]);
        using var mask = OrtValue.CreateTensorValueFromMemory(new long[] { 1, 1, 1 }, [1, 3]);
        using var run = new RunOptions();
        using var outputs = session.Run(run, ["input_ids", "attention_mask"], [ids, mask], ["sentence_embedding"]);

        var norm = 0.0;
        foreach (var value in outputs[0].GetTensorDataAsSpan<float>())
        {
            norm += value * value;
        }

        Assert.Equal(1, norm, tolerance: 1e-3);
    }
}
