using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.Changes;

/// <summary>What two revisions of an article differ in, by whole sentences. Spans of <paramref name="Withdrawn"/> count in the text before, those of <paramref name="Added"/> in the text after.</summary>
/// <param name="Withdrawn">Sentences that only the text before has, in order.</param>
/// <param name="Added">Sentences that only the text after has, in order.</param>
internal sealed record SentenceDiff(IReadOnlyList<TextSpan> Withdrawn, IReadOnlyList<TextSpan> Added)
{
    /// <summary>
    /// Compares. Each sentence is set off against one with the same words in the other text, wherever it stands: moving a paragraph withdraws nothing.
    /// How lines are broken does not count. Linear in the texts' length.
    /// </summary>
    public static SentenceDiff Of(string before, string after)
    {
        if (before == after)
        {
            return new SentenceDiff([], []);
        }

        var (old, current) = (SentenceSplitter.Split(before), SentenceSplitter.Split(after));
        return new SentenceDiff(Only(before, old, after, current), Only(after, current, before, old));
    }

    // Of a sentence that stands three times here and twice there, the last one is new.
    private static List<TextSpan> Only(string text, IReadOnlyList<TextSpan> sentences, string other, IReadOnlyList<TextSpan> others)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in others)
        {
            var words = Words(other, sentence);
            left[words] = left.GetValueOrDefault(words) + 1;
        }

        var only = new List<TextSpan>();
        foreach (var sentence in sentences)
        {
            var words = Words(text, sentence);
            if (left.GetValueOrDefault(words) is var count && count > 0)
            {
                left[words] = count - 1;
            }
            else
            {
                only.Add(sentence);
            }
        }

        return only;
    }

    private static string Words(string text, TextSpan sentence) =>
        string.Join(' ', sentence.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
