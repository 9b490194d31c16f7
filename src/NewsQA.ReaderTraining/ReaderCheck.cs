using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Evaluation;

namespace NewsQA.ReaderTraining;

/// <summary>Reads held-out questions by the file that was written, as the engine does: what whole numbers for weights cost is seen here.</summary>
internal static class ReaderCheck
{
    /// <summary>Exact matches and F1, 0 to 1, of the answerable ones.</summary>
    public static (double Exact, double F1) Of(string file, IReadOnlyList<ReaderGroup> groups)
    {
        using var net = new ReaderNet(File.ReadAllBytes(file));
        var answerable = groups.Where(g => g.Right.Count > 0).ToList();
        var (exact, f1) = (0.0, 0.0);
        foreach (var group in answerable)
        {
            var found = group.Texts.Select(t => Best(t, net.Score(new PieceRow(t.Ids, t.TextFrom, t.Firsts, t.Lasts), t.Firsts.Length))).MaxBy(b => b.Score).Text;
            exact += group.Answers.Any(a => AnswerMeasures.Normalise(a) == AnswerMeasures.Normalise(found)) ? 1 : 0;
            f1 += AnswerMeasures.F1(found, group.Answers);
        }

        return (exact / answerable.Count, f1 / answerable.Count);
    }

    private static (float Score, string Text) Best(ReaderText text, RunScores scores)
    {
        var tokens = TokenReader.Read(text.Text);
        var best = (Score: float.NegativeInfinity, First: 0, Last: 0);
        for (var first = 0; first < scores.Tokens; first++)
        {
            for (var last = first; last < Math.Min(scores.Tokens, first + ReaderGraph.MaxRun); last++)
            {
                best = scores.Of(first, last) is var score && score > best.Score ? (score, first, last) : best;
            }
        }

        return (best.Score, text.Text[tokens[best.First].Span.Start..tokens[best.Last].Span.End]);
    }
}
