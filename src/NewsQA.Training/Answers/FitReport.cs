using System.Globalization;
using System.Text.Json;
using NewsQA.Answering;
using NewsQA.Answering.Spans;
using NewsQA.Evaluation;

namespace NewsQA.Training.Answers;

/// <summary>Says on stdout what the fits cost and bring, and makes the weight file's text.</summary>
internal static class FitReport
{
    private static readonly JsonSerializerOptions Compact = new() { WriteIndented = false };
    private static readonly double[] OverRefusals = [0.02, 0.05, 0.08, 0.1, 0.2];

    /// <summary>How often the best sentences are right.</summary>
    public static void Sentences(IEnumerable<AnswerSample> samples, double[] weights)
    {
        foreach (var set in samples.GroupBy(s => s.Set, StringComparer.Ordinal))
        {
            var best = set.Select(s => (Sample: s, Best: AnswerFit.Best(s, weights))).ToList();
            var first = best.Average(b => b.Best.Length > 0 && b.Sample.IsAnswer[b.Best[0]] ? 1.0 : 0);
            var any = best.Average(b => b.Best.Any(i => b.Sample.IsAnswer[i]) ? 1.0 : 0);
            Write($"{set.Key}: {best.Count} questions, right in the first sentence {first:0.000}, in the first four {any:0.000}");
        }
    }

    /// <summary>How near the short answers come to the right ones, in all and by how sure the engine is of them.</summary>
    /// <param name="what">What they were made by.</param>
    /// <param name="samples">Questions with known answers; the others are left out.</param>
    /// <param name="weights">What makes them.</param>
    public static void ShortAnswers(string what, IEnumerable<EvidenceSample> samples, SpanWeights weights)
    {
        foreach (var set in samples.Where(s => s.Answers.Count > 0).GroupBy(s => s.Set, StringComparer.Ordinal))
        {
            var found = set.Select(s => ShortAnswer(s, weights)).ToList();
            Write($"{set.Key}, {what}: {found.Count} questions, exact {found.Average(f => f.IsExact ? 1.0 : 0):0.000}, F1 {found.Average(f => f.F1):0.000}; F1 by probability "
                + string.Join(", ", found.Where(f => f.Probability is not null).GroupBy(f => Math.Floor(f.Probability!.Value * 10) / 10).OrderBy(g => g.Key)
                    .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key:0.0}: {g.Average(f => f.F1):0.00} of {g.Count()}"))));
        }
    }

    private static (double? Probability, bool IsExact, double F1) ShortAnswer(EvidenceSample sample, SpanWeights weights)
    {
        var found = SpanFinder.Find(sample.Profile, sample.Sources, weights);
        var text = found is null ? "" : found.Span.Of(sample.Sources[found.Source].Text);
        return (found?.Probability, sample.Answers.Any(a => AnswerMeasures.Normalise(a) == AnswerMeasures.Normalise(text)), AnswerMeasures.F1(text, sample.Answers));
    }

    /// <summary>Silence against over-refusal, by probabilities from trees that did not see the question.</summary>
    public static void Support(IReadOnlyList<EvidenceSample> samples, double[] probabilities)
    {
        var sets = samples.Zip(probabilities).GroupBy(r => r.First.Set, r => (r.First.IsAnswerable, Probability: r.Second), StringComparer.Ordinal).ToList();
        foreach (var set in sets)
        {
            // What was taken out of a set is judged by the answerable questions of that set.
            var reference = sets.Find(s => s.Key == set.Key.Replace(EvidenceSampler.Removed, "", StringComparison.Ordinal).Replace(EvidenceSampler.Answerless, "", StringComparison.Ordinal)) ?? set;
            var answered = reference.Where(r => r.IsAnswerable).Select(r => r.Probability).Order().ToList();
            var silent = set.Where(r => !r.IsAnswerable).Select(r => r.Probability).ToList();
            foreach (var share in OverRefusals.Where(_ => answered.Count > 0 && silent.Count > 0))
            {
                var threshold = answered[(int)(share * answered.Count)];
                Write($"{set.Key}: over-refusal {share:0.00} at {threshold:0.000}: silence {silent.Count(p => p < threshold) / (double)silent.Count:0.000} of {silent.Count}");
            }
        }
    }

    /// <summary>The weight file.</summary>
    public static string Json(IEnumerable<EvidenceSample> samples, double[] sentence, SupportTrees support)
    {
        var sets = samples.Where(s => s.Weight > 0).GroupBy(s => s.Set, StringComparer.Ordinal).Select(g => $"{g.Key} ({g.Count()})");
        var file = new
        {
            madeBy = "NewsQA.Training fit-answers",
            samples = string.Join(", ", sets),
            sentence = Named<SentenceFeature>(sentence),
            support = new { bias = support.Bias, trees = support.Trees.Select(t => t.Select(Node)) },
        };
        // A line per tree is enough to see in a comparison what changed.
        return JsonSerializer.Serialize(file, Compact).Replace("]],[[", "]],\n[[", StringComparison.Ordinal).Replace(",\"support\"", ",\n\"support\"", StringComparison.Ordinal) + "\n";
    }

    // A leaf is its value alone.
    private static object[] Node(SupportNode node) =>
        node.Feature < 0 ? [node.Value] : [JsonNamingPolicy.CamelCase.ConvertName(((SupportFeature)node.Feature).ToString()), node.Threshold, node.Left, node.Right];

    private static Dictionary<string, double> Named<T>(double[] weights)
        where T : struct, Enum =>
        Enum.GetNames<T>().Select((name, i) => (name, i)).ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.name), p => Math.Round(weights[p.i], 3), StringComparer.Ordinal);

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Write(string line) => Console.WriteLine(line);
}
