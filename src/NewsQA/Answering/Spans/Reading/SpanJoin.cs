using NewsQA.Answering.Kinds;

namespace NewsQA.Answering.Spans.Reading;

/// <summary>
/// Joins what the log-linear model and the reader say of a run: a weight for each of <see cref="Measures"/>, and what is added to it for questions of one group. Fitted on paragraphs that
/// the reader did not learn from, by <c>NewsQA.Training fit-answers</c>.
/// </summary>
/// <param name="weights">float[<see cref="Groups"/> + 1, <see cref="Measures"/>], those for all questions first.</param>
internal sealed class SpanJoin(float[] weights)
{
    /// <summary>How many measures a run has.</summary>
    public const int Measures = 9;

    /// <summary>How many groups of questions there are.</summary>
    public const int Groups = 4;

    /// <summary>How many weights there are.</summary>
    public const int Weights = (Groups + 1) * Measures;

    private const double Least = -12;
    private const double MostHolds = 6;

    /// <summary>The weights.</summary>
    public IReadOnlyList<float> All => weights;

    /// <summary>The group of a question: one kind alone can answer; a person, place or name; a reason or manner; any other.</summary>
    public static int GroupOf(QuestionProfile profile) =>
        profile.Kind.IsStrict ? 0
        : profile.Kind.Kind is AnswerKind.Person or AnswerKind.Place or AnswerKind.Name ? 1
        : profile.Question.Type is Retrieval.QuestionType.Why or Retrieval.QuestionType.How ? 2
        : 3;

    /// <summary>The score of a run: any number, higher is better; comparable within one question.</summary>
    public double Score(int group, ReadOnlySpan<double> measures)
    {
        var sum = 0.0;
        for (var i = 0; i < Measures; i++)
        {
            sum += measures[i] * (weights[i] + weights[((group + 1) * Measures) + i]);
        }

        return sum;
    }

    /// <summary>Measures the runs of a question.</summary>
    /// <param name="texts">Its texts.</param>
    /// <param name="scores">What the reader says of each.</param>
    /// <param name="runs">The runs with the log-linear model's scores.</param>
    /// <returns>Per run: the log-linear score; the logarithms of the reader's share of the odds among all texts and within its own, none below -12; the logit that its text holds an answer,
    /// and by how much it lies below the best text's; whether it is the best of all and of its text for the reader, and the reciprocal of its rank for the reader and for the log-linear model.</returns>
    public static double[][] Measure(IReadOnlyList<SpanText> texts, IReadOnlyList<RunScores> scores, IReadOnlyList<SpanRun> runs)
    {
        var sums = scores.Select(s => s.LogSum()).ToArray();
        var all = OddsSum.Of(sums);
        var holds = scores.Max(s => s.Holds);
        var read = runs.Select(r => scores[r.Text].OfEither(texts[r.Text].Tokens, r.First, r.Last)).ToArray();
        var (ranks, ownRanks) = (Ranks(read), Ranks([.. runs.Select(r => r.Score)]));
        var best = new double[texts.Count];
        Array.Fill(best, double.NegativeInfinity);
        foreach (var (i, run) in runs.Index())
        {
            best[run.Text] = Math.Max(best[run.Text], read[i]);
        }

        return [.. runs.Select((run, i) => new[]
        {
            run.Score,
            Math.Max(Least, read[i] - all),
            Math.Max(Least, read[i] - sums[run.Text]),
            Math.Clamp(scores[run.Text].Holds, -MostHolds, MostHolds),
            Math.Max(-MostHolds, scores[run.Text].Holds - holds),
            ranks[i] == 1 ? 1 : 0,
            read[i] == best[run.Text] ? 1 : 0,
            1.0 / ranks[i],
            1.0 / ownRanks[i],
        })];
    }

    private static int[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderByDescending(i => values[i]).ToArray();
        var ranks = new int[values.Length];
        foreach (var (rank, i) in order.Index())
        {
            ranks[i] = rank + 1;
        }

        return ranks;
    }
}
