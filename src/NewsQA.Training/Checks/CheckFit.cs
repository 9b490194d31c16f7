using NewsQA.Summarizing.Checking;

namespace NewsQA.Training.Checks;

/// <summary>
/// Fits what each measure speaks against a sentence: logistic regression whose costs are never negative and are drawn towards what one would guess of a fault, so that one that the pairs hardly show still
/// counts. By Adam, projected.
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
        var share = UnsoundWeight * rows.Count(r => r.IsSound) / Math.Max(1, rows.Count(r => !r.IsSound));
        var total = rows.Sum(r => r.IsSound ? 1 : share);
        var guesses = Enum.GetValues<CheckFeature>().Select(Guess).ToArray();
        var (values, mean, square) = (new double[guesses.Length + 1], new double[guesses.Length + 1], new double[guesses.Length + 1]);
        guesses.CopyTo(values, 1);
        values[0] = 1;
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = Gradient(rows, values, share, total, guesses);
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

    private static double[] Gradient(List<CheckSample> rows, double[] values, double share, double total, double[] guesses)
    {
        var (weights, gradient) = (new CheckWeights(values[0], values[1..], 0), new double[values.Length]);
        foreach (var row in rows)
        {
            var step = (row.IsSound ? 1 : share) / total * ((1 / (1 + Math.Exp(-weights.Score(row.Measures)))) - (row.IsSound ? 1 : 0));
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
        CheckFeature.MissingWeak or CheckFeature.Prepositions or CheckFeature.ValuesApart => 0.2,
        CheckFeature.MissingCommon or CheckFeature.MissingCommonVerbs or CheckFeature.SmallContrasts or CheckFeature.ValueClauses or CheckFeature.VerbsApart or CheckFeature.LooseDoubts or CheckFeature.ClauseOpen => 0.5,
        CheckFeature.Doers or CheckFeature.Parts or CheckFeature.NameSlots => 1.2,
        _ => 0.9,
    };
}
