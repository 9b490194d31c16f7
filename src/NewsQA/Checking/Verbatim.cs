using NewsQA.Passages;

namespace NewsQA.Checking;

/// <summary>Tells whether a sentence is one of an excerpt's own, word for word.</summary>
internal static class Verbatim
{
    /// <summary>Whether some excerpt has it as a whole sentence or several; marks and spaces may differ as houses differ.</summary>
    public static bool Has(string sentence, IReadOnlyList<Excerpt> excerpts)
    {
        var wanted = SmoothText.Of(sentence);
        return wanted.Length > 0 && excerpts.Any(e => Has(SmoothText.Of(e.Text), wanted));
    }

    private static bool Has(string text, string wanted)
    {
        var sentences = SentenceSplitter.Split(text);
        for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var end = at + wanted.Length;
            if (sentences.Any(s => s.Start == at) && (sentences.Any(s => s.End == end) || (end < text.Length && sentences.Any(s => s.End == end + 1))))
            {
                return true;
            }
        }

        return false;
    }
}
