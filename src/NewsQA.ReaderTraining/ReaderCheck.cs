using NewsQA.Answering.Spans.Reading;
using static TorchSharp.torch;

namespace NewsQA.ReaderTraining;

/// <summary>Holds the engine's net, read from the file that was written, against the one that was trained.</summary>
internal static class ReaderCheck
{
    // Numbers of half precision, and other orders of summing.
    private const double Allowed = 0.1;

    /// <exception cref="InvalidOperationException">They differ by more than the file's precision explains.</exception>
    public static void Compare(ReaderModule module, WordNumbers numbers, string file, IReadOnlyList<ReaderGroup> groups)
    {
        using var stream = File.OpenRead(file);
        var (words, weights) = ReaderFile.Read(stream);
        var net = new ReaderNet(new ReaderShape(), words, weights);
        var largest = 0.0;
        using var _ = no_grad();
        var batch = ReaderBatch.Of(groups, numbers);
        var questions = groups.Select(g => net.Read(g.Question, g.Whole)).ToList();
        foreach (var ((runs, holds), texts) in module.Forward(batch, training: false).Zip(batch.Texts))
        {
            foreach (var (row, (group, text)) in texts.Order.Index())
            {
                var input = groups[group].Texts[text];
                var scores = net.Score(questions[group], input);
                largest = Math.Max(largest, Math.Abs(scores.Holds - holds[row].item<float>()));
                for (var first = 0; first < input.Count; first++)
                {
                    for (var last = first; last < Math.Min(input.Count, first + ReaderShape.MaxRun); last++)
                    {
                        largest = Math.Max(largest, Math.Abs(scores.Of(first, last) - runs[row, first, last].item<float>()));
                    }
                }
            }
        }

        Console.WriteLine($"the engine's scores differ by at most {largest:F4}");
        if (largest > Allowed)
        {
            throw new InvalidOperationException($"The engine's net scores otherwise than the one that was trained: by {largest:F3}, where {Allowed} is allowed.");
        }
    }
}
