using NewsQA.Answering.Spans;
using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.Answering;

/// <summary>
/// Widens a quote that starts with something said before ("He", "Their", "The visit was") by the sentences in front of it, which say what that is. Nothing is ever rewritten.
/// </summary>
internal static class Antecedents
{
    // What a pronoun stands for is mostly one sentence back; two at most.
    private const int MaxSentences = 2;

    private static readonly HashSet<string> Pointing = new(StringComparer.Ordinal)
    {
        "he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "those", "both", "such",
    };

    /// <summary>The span, widened where it must be and can be within so many words.</summary>
    /// <param name="passage">The passage, within which it is widened.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="span">The quote; starts with a sentence.</param>
    /// <param name="maxWords">Most words in a quote.</param>
    public static TextSpan Widen(Passage passage, string text, TextSpan span, int maxWords)
    {
        var sentences = SentenceSplitter.Split(text, passage.Span).ToList();
        var at = sentences.FindIndex(s => s.Start == span.Start);
        for (var step = 0; step < MaxSentences && at > 0 && PointsBack(sentences[at].Of(text)); step++)
        {
            var wider = new TextSpan(sentences[--at].Start, span.End);
            if (QuoteCutter.CountWords(text, wider) > maxWords)
            {
                break;
            }

            span = wider;
        }

        return span;
    }

    /// <summary>Whether a sentence starts with a word that stands for something before it.</summary>
    public static bool PointsBack(string sentence)
    {
        var start = TokenReader.Read(sentence.Length > 200 ? sentence[..200] : sentence).Where(t => t.IsWord).Take(3).ToList();
        return start.Count > 1
            && (Pointing.Contains(start[0].Lower) || (start[0].Lower == "the" && start.Count > 2 && IsBare(start[1], start[2])));
    }

    // "The visit lasted", "The company has": nothing after the noun says which one.
    private static bool IsBare(Token noun, Token next) =>
        noun.Class == TokenClass.Lower && next.Class is TokenClass.Auxiliary or TokenClass.Modal or TokenClass.Participle or TokenClass.Adverb;
}
