using System.Text.RegularExpressions;

namespace NewsQA.Retrieval.Reading;

/// <summary>
/// Tells whether a question wants nothing but what the outlets that it names say: "only in The Times", "according to The Times and the Post alone". A yes/no question ("Was it only in
/// The Times?") asks about that and needs the others.
/// </summary>
internal static partial class OutletRestriction
{
    /// <summary>Whether it does.</summary>
    public static bool IsIn(Question question, QuestionReading reading)
    {
        if (reading.Outlets.Count == 0 || question.Type == QuestionType.YesNo)
        {
            return false;
        }

        var spans = reading.Outlets.Select(o => (reading.Words[o.FirstWord].Span.Start, reading.Words[o.FirstWord + o.Words - 1].Span.End)).ToList();
        var (before, after) = (question.Text[..spans[0].Start], question.Text[spans[^1].End..]);
        return spans.Zip(spans.Skip(1)).All(pair => Joined().IsMatch(question.Text[pair.First.End..pair.Second.Start]))
            && (OnlyBefore().IsMatch(before) || (Place().IsMatch(before) && OnlyAfter().IsMatch(after)));
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string From = @"(in|from|by|on|according to|as (reported|told) by|(articles|reports|coverage) (in|from|by|of))\s+(the\s+)?$";

    [GeneratedRegex(@"\b(only|solely|exclusively|nothing but)\s+" + From, Options, 30_000)]
    private static partial Regex OnlyBefore();

    [GeneratedRegex(@"\b" + From, Options, 30_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\s+(only|alone)\b", Options, 30_000)]
    private static partial Regex OnlyAfter();

    [GeneratedRegex(@"^\s*(,|,?\s*(and|or|&))\s*((in|from|by|the)\s+)*$", Options, 30_000)]
    private static partial Regex Joined();
}
