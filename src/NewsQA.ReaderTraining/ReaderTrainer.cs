using System.Diagnostics;
using static TorchSharp.torch;

namespace NewsQA.ReaderTraining;

/// <summary>Fits the net by Adam (Kingma and Ba 2015), with a rate that rises and then falls, and keeps a moving average of the weights.</summary>
internal sealed class ReaderTrainer(ReaderModule module, WordNumbers numbers, int epochs, int seed)
{
    private const int BatchSize = 32;
    private const int BatchesSorted = 40;
    private const double Rate = 1.5e-3;
    private const double Warm = 0.05;
    private const double Decay = 1e-5;
    private const double HoldsWeight = 0.5;
    private const double NoAnswer = 0.1;
    private const double AverageKept = 0.998;

    public Dictionary<string, Tensor> Average { get; } = module.Parameters.ToDictionary(p => p.Key, p => p.Value.detach().clone(), StringComparer.Ordinal);

    public void Train(IReadOnlyList<ReaderGroup> train, IReadOnlyList<ReaderGroup> heldOut, Action write)
    {
        var random = new Random(seed);
        var optimizer = optim.AdamW(module.Parameters.Values, Rate, weight_decay: Decay);
        var steps = epochs * ((train.Count + BatchSize - 1) / BatchSize);
        var (step, clock) = (0, Stopwatch.StartNew());
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var loss = 0.0;
            foreach (var chunk in Batches(train, random))
            {
                var at = ++step / (double)steps;
                foreach (var group in optimizer.ParamGroups)
                {
                    group.LearningRate = Rate * (at < Warm ? at / Warm : Math.Max(0.02, 1 - ((at - Warm) / (1 - Warm))));
                }

                loss += Step(chunk, optimizer, random);
            }

            Console.WriteLine($"epoch {epoch}: loss {loss / (steps / epochs):F4}, {clock.Elapsed.TotalSeconds:F0} s");
            Swap();
            Report(heldOut);
            write();
            Swap();
        }
    }

    public void Report(IReadOnlyList<ReaderGroup> groups)
    {
        foreach (var set in groups.GroupBy(g => g.Set, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {set.Key}: {ReaderScores.Of(module, numbers, [.. set])}");
        }
    }

    /// <summary>Exchanges the weights and their moving averages.</summary>
    public void Swap()
    {
        using var _ = no_grad();
        foreach (var (name, parameter) in module.Parameters)
        {
            var kept = parameter.detach().clone();
            parameter.copy_(Average[name]);
            Average[name].copy_(kept);
            kept.Dispose();
        }
    }

    private static IEnumerable<IReadOnlyList<ReaderGroup>> Batches(IReadOnlyList<ReaderGroup> train, Random random) =>
        train.OrderBy(_ => random.Next()).Chunk(BatchSize * BatchesSorted)
            .SelectMany(c => c.OrderBy(g => g.Texts.Max(t => t.Count)).Chunk(BatchSize)).OrderBy(_ => random.Next());

    private double Step(IReadOnlyList<ReaderGroup> groups, optim.Optimizer optimizer, Random random)
    {
        using var scope = NewDisposeScope();
        // Now and then the text that answers is left out, so that a text without an answer is told as such.
        var batch = ReaderBatch.Of([.. groups.Select(g => g.Texts.Count > 1 && random.NextDouble() < NoAnswer ? WithoutAnswer(g) : g)], numbers);
        var loss = Loss(batch);
        optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(module.Parameters.Values, 5);
        optimizer.step();
        using (no_grad())
        {
            foreach (var (name, parameter) in module.Parameters)
            {
                Average[name].mul_(AverageKept).add_(parameter, 1 - AverageKept);
            }
        }

        return loss.item<float>();
    }

    private static ReaderGroup WithoutAnswer(ReaderGroup group) => group with { Texts = [.. group.Texts.Skip(1)], Sources = [.. group.Sources.Skip(1)], Right = [] };

    // One softmax over the runs of all texts of a question (Clark and Gardner 2018), in which any right one will do; and per text, whether it answers.
    private Tensor Loss(ReaderBatch batch)
    {
        var parts = module.Forward(batch, training: true);
        var groupOf = cat([.. batch.Texts.Select(t => t.GroupOf)]);
        var answers = cat([.. batch.Texts.Select(t => t.Answers)]);
        var all = cat([.. parts.Select(p => p.Runs.flatten(1).logsumexp(1))]);
        var right = cat([.. parts.Zip(batch.Texts, (p, t) => p.Runs.masked_fill(t.Right.eq(0), -1e4).flatten(1).logsumexp(1))]);
        var top = all.detach().max();
        var total = zeros(batch.Questions.Whole.shape[0]).index_add(0, groupOf, exp(all - top), 1).log() + top;
        var rows = answers.nonzero().squeeze(1);
        var span = (total[groupOf[rows]] - right[rows]).mean();
        return span + (HoldsWeight * nn.functional.binary_cross_entropy_with_logits(cat([.. parts.Select(p => p.Holds)]), answers));
    }
}
