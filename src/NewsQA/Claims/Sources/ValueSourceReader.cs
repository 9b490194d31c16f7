using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Claims.Sources;

/// <summary>
/// Reads whose figure a value is, where a sentence names one source for each of two: "police put the crowd at 4,000, while organisers said 20,000 took part". The part of the sentence that holds the value is
/// read alone; where it names nobody, the whole sentence is.
/// </summary>
internal static partial class ValueSourceReader
{
    /// <summary>The source; null when nobody is named.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="value">Where in the text the value stands.</param>
    public static TextSpan? Read(string text, TextSpan sentence, TextSpan value)
    {
        ArgumentNullException.ThrowIfNull(text);
        var part = Clauses.Opposed(sentence.Of(text), new TextSpan(value.Start - sentence.Start, value.End - sentence.Start));
        var clause = new TextSpan(sentence.Start + part.Start, sentence.Start + part.End);
        return Putting(text, clause, value) ?? AttributionReader.Read(text, clause, before: null).Origin;
    }

    private static TextSpan? Putting(string text, TextSpan clause, TextSpan value)
    {
        var before = text[clause.Start..value.Start];
        return Puts().Match(before) is { Success: true } puts && NounPhrase.Before(before, puts.Index) is { } phrase
            ? new TextSpan(clause.Start + phrase.Start, clause.Start + phrase.End)
            : null;
    }

    [GeneratedRegex(@"\b(puts?|placed|gave|gives?|counted|counts|spoke of|speaks of)\b[^.;]{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Puts();
}
