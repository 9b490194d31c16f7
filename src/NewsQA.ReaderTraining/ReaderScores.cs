using NewsQA.Answering.Spans;
using NewsQA.Evaluation;
using static TorchSharp.torch;

namespace NewsQA.ReaderTraining;

/// <summary>How good the reader alone is on groups: the best run of all texts against the right answers, and how well texts that answer are told.</summary>
internal static class ReaderScores
{
    private const int BatchSize = 64;

    public static string Of(ReaderModule module, WordNumbers numbers, IReadOnlyList<ReaderGroup> groups)
    {
        using var _ = no_grad();
        var (exact, f1, first) = (0.0, 0.0, 0.0);
        foreach (var chunk in groups.Chunk(BatchSize))
        {
            using var scope = NewDisposeScope();
            var batch = ReaderBatch.Of(chunk, numbers);
            var best = new (float Score, int Text, int First, int Last)[chunk.Length];
            var held = chunk.Select(g => new float[g.Texts.Count]).ToArray();
            Array.Fill(best, (float.NegativeInfinity, 0, 0, 0));
            foreach (var ((runs, holds), texts) in module.Forward(batch, training: false).Zip(batch.Texts))
            {
                var n = (int)runs.shape[1];
                var (scores, logits) = (runs.data<float>().ToArray(), holds.data<float>().ToArray());
                foreach (var (row, (group, text)) in texts.Order.Index())
                {
                    held[group][text] = logits[row];
                    for (var i = 0; i < n * n; i++)
                    {
                        if (scores[(row * n * n) + i] is var score && score > best[group].Score)
                        {
                            best[group] = (score, text, i / n, i % n);
                        }
                    }
                }
            }

            foreach (var (index, group) in chunk.Index())
            {
                var (_, text, from, to) = best[index];
                var tokens = TokenReader.Read(group.Sources[text].Text);
                var found = group.Sources[text].Text[tokens[from].Span.Start..tokens[to].Span.End];
                exact += group.Answers.Any(a => AnswerMeasures.Normalise(a) == AnswerMeasures.Normalise(found)) ? 1 : 0;
                f1 += AnswerMeasures.F1(found, group.Answers);
                first += Enumerable.Range(1, group.Texts.Count - 1).All(t => held[index][0] > held[index][t]) ? 1 : 0;
            }
        }

        return $"exact {exact / groups.Count:F3}, F1 {f1 / groups.Count:F3}, answering text first {first / groups.Count:F3} of {groups.Count}";
    }
}
