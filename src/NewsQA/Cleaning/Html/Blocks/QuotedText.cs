namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>A text in which others may stand: tells which share of another's word triples it has.</summary>
internal sealed class QuotedText
{
    private const int Length = 3;
    private readonly HashSet<int> _triples = [];

    /// <summary>Reads the text.</summary>
    public QuotedText(string text)
    {
        foreach (var triple in Triples(text))
        {
            _triples.Add(triple);
        }
    }

    /// <summary>The share of a text's word triples that stand here, too; -0.5 for a text of fewer words.</summary>
    public double ShareOf(string text)
    {
        var (all, found) = (0, 0);
        foreach (var triple in Triples(text))
        {
            all++;
            found += _triples.Contains(triple) ? 1 : 0;
        }

        return all == 0 ? -0.5 : found / (double)all;
    }

    private static IEnumerable<int> Triples(string text)
    {
        var (first, second, count, at) = (0, 0, 0, 0);
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                var word = string.GetHashCode(text.AsSpan(start, at - start), StringComparison.OrdinalIgnoreCase);
                if (++count >= Length)
                {
                    yield return HashCode.Combine(first, second, word);
                }

                (first, second) = (second, word);
            }

            at += at == start ? 1 : 0;
        }
    }
}
