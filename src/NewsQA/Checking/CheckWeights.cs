using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Checking;

/// <summary>
/// What each measure of <see cref="CheckFeature"/> speaks against a sentence, fitted by <c>NewsQA.Training fit-checks</c> and kept in <c>check-weights.json</c>. None is negative: no fault can make a sentence
/// more credible.
/// </summary>
/// <param name="Bias">The log odds that a sentence with no fault is borne.</param>
/// <param name="Costs">What is taken off them for each measure, in the order of the features.</param>
/// <param name="Limit">The log odds from which a sentence is accepted.</param>
internal sealed record CheckWeights(double Bias, IReadOnlyList<double> Costs, double Limit)
{
    /// <summary>A measure counts no more than this: a sentence with many faults is as bad as one with three.</summary>
    public const double Most = 3;

    private static readonly Lazy<CheckWeights> Shipped = new(Read);

    /// <summary>The weights that the engine ships.</summary>
    public static CheckWeights Default => Shipped.Value;

    /// <summary>The log odds that a sentence is borne.</summary>
    /// <param name="measures">Its measures, in the order of the features.</param>
    public double Score(IReadOnlyList<double> measures)
    {
        var score = Bias;
        for (var i = 0; i < Costs.Count; i++)
        {
            score -= Costs[i] * Math.Min(measures[i], Most);
        }

        return score;
    }

    private static CheckWeights Read()
    {
        using var stream = typeof(CheckWeights).Assembly.GetManifestResourceStream("NewsQA.Checking.check-weights.json") ?? throw new NewsQAException("The engine's assembly lacks the weights of its sentence check; build it again.");
        using var json = JsonDocument.Parse(stream);
        var costs = new double[Enum.GetValues<CheckFeature>().Length];

        // By name, so that a file of an older set of measures cannot be misread.
        foreach (var cost in json.RootElement.GetProperty("costs").EnumerateObject())
        {
            costs[Enum.TryParse<CheckFeature>(cost.Name, ignoreCase: true, out var feature) ? (int)feature : throw new NewsQAException($"check-weights.json names the measure '{cost.Name}', which this build does not have; run fit-checks again.")] = cost.Value.GetDouble();
        }

        return new CheckWeights(json.RootElement.GetProperty("bias").GetDouble(), costs, json.RootElement.GetProperty("limit").GetDouble());
    }
}
