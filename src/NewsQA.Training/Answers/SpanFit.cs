using NewsQA.Answering.Spans;
using NewsQA.Evaluation;

namespace NewsQA.Training.Answers;

/// <summary>
/// Fits the weights of short answers: the most likely ones under a softmax over each question's runs of words, in which any right one will do, by AdaGrad (Duchi, Hazan and
/// Singer 2011). Of the wrong runs a share is drawn at random, enough to learn from.
/// </summary>
internal static class SpanFit
{
    private const double WrongKept = 0.5;
    private const double RightEnough = 0.6;
    private const double WrongBelow = 0.5;
    private const int Epochs = 4;
    private const float Rate = 0.03f;
    private const float Least = 1e-4f;

    /// <summary>Fits.</summary>
    public static float[] Fit(IEnumerable<EvidenceSample> samples, int seed)
    {
        var random = new Random(seed);
        var problems = samples.Where(s => s.Answers.Count > 0).Select(s => Read(s, random)).OfType<Problem>().ToList();
        var (weights, squares) = (new float[SpanWeights.Slots], new float[SpanWeights.Slots]);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var problem in problems.OrderBy(_ => random.Next()))
            {
                Step(problem, weights, squares);
            }
        }

        return weights;
    }

    private static Problem? Read(EvidenceSample sample, Random random)
    {
        var (features, texts) = SpanFinder.Read(sample.Profile, sample.Sources);
        var runs = new List<(int[] Slots, double F1)>();
        var notes = new List<uint>();
        foreach (var (number, first, last) in SpanFinder.Candidates(texts))
        {
            var text = texts[number];
            var f1 = AnswerMeasures.F1(SpanFinder.SpanOf(text, first, last).Of(text.Source.Text), sample.Answers);
            if (f1 >= WrongBelow || random.NextDouble() < WrongKept)
            {
                notes.Clear();
                features.Append(text, first, last, notes);
                runs.Add(([.. notes.Select(SpanWeights.SlotOf)], f1));
            }
        }

        var best = runs.Count == 0 ? 0 : runs.Max(r => r.F1);
        return best < RightEnough ? null : new Problem([.. runs.Select(r => r.Slots)], [.. runs.Select(r => r.F1 >= best - 1e-9)]);
    }

    private static void Step(Problem problem, float[] weights, float[] squares)
    {
        var scores = problem.Slots.Select(slots => slots.Sum(s => (double)weights[s])).ToArray();
        var top = scores.Max();
        var odds = scores.Select(s => Math.Exp(s - top)).ToArray();
        var (all, right) = (odds.Sum(), odds.Where((_, i) => problem.IsRight[i]).Sum());
        for (var i = 0; i < odds.Length; i++)
        {
            var gradient = (float)((odds[i] / all) - (problem.IsRight[i] ? odds[i] / right : 0));
            if (MathF.Abs(gradient) < Least)
            {
                continue;
            }

            foreach (var slot in problem.Slots[i])
            {
                squares[slot] += gradient * gradient;
                weights[slot] -= Rate * gradient / MathF.Sqrt(squares[slot] + 1e-6f);
            }
        }
    }

    private sealed record Problem(int[][] Slots, bool[] IsRight);
}
