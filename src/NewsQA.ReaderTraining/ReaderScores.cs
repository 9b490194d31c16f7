using NewsQA.Answering.Spans;
using NewsQA.Evaluation;
using static TorchSharp.torch;

namespace NewsQA.ReaderTraining;

/// <summary>How good the reader alone is on groups: the best run of all texts against the right answers, and how well texts that answer are told.</summary>
internal static class ReaderScores
{
    private const int BatchSize = 32;

    public static string Of(ReaderModule module, IReadOnlyList<ReaderGroup> groups)
    {
        using var _ = no_grad();
        var (exact, f1, first, answered) = (0.0, 0.0, 0.0, 0);
        var (told, untold) = (new List<float>(), new List<float>());
        foreach (var chunk in groups.Chunk(BatchSize))
        {
            using var scope = NewDisposeScope();
            module.Renew();
            var best = new (float Score, int Text, int First, int Last)[chunk.Length];
            var held = chunk.Select(g => new float[g.Texts.Count]).ToArray();
            Array.Fill(best, (float.NegativeInfinity, 0, 0, 0));
            foreach (var texts in ReaderBatch.Of(chunk))
            {
                var (runs, holds) = module.Forward(texts, training: false);
                var n = (int)runs.shape[1];
                var (scores, logits) = (runs.contiguous().data<float>().ToArray(), holds.contiguous().data<float>().ToArray());
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
                if (group.Right.Count == 0)
                {
                    untold.Add(held[index].Max());
                    continue;
                }

                told.Add(held[index].Max());
                answered++;
                var (_, text, from, to) = best[index];
                var read = group.Texts[text].Text;
                var tokens = TokenReader.Read(read);
                var found = read[tokens[from].Span.Start..tokens[to].Span.End];
                exact += group.Answers.Any(a => AnswerMeasures.Normalise(a) == AnswerMeasures.Normalise(found)) ? 1 : 0;
                f1 += AnswerMeasures.F1(found, group.Answers);
                first += Enumerable.Range(1, group.Texts.Count - 1).All(t => held[index][0] > held[index][t]) ? 1 : 0;
            }
        }

        return $"exact {exact / answered:F3}, F1 {f1 / answered:F3}, answering text first {first / answered:F3} of {answered}, AUC of unanswerable {Auc(told, untold):F3} of {untold.Count}";
    }

    private static double Auc(List<float> told, List<float> untold)
    {
        if (untold.Count == 0 || told.Count == 0)
        {
            return double.NaN;
        }

        var all = told.Select(v => (v, true)).Concat(untold.Select(v => (v, false))).OrderBy(v => v.v).Select(v => v.Item2).ToList();
        double below = 0, sum = 0;
        foreach (var isTold in all)
        {
            (below, sum) = isTold ? (below, sum + below) : (below + 1, sum);
        }

        return sum / told.Count / untold.Count;
    }
}
