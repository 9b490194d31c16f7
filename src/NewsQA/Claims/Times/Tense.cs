using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Claims.Times;

/// <summary>
/// Tells whether a sentence looks ahead at a time that it names: a word such as "will", "due" or "scheduled" stands within 60 characters before it or 40 behind it, and the word right before it is not
/// a verb of the past, as in "said on Thursday that he will resign".
/// </summary>
internal static partial class Tense
{
    private const int Before = 60;
    private const int After = 40;

    public static bool IsAhead(string text, TextSpan time)
    {
        var before = text[Math.Max(0, time.Start - Before)..time.Start];
        var after = text[time.End..Math.Min(text.Length, time.End + After)];
        return !EndsInPast().IsMatch(before) && (Ahead().IsMatch(before) || (Ahead().IsMatch(after) && !Past().IsMatch(before)));
    }

    /// <summary>Whether a sentence looks back at a time that it names: a verb of the past stands within 60 characters before it or 40 behind it, and it does not look ahead.</summary>
    public static bool IsBack(string text, TextSpan time) =>
        !IsAhead(text, time) && Past().IsMatch(text[Math.Max(0, time.Start - Before)..Math.Min(text.Length, time.End + After)]);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\b(will|won't|won’t|would|shall|(is|are|was|were) to|going to|due|scheduled|expected|planned|plans|planning|slated|upcoming|set to|aims? to|hopes? to|intends? to)\b", Options, TimeoutMs)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"\b(said|told|announced|reported|confirmed|stated|warned|added|wrote|signed|met|held|began|took|came|went|left|won|lost|rose|fell|made|gave|spoke|arrived|started|ended|killed|died|struck|hit)\s+((late|early)\s+)?(on\s+)?$", Options, TimeoutMs)]
    private static partial Regex EndsInPast();

    [GeneratedRegex(@"\b(was|were|had|did|has|said|told|met|held|began|took|came|went|left|won|rose|fell|made|signed|arrived|killed|died|\p{L}{3,}ed)\b", Options, TimeoutMs)]
    private static partial Regex Past();
}
