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

    // A mark of a field, then words; or nothing between, then one word written large.
    [GeneratedRegex(@"\G(\s*[:=|•]\s*(?<value>[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*(\s\p{Lu}[\p{L}\p{M}\p{N}.'’-]*){0,4})|\s(?<value>\p{Lu}[\p{L}\p{M}’'-]+))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Value();
}
