using NewsQA.Checking;

namespace NewsQA.Training.Checks;

/// <summary>
/// Fits what each measure speaks against a sentence: logistic regression whose costs are never negative and are drawn towards what one would guess of a fault, so that one that the pairs hardly show still
/// counts. Each set weighs the same, however many sentences it has: how far writers stray from an excerpt's words differs more between sets than within one. By Adam, projected.
/// </summary>
internal static class CheckFit
{
    private const int Steps = 3000;
    private const double Rate = 0.02;

    // How strongly a cost is drawn to its guess, and how much more the unsound ones weigh in all: a sentence wrongly shown is worse than one left out.
    private const double Pull = 0.004;
    private const double UnsoundWeight = 1.5;

    /// <summary>Fits them; the limit is left at 0.</summary>
    /// <param name="samples">The sentences; inventions are left out.</param>
    public static CheckWeights Fit(IEnumerable<CheckSample> samples)
    {
        var rows = samples.Where(s => !s.IsInvention).ToList();
        var weights = Weights(rows);
        var guesses = Enum.GetValues<CheckFeature>().Select(Guess).ToArray();
        var (values, mean, square) = (new double[guesses.Length + 1], new double[guesses.Length + 1], new double[guesses.Length + 1]);
        guesses.CopyTo(values, 1);
        values[0] = 1;
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = Gradient(rows, values, weights, guesses);
            for (var i = 0; i < values.Length; i++)
            {
                mean[i] = (0.9 * mean[i]) + (0.1 * gradient[i]);
                square[i] = (0.999 * square[i]) + (0.001 * gradient[i] * gradient[i]);
                values[i] -= Rate * mean[i] / (1 - Math.Pow(0.9, step)) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, step))) + 1e-9);
                values[i] = i == 0 ? values[i] : Math.Max(0, values[i]);
            }
        }

        return new CheckWeights(values[0], values[1..], 0);
    }

    // Of each row, 1 in all: sets alike, and within them all the unsound rows UnsoundWeight times what the sound ones do.
    private static double[] Weights(List<CheckSample> rows)
    {
        var sizes = rows.CountBy(r => r.Set).ToDictionary(StringComparer.Ordinal);
        var (sound, unsound) = (rows.Where(r => r.IsSound).Sum(r => 1.0 / sizes[r.Set]), rows.Where(r => !r.IsSound).Sum(r => 1.0 / sizes[r.Set]));
        var share = UnsoundWeight * sound / Math.Max(1e-9, unsound);
        return [.. rows.Select(r => (r.IsSound ? 1 : share) / sizes[r.Set] / (sound + (share * unsound)))];
    }

    private static double[] Gradient(List<CheckSample> rows, double[] values, double[] weights, double[] guesses)
    {
        var (costs, gradient) = (new CheckWeights(values[0], values[1..], 0), new double[values.Length]);
        foreach (var (at, row) in rows.Index())
        {
            var step = weights[at] * ((1 / (1 + Math.Exp(-costs.Score(row.Measures)))) - (row.IsSound ? 1 : 0));
            gradient[0] += step;
            for (var i = 0; i < row.Measures.Count; i++)
            {
                gradient[i + 1] -= step * Math.Min(row.Measures[i], CheckWeights.Most);
            }
        }

        for (var i = 0; i < guesses.Length; i++)
        {
            gradient[i + 1] += 2 * Pull * (values[i + 1] - guesses[i]);
        }

        return gradient;
    }

    // A fault speaks against a sentence; what may as well come of a writer's own words says less.
    private static double Guess(CheckFeature feature) => feature switch
    {
        CheckFeature.ClauseDone => 0,
        CheckFeature.MissingWeak => 0.08,
        CheckFeature.Prepositions or CheckFeature.ValuesApart => 0.2,

        // Whoever summarizes uses words of their own: that one is missing says little beside a fault in what is there.
        CheckFeature.MissingCommon or CheckFeature.MissingCommonVerbs => 0.2,
        CheckFeature.MissingUsual or CheckFeature.MissingRare or CheckFeature.MissingVerbs or CheckFeature.MissingDegrees => 0.36,
        CheckFeature.OtherNews or CheckFeature.MissingAlike or CheckFeature.LooseRivals => 0.3,
        CheckFeature.MissingShare => 0.5,
        CheckFeature.SmallContrasts or CheckFeature.ValueClauses or CheckFeature.VerbsApart or CheckFeature.LooseDoubts or CheckFeature.ClauseOpen => 0.5,
        CheckFeature.Doers or CheckFeature.Parts or CheckFeature.NameSlots => 1.2,
        _ => 0.9,
    };
}
