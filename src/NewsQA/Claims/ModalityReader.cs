using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Claims;

/// <summary>
/// Tells whether a sentence gives a value as planned or expected, as denied, or as it is: by words in the value's own clause, before it ("is expected to last four days") or right behind it ("four days are
/// planned"). A verb of the past right before the value says that it happened: "the planned visit lasted four days".
/// </summary>
internal static partial class ModalityReader
{
    /// <summary>Reads how a value is told.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="value">Where in it the value stands, with the words that limit it.</param>
    public static ClaimModality Read(string sentence, TextSpan value)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var clause = Clauses.Around(sentence, value);
        var (before, after) = (sentence[clause.Start..value.Start], sentence[value.End..clause.End]);
        return Denied().IsMatch(before) ? ClaimModality.Denied
            : !Happened().IsMatch(before) && (Ahead().IsMatch(before) || AheadBehind().IsMatch(after)) ? ClaimModality.Planned
            : ClaimModality.Reported;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(
        @"\b(will|would|could|may(?! \d)|might|shall|(is|are|was|were|been|being) (widely |now |currently )?(expected|planned|scheduled|slated|due|set to|likely|projected|forecast|predicted|supposed|meant|intended|to (last|take|run|be|have|cost|reach|stay))"
        + @"|expects?|plans|aims?|hopes?|intends?|forecasts?|predicts?|projects|planned|proposed|upcoming|forthcoming|expected|projected|predicted|forecast|preliminary projections?)\b",
        Options, TimeoutMs)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"^(\W+\w+){0,4}?\W+((is|are|was|were|had been|has been) (planned|expected|scheduled|due|forecast|projected|predicted)|(are|is) to\b)", Options, TimeoutMs)]
    private static partial Regex AheadBehind();

    [GeneratedRegex(@"\b(lasted|took|ran|spanned|was|were|had|has|ended|cost|came to|reached|killed|rose to|fell to|stayed)(\s+\w+)?\s*$", Options, TimeoutMs)]
    private static partial Regex Happened();

    [GeneratedRegex(@"\b(denied|denies|denying|dismissed|rejected|refuted|disputed|false|untrue|wrongly|incorrectly)\b(?!.*\b(and|but) (said|says|put)\b)", Options, TimeoutMs)]
    private static partial Regex Denied();
}
