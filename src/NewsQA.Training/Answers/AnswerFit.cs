using NewsQA.Answering;

namespace NewsQA.Training.Answers;

/// <summary>Fits the weights of sentences, deterministically.</summary>
internal static class AnswerFit
{
    private const int Epochs = 60;
    private const int BatchSize = 64;
    private const double Rate = 0.02;
    private const double SentenceDecay = 1e-3;
    private const int Statements = 4;

    /// <summary>The sentence weights: the most likely ones under a softmax over each question's sentences, in which any right one will do.</summary>
    public static double[] Sentences(IReadOnlyList<AnswerSample> samples, int seed)
    {
        var kept = samples.Where(s => s.IsAnswer.Contains(true)).ToList();
        var weights = new double[Enum.GetValues<SentenceFeature>().Length];
        Descend(kept, weights, Signs<SentenceFeature>(SentenceSign), SentenceDecay, weights.Length, seed, (sample, gradient) =>
        {
            var scores = sample.Features.Select(f => Dot(f, weights)).ToArray();
            var top = scores.Max();
            var odds = scores.Select(s => Math.Exp(s - top)).ToArray();
            var (all, right) = (odds.Sum(), odds.Where((_, i) => sample.IsAnswer[i]).Sum());
            for (var i = 0; i < odds.Length; i++)
            {
                Add(gradient, sample.Features[i], sample.Weight * ((odds[i] / all) - (sample.IsAnswer[i] ? odds[i] / right : 0)));
            }
        });
        return weights;
    }

    /// <summary>Indexes of the best sentences, best first.</summary>
    public static int[] Best(AnswerSample sample, double[] weights) =>
        [.. Enumerable.Range(0, sample.Features.Length).OrderByDescending(i => Dot(sample.Features[i], weights)).Take(Statements)];

    private static int SentenceSign(SentenceFeature feature) => feature switch
    {
        SentenceFeature.KindMissing or SentenceFeature.Asks => -1,
        SentenceFeature.Length or SentenceFeature.Lead => 0,
        _ => 1,
    };

    private static int[] Signs<T>(Func<T, int> sign)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(sign)];

    private static void Descend<T>(IReadOnlyList<T> rows, double[] weights, int[] signs, double decay, int decayed, int seed, Action<T, double[]> addGradient)
    {
        var random = new Random(seed);
        var adam = new SignedAdam(signs, Rate);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var batch in rows.OrderBy(_ => random.Next()).Chunk(BatchSize))
            {
                var gradient = new double[weights.Length];
                foreach (var row in batch)
                {
                    addGradient(row, gradient);
                }

                for (var i = 0; i < gradient.Length; i++)
                {
                    gradient[i] = (gradient[i] / batch.Length) + (i < decayed ? decay * weights[i] : 0);
                }

                adam.Step(weights, gradient);
            }
        }
    }

    private static void Add(double[] sum, double[] row, double factor)
    {
        for (var i = 0; i < row.Length; i++)
        {
            sum[i] += factor * row[i];
        }
    }

    private static double Dot(double[] row, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            sum += row[i] * weights[i];
        }

        return sum;
    }
}
