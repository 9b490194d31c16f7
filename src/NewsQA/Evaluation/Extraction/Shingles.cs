namespace NewsQA.Evaluation.Extraction;

/// <summary>
/// A text as the multiset of its runs of four words, as the public article-extraction benchmark compares texts. Words are runs of letters
/// and digits; a text with fewer words is one shingle, one without words has none.
/// </summary>
internal sealed class Shingles
{
    private const int Length = 4;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Reads a text.</summary>
    public Shingles(string text)
    {
        var words = WordsOf(text);
        for (var i = 0; i + Length <= words.Count || (i == 0 && words.Count > 0); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(Length));
            _counts[shingle] = _counts.GetValueOrDefault(shingle) + 1;
            Count++;
        }
    }

    /// <summary>How many there are, repetitions counted.</summary>
    public int Count { get; }

    /// <summary>How many of these another text has, too, repetitions counted as often as both have them.</summary>
    public int Shared(Shingles other) => _counts.Sum(pair => Math.Min(pair.Value, other._counts.GetValueOrDefault(pair.Key)));

    /// <summary>Whether the text has a run of words.</summary>
    public bool Has(string shingle) => _counts.ContainsKey(shingle);

    /// <summary>The words of a text.</summary>
    public static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }
}
