using System.Globalization;
using System.Text.Json;
using NewsQA.Checking;

namespace NewsQA.Training.Checks;

/// <summary>Measures the fit on sets that it was not made from, and writes it.</summary>
internal static class CheckReport
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Judges each set by a fit on the other sets: what to expect of a writer that the fit has not seen. Of one set alone, each of its groups by the others.</summary>
    /// <returns>The score of each, in order; of an invention the least there is.</returns>
    public static IReadOnlyList<double> CrossFit(IReadOnlyList<CheckSample> samples)
    {
        Func<CheckSample, string> partOf = samples.Select(s => s.Set).Distinct(StringComparer.Ordinal).Skip(1).Any() ? s => s.Set : s => s.Group;
        var scores = Enumerable.Repeat(double.NegativeInfinity, samples.Count).ToArray();
        Parallel.ForEach(samples.Select(partOf).Distinct(StringComparer.Ordinal), part =>
        {
            var weights = CheckFit.Fit(samples.Where(s => partOf(s) != part));
            for (var i = 0; i < samples.Count; i++)
            {
                scores[i] = partOf(samples[i]) == part && !samples[i].IsInvention ? weights.Score(samples[i].Measures) : scores[i];
            }
        });
        return scores;
    }

    /// <summary>The highest limit that keeps this share of the sound sentences.</summary>
    public static double LimitKeeping(IReadOnlyList<CheckSample> samples, IReadOnlyList<double> scores, double kept)
    {
        var sound = samples.Zip(scores).Where(p => p.First.IsSound).Select(p => p.Second).OrderDescending().ToList();
        return sound.Count == 0 ? 0 : Math.Max(sound[Math.Clamp((int)Math.Ceiling(kept * sound.Count) - 1, 0, sound.Count - 1)], -10);
    }

    /// <summary>The lowest limit that refuses this share of the unsound sentences.</summary>
    public static double Limit(IReadOnlyList<CheckSample> samples, IReadOnlyList<double> scores, double refused)
    {
        var unsound = samples.Zip(scores).Where(p => !p.First.IsSound).Select(p => p.Second).Order().ToList();
        return unsound.Count == 0 ? 0 : Math.Max(unsound[Math.Min(unsound.Count - 1, (int)(refused * unsound.Count))], -10) + 1e-6;
    }

    /// <summary>Prints the share of sound sentences that are kept and of unsound ones that are refused, over all and in each set.</summary>
    public static void PrintShares(IReadOnlyList<CheckSample> samples, IReadOnlyList<double> scores, double limit, TextWriter output)
    {
        var rows = samples.Zip(scores).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  limit {limit:0.000}: {Shares(rows, limit)}"));
        foreach (var set in rows.GroupBy(r => r.First.Set, StringComparer.Ordinal))
        {
            output.WriteLine($"    {set.Key}: {Shares([.. set], limit)}");
        }
    }

    /// <summary>Prints those shares, and of each kind of fault what is refused.</summary>
    public static void Print(IReadOnlyList<CheckSample> samples, IReadOnlyList<double> scores, double limit, TextWriter output)
    {
        PrintShares(samples, scores, limit, output);
        output.WriteLine("  " + string.Join(", ", samples.Zip(scores).Where(r => !r.First.IsSound).GroupBy(r => r.First.Kind, StringComparer.Ordinal).OrderBy(k => k.Key, StringComparer.Ordinal)
            .Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Key} {Share(k, r => r < limit):0.00} of {k.Count()}"))));
    }

    private static string Shares(IReadOnlyList<(CheckSample First, double Second)> rows, double limit) =>
        string.Create(CultureInfo.InvariantCulture, $"kept {Share(rows.Where(r => r.First.IsSound), r => r >= limit):0.000}, refused {Share(rows.Where(r => !r.First.IsSound), r => r < limit):0.000}");

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
