using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Answering.Conflicts;

/// <summary>Finds values that stand behind the noun asked for as behind a field's label, as tables about a thing have it: "Artist = Ann Lee", "Architectural style : Baroque".</summary>
internal static partial class FieldLabels
{
    /// <summary>The values; spans count in the sentence.</summary>
    public static IEnumerable<TextSpan> Find(QuestionFocus focus, ScoredSentence sentence)
    {
        var text = sentence.Sentence.Text;
        return sentence.Own.Where(w => focus.IsNoun(w) || (focus.Noun.Count == 0 && focus.IsFocus(w)))
            .Select(w => Value().Match(text, w.Span.End))
            .Where(m => m.Success && m.Index >= 0)
            .Select(m => m.Groups["value"])
            .Select(g => new TextSpan(g.Index, g.Index + g.Length));
    }

    /// <summary>Whether a mark of a field stands there in a text, so that the word before it is a label.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where.</param>
    public static bool IsMark(string text, int at) => Mark().IsMatch(text, at);

    [GeneratedRegex(@"\G\s?[:=|]", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Mark();

    // A mark of a field, then words, the last of which must not be the next field's label ("Artist = Ann Lee Released = 2007"); or nothing between, then one word written large; or a number, perhaps
    // behind its year: "Population ( 2011 ) • Total 40,147".
    [GeneratedRegex(
        @"\G(\s*[:=|•]\s*(?<value>[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*(\s\p{Lu}(?>[\p{L}\p{M}\p{N}.'’-]*)(?!\s?[:=|•])){0,4})|(\s?\(\s?\d{4}( census| est(imate|\.)?)?\s?\))?(\s?\[\s?\d+\s?\])?(\s?[:=|•-])?(\sTotal)?\s(?<value>\d[\d,.]*\d)(?![\d%°])|\s(?<value>\p{Lu}[\p{L}\p{M}’'-]+))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Value();
}
