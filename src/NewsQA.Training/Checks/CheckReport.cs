using System.Globalization;
using System.Text.Json;
using NewsQA.Summarizing.Checking;

namespace NewsQA.Training.Checks;

/// <summary>Measures the fit on sentences of excerpts that it was not made from, and writes it.</summary>
internal static class CheckReport
{
    private const int Folds = 10;

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Judges each sentence by a fit on the other groups.</summary>
    /// <returns>The score of each, in order; of an invention the least there is.</returns>
    public static IReadOnlyList<double> CrossFit(IReadOnlyList<CheckSample> samples)
    {
        var parts = samples.Select(s => s.Group).Distinct(StringComparer.Ordinal).Index().ToDictionary(g => g.Item, g => g.Index % Folds, StringComparer.Ordinal);
        var scores = Enumerable.Repeat(double.NegativeInfinity, samples.Count).ToArray();
        Parallel.For(0, Folds, fold =>
        {
            var weights = CheckFit.Fit(samples.Where(s => parts[s.Group] != fold));
            for (var i = 0; i < samples.Count; i++)
            {
                scores[i] = parts[samples[i].Group] == fold && !samples[i].IsInvention ? weights.Score(samples[i].Measures) : scores[i];
            }
        });
        return scores;
    }

    /// <summary>The lowest limit that refuses this share of the unsound sentences.</summary>
    public static double Limit(IReadOnlyList<CheckSample> samples, IReadOnlyList<double> scores, double refused)
    {
        var unsound = samples.Zip(scores).Where(p => !p.First.IsSound).Select(p => p.Second).Order().ToList();
        return unsound.Count == 0 ? 0 : Math.Max(unsound[Math.Min(unsound.Count - 1, (int)(refused * unsound.Count))], -10) + 1e-6;
    }

    /// <summary>Prints the share of sound sentences that are kept, and of each kind of fault that are refused.</summary>
    public static void Print(IReadOnlyList<CheckSample> samples, IReadOnlyList<double> scores, double limit, TextWriter output)
    {
        var rows = samples.Zip(scores).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  limit {limit:0.000}: kept {Share(rows.Where(r => r.First.IsSound), r => r >= limit):0.000}, refused {Share(rows.Where(r => !r.First.IsSound), r => r < limit):0.000}"));
        output.WriteLine("  " + string.Join(", ", rows.Where(r => !r.First.IsSound).GroupBy(r => r.First.Kind, StringComparer.Ordinal).OrderBy(k => k.Key, StringComparer.Ordinal)
            .Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Key} {Share(k, r => r < limit):0.00} of {k.Count()}"))));
    }

    /// <summary>The weights as JSON.</summary>
    public static string Json(CheckWeights weights, int sentences) => JsonSerializer.Serialize(
        new
        {
            madeBy = "NewsQA.Training fit-checks",
            sentences,
            bias = Math.Round(weights.Bias, 3),
            limit = Math.Round(weights.Limit, 3),
            costs = Enum.GetValues<CheckFeature>().Where(f => weights.Costs[(int)f] >= 0.0005).ToDictionary(f => JsonNamingPolicy.CamelCase.ConvertName(f.ToString()), f => Math.Round(weights.Costs[(int)f], 3), StringComparer.Ordinal),
        },
        s_options);

    private static double Share(IEnumerable<(CheckSample First, double Second)> rows, Func<double, bool> which) => rows.Select(r => which(r.Second) ? 1.0 : 0).DefaultIfEmpty(0).Average();
}
