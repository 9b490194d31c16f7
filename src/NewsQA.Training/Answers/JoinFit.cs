using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Evaluation;

namespace NewsQA.Training.Answers;

/// <summary>
/// Fits what joins the log-linear model and the reader, on questions that neither learned from: the most likely weights under a softmax over each question's runs, in which any right one will
/// do, by Adam, with a penalty on how far a group's weights are from those for all.
/// </summary>
internal static class JoinFit
{
    private const double RightEnough = 0.6;
    private const int Epochs = 30;
    private const int BatchSize = 32;
    private const double Rate = 0.01;
    private const double Decay = 1e-4;
    private const double GroupDecay = 3e-3;

    private sealed record Problem(int Group, double[][] Measures, bool[] IsRight);

    /// <summary>Fits.</summary>
    /// <param name="samples">Questions over paragraphs that are held out.</param>
    /// <param name="weights">The log-linear model.</param>
    /// <param name="seed">Of the order.</param>
    public static SpanJoin Fit(IEnumerable<EvidenceSample> samples, SpanWeights weights, int seed)
    {
        var problems = samples.Where(s => s.Answers.Count > 0).Select(s => Read(s, weights)).OfType<Problem>().ToList();
        var random = new Random(seed);
        var parameters = new double[SpanJoin.Weights];
        parameters[0] = 1;
        var adam = new SignedAdam(new int[SpanJoin.Weights], Rate);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var batch in problems.OrderBy(_ => random.Next()).Chunk(BatchSize))
            {
                var gradient = new double[SpanJoin.Weights];
                foreach (var problem in batch)
                {
                    AddGradient(problem, parameters, gradient);
                }

                for (var i = 0; i < gradient.Length; i++)
                {
                    gradient[i] = (gradient[i] / batch.Length) + ((i < SpanJoin.Measures ? Decay : GroupDecay) * parameters[i]);
                }

                adam.Step(parameters, gradient);
            }
        }

        return new SpanJoin(Array.ConvertAll(parameters, p => (float)p));
    }

    private static Problem? Read(EvidenceSample sample, SpanWeights weights)
    {
        var (features, texts) = SpanFinder.Read(sample.Profile, sample.Sources);
        var runs = SpanFinder.Runs(features, texts, weights);
        var f1 = runs.ConvertAll(r => AnswerMeasures.F1(SpanFinder.SpanOf(texts[r.Text], r.First, r.Last).Of(sample.Sources[r.Text].Text), sample.Answers));
        var best = f1.Count == 0 ? 0 : f1.Max();
        return best < RightEnough ? null
            : new Problem(SpanJoin.GroupOf(sample.Profile), SpanJoin.Measure(texts, SpanReader.Default.Read(sample.Profile, texts), runs), [.. f1.Select(f => f >= best - 1e-9)]);
    }

    private static void AddGradient(Problem problem, double[] parameters, double[] gradient)
    {
        var join = new SpanJoin(Array.ConvertAll(parameters, p => (float)p));
        var scores = Array.ConvertAll(problem.Measures, m => join.Score(problem.Group, m));
        var top = scores.Max();
        var odds = Array.ConvertAll(scores, s => Math.Exp(s - top));
        var (all, right) = (odds.Sum(), odds.Where((_, i) => problem.IsRight[i]).Sum());
        for (var i = 0; i < odds.Length; i++)
        {
            var factor = (odds[i] / all) - (problem.IsRight[i] ? odds[i] / right : 0);
            for (var m = 0; m < SpanJoin.Measures; m++)
            {
                gradient[m] += factor * problem.Measures[i][m];
                gradient[((problem.Group + 1) * SpanJoin.Measures) + m] += factor * problem.Measures[i][m];
            }
        }
    }
}
