using System.Numerics.Tensors;

namespace NewsQA.Answering.Spans.Reading;

/// <summary>The reader's scores of a text's runs of tokens: logits, comparable among the texts of one question.</summary>
/// <param name="starts">Per token, how well a run starts there.</param>
/// <param name="ends">Per token, how well one ends there.</param>
/// <param name="pairStarts">float[tokens, pair]: what a first token has for its last one.</param>
/// <param name="pairEnds">float[tokens, pair]: what a last token has for its first one.</param>
/// <param name="lengths">Per length, from one token on.</param>
/// <param name="holds">The logit that the text holds an answer at all.</param>
internal sealed class RunScores(float[] starts, float[] ends, float[] pairStarts, float[] pairEnds, float[] lengths, float holds)
{
    private const float LeastHolds = -10;
    private readonly int _pair = starts.Length == 0 ? 0 : pairStarts.Length / starts.Length;

    /// <summary>What a text without tokens has.</summary>
    public static RunScores None { get; } = new([], [], [], [], [], LeastHolds);

    /// <summary>The logit that the text holds an answer at all.</summary>
    public float Holds => holds;

    /// <summary>How many tokens it has.</summary>
    public int Tokens => starts.Length;

    /// <summary>The score of a run; that of the longest one that has a score, less a little for each token more, where it is longer.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="last">Its last token, inclusive.</param>
    public float Of(int first, int last)
    {
        var length = last - first;
        return starts[first] + ends[last] + lengths[Math.Min(length, lengths.Length - 1)] - Math.Max(0, length - lengths.Length + 1)
            + TensorPrimitives.Dot<float>(pairStarts.AsSpan(first * _pair, _pair), pairEnds.AsSpan(last * _pair, _pair));
    }

    /// <summary>The score of a run together with that of the run with the article before it, which means the same: the reader may have either in mind.</summary>
    /// <param name="tokens">The text's tokens.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="last">Its last token, inclusive.</param>
    public double OfEither(IReadOnlyList<Token> tokens, int first, int last) =>
        first > 0 && tokens[first - 1].Class == TokenClass.Article ? OddsSum.Of([Of(first, last), Of(first - 1, last)]) : Of(first, last);

    /// <summary>The logarithm of the sum of the odds of all runs that have a score; negative infinity where there is none.</summary>
    public double LogSum()
    {
        var sum = new OddsSum();
        for (var first = 0; first < starts.Length; first++)
        {
            for (var last = first; last < Math.Min(starts.Length, first + lengths.Length); last++)
            {
                sum.Add(Of(first, last));
            }
        }

        return sum.Log;
    }
}
