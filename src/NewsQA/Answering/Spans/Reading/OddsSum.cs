namespace NewsQA.Answering.Spans.Reading;

/// <summary>Sums odds that are given by their logarithms, without overflow.</summary>
internal struct OddsSum
{
    private double _top;
    private double _sum;

    /// <summary>Whether nothing was added.</summary>
    public readonly bool IsEmpty => _sum == 0;

    /// <summary>The logarithm of the sum; negative infinity of none.</summary>
    public readonly double Log => IsEmpty ? double.NegativeInfinity : _top + Math.Log(_sum);

    /// <summary>Adds the odds that a score is the logarithm of; negative infinity adds none.</summary>
    public void Add(double score)
    {
        if (!double.IsNegativeInfinity(score))
        {
            (_top, _sum) = IsEmpty ? (score, 1) : score > _top ? (score, (_sum * Math.Exp(_top - score)) + 1) : (_top, _sum + Math.Exp(score - _top));
        }
    }

    /// <summary>The logarithm of the sum of the odds that these scores are the logarithms of; negative infinity of none.</summary>
    public static double Of(IEnumerable<double> scores)
    {
        var sum = new OddsSum();
        foreach (var score in scores)
        {
            sum.Add(score);
        }

        return sum.Log;
    }
}
