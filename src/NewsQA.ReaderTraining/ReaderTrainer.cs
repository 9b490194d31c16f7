using System.Diagnostics;
using static TorchSharp.torch;

namespace NewsQA.ReaderTraining;

/// <summary>Fits the net by AdamW (Loshchilov and Hutter 2019), with a rate that rises and then falls to nothing; what is new learns faster than what was there.</summary>
internal sealed class ReaderTrainer(ReaderModule module, int epochs, int seed, double rate)
{
    private const int BatchSize = 24;
    private const int BatchesSorted = 40;
    private const double HeadsFaster = 5;
    private const double Warm = 0.06;
    private const double Decay = 0.01;
    private const double HoldsWeight = 0.5;
    private const double NoAnswer = 0.1;

    public void Train(IReadOnlyList<ReaderGroup> train, IReadOnlyList<ReaderGroup> heldOut, Action write)
    {
        var random = new Random(seed);
        var old = optim.AdamW(module.Parameters.Where(p => IsOfEncoder(p.Key)).Select(p => p.Value), rate, weight_decay: Decay);
        var heads = optim.AdamW(module.Parameters.Where(p => !IsOfEncoder(p.Key)).Select(p => p.Value), rate * HeadsFaster, weight_decay: Decay);
        var perEpoch = (train.Count + BatchSize - 1) / BatchSize;
        var (step, clock) = (0, Stopwatch.StartNew());
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var (loss, counted) = (0.0, 0);
            foreach (var chunk in Batches(train, random))
            {
                var at = ++step / (double)(epochs * perEpoch);
                var share = at < Warm ? at / Warm : Math.Max(0.01, (1 - at) / (1 - Warm));
                foreach (var (optimizer, full) in new[] { (old, rate), (heads, rate * HeadsFaster) })
                {
                    foreach (var group in optimizer.ParamGroups)
                    {
                        group.LearningRate = full * share;
                    }
                }

                loss += Step(chunk, [old, heads], random);
                if (++counted % 100 == 0)
                {
                    Console.WriteLine($"  step {step} of {epochs * perEpoch}: loss {loss / counted:F4}, {clock.Elapsed.TotalSeconds:F0} s");
                    (loss, counted) = (0, 0);
                }
            }

            Console.WriteLine($"epoch {epoch}: {clock.Elapsed.TotalSeconds:F0} s");
            module.Renew();
            Report(heldOut.Index().Where(g => epoch == epochs || g.Index % 4 == 0).Select(g => g.Item).ToList());
            module.Renew();
            write();
        }
    }

    public void Report(IReadOnlyList<ReaderGroup> groups)
    {
        foreach (var set in groups.GroupBy(g => g.Set, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {set.Key}: {ReaderScores.Of(module, [.. set])}");
        }
    }

    private static bool IsOfEncoder(string name) => name.StartsWith("encoder.", StringComparison.Ordinal) || name.StartsWith("embeddings.", StringComparison.Ordinal);

    private static IEnumerable<IReadOnlyList<ReaderGroup>> Batches(IReadOnlyList<ReaderGroup> train, Random random) =>
        train.OrderBy(_ => random.Next()).Chunk(BatchSize * BatchesSorted)
            .SelectMany(c => c.OrderBy(g => g.Texts.Max(t => t.Ids.Length)).Chunk(BatchSize)).OrderBy(_ => random.Next());

    private double Step(IReadOnlyList<ReaderGroup> groups, optim.Optimizer[] optimizers, Random random)
    {
        using var scope = NewDisposeScope();
        module.Renew();
        // Now and then the text that answers is left out, so that a text without an answer is told as such.
        List<ReaderGroup> read = [.. groups.Select(g => g.Right.Count > 0 && g.Texts.Count > 1 && random.NextDouble() < NoAnswer ? WithoutAnswer(g) : g)];
        var loss = Loss(ReaderBatch.Of(read));
        foreach (var optimizer in optimizers)
        {
            optimizer.zero_grad();
        }

        loss.backward();
        nn.utils.clip_grad_norm_(module.Parameters.Values, 1);
        foreach (var optimizer in optimizers)
        {
            optimizer.step();
        }

        return loss.item<float>();
    }

    private static ReaderGroup WithoutAnswer(ReaderGroup group) => group with { Texts = [.. group.Texts.Skip(1)], Right = [] };

    // One softmax over the runs of all texts of a question (Clark and Gardner 2018), in which any right one will do; and per text, whether it answers.
    private Tensor Loss(IReadOnlyList<ReaderBatch> batches)
    {
        var parts = batches.Select(b => module.Forward(b, training: true)).ToList();
        var groupOf = cat([.. batches.Select(t => t.GroupOf)]);
        var answers = cat([.. batches.Select(t => t.Answers)]);
        var all = cat([.. parts.Select(p => p.Runs.flatten(1).logsumexp(1))]);
        var right = cat([.. parts.Zip(batches, (p, t) => p.Runs.masked_fill(t.Right.eq(0), -1e4).flatten(1).logsumexp(1))]);
        var top = all.detach().max();
        var total = zeros(groupOf.max().item<long>() + 1).index_add(0, groupOf, exp(all - top), 1).log() + top;
        var rows = answers.nonzero().squeeze(1);
        var span = rows.shape[0] == 0 ? zeros(1).sum() : (total[groupOf[rows]] - right[rows]).mean();
        return span + (HoldsWeight * nn.functional.binary_cross_entropy_with_logits(cat([.. parts.Select(p => p.Holds)]), answers));
    }
}
