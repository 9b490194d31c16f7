using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>Features of a block's own text.</summary>
internal static class TextFeatures
{
    private const int WordsToRead = 80;
    private const string Marks = "©|@#/:$%“”\"?!";

    /// <summary>Adds them to a row.</summary>
    public static void Add(FeatureRow row, PageBlock block)
    {
        var text = block.Text;
        row.AddLog(block.Words);
        row.AddLog(text.Length);
        row.Add(block.Words == 0 ? 0 : text.Length / (double)block.Words);
        row.Add(block.LinkLength / (double)Math.Max(1, text.Length));
        row.Add(block.StrongLength / (double)Math.Max(1, text.Length));
        row.Add(Prose.EndsLikeSentence(text));
        row.Add(text[^1] == ':');
        row.Add(Prose.StartsInLowerCase(text));
        row.Add(block.StartsListItem);
        row.Add((int)ClutterLine.KindOf(text));
        row.Add(text.AsSpan().Count('\n'));
        AddCharacters(row, text, Math.Max(1, block.Words));
        AddWords(row, text);
    }

    private static void AddCharacters(FeatureRow row, string text, int words)
    {
        var (digits, upper, commas, stops) = (0, 0, 0, 0);
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            stops += c is '.' or '!' or '?' ? 1 : 0;
        }

        row.Add(digits / (double)text.Length);
        row.Add(upper / (double)words);
        row.Add(commas / (double)words);
        row.Add(stops / (double)words);
        row.AddLog(stops);
        foreach (var mark in Marks)
        {
            row.Add(text.Contains(mark, StringComparison.Ordinal));
        }
    }

    private static void AddWords(FeatureRow row, string text)
    {
        Span<int> counts = stackalloc int[WordHints.Count];
        counts.Clear();
        var (words, first, at) = (0, 0u, 0);
        while (at < text.Length && words < WordsToRead)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                var bits = WordHints.Of(text.AsSpan(start, at - start));
                first = words == 0 ? bits : first;
                words++;
                for (var kind = 0; bits != 0; kind++, bits >>= 1)
                {
                    counts[kind] += (int)(bits & 1);
                }
            }

            at += at == start ? 1 : 0;
        }

        row.AddBits(first, WordHints.Count);
        foreach (var count in counts)
        {
            row.Add(count / (double)Math.Max(4, words));
        }
    }
}
