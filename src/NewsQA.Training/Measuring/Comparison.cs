using System.Globalization;
using NewsQA.Evaluation;

namespace NewsQA.Training.Measuring;

/// <summary>Two models on the same queries.</summary>
internal static class Comparison
{
    /// <summary>
    /// A line per measure: both means, and the mean difference with its 95% interval by the paired bootstrap (queries are drawn, both
    /// models' values with them).
    /// </summary>
    public static IEnumerable<string> Lines(IReadOnlyDictionary<string, double[]> model, IReadOnlyDictionary<string, double[]> against)
    {
        foreach (var (measure, values) in model)
        {
            var differences = values.Zip(against[measure], (x, y) => x - y).ToArray();
            var interval = Bootstrap.Interval(differences);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{measure,-20} {values.Average():F4} against {against[measure].Average():F4}: " +
                $"{Signed(differences.Average())} [{Signed(interval[0])}, {Signed(interval[1])}], {values.Length} queries");
        }
    }

    private static string Signed(double value) => value.ToString("+0.0000;-0.0000", CultureInfo.InvariantCulture);
}
