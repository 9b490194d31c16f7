using System.Globalization;
using System.Text;
using NewsQA.Embedding;

namespace NewsQA.Tests.Embedding;

/// <summary>The tokenizer as one would first write it: one pass per rule over strings. Only the character classes are the fast one's.</summary>
internal sealed class NaiveWordPiece(IReadOnlyList<string> vocabulary)
{
    private readonly Dictionary<string, int> _ids =
        vocabulary.Select((piece, id) => (piece, id)).ToDictionary(p => p.piece, p => p.id, StringComparer.Ordinal);

    public List<int> Tokenize(string text) => [.. Words(text).SelectMany(Pieces)];

    public static IEnumerable<string> Words(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var cleaned = runes.Where(rune => !IsDropped(rune)).Select(rune => IsSpace(rune) ? " " : rune.ToString());
        var spaced = string.Concat(cleaned.Select(c => BertCharacters.IsIdeograph(c.EnumerateRunes().First()) ? $" {c} " : c));
        var bare = string.Concat(spaced.EnumerateRunes().Where(rune => !IsMark(rune)).Select(Strip));
        var lowered = string.Concat(bare.EnumerateRunes().Select(Rune.ToLowerInvariant));
        var split = string.Concat(lowered.EnumerateRunes().Select(
            rune => BertCharacters.IsPunctuation(rune, Rune.GetUnicodeCategory(rune)) ? $" {rune} " : rune.ToString()));
        return split.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsSpace(Rune rune) =>
        rune.Value is ' ' or '\t' or '\n' or '\r' || BertCharacters.IsWhitespace(Rune.GetUnicodeCategory(rune));

    private static bool IsDropped(Rune rune) => !IsSpace(rune) && BertCharacters.IsDropped(rune, Rune.GetUnicodeCategory(rune));

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    private static string Strip(Rune rune) => Accents.TryStrip(rune, out var left) ? left : rune.ToString();

    private List<int> Pieces(string word)
    {
        var runes = word.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        var pieces = new List<int>();
        for (var start = 0; start < runes.Length && runes.Length <= 100;)
        {
            var mark = start == 0 ? "" : "##";
            var end = runes.Length;
            while (end > start && !_ids.ContainsKey(mark + string.Concat(runes[start..end])))
            {
                end--;
            }

            if (end == start)
            {
                return [_ids["[UNK]"]];
            }

            pieces.Add(_ids[mark + string.Concat(runes[start..end])]);
            start = end;
        }

        return runes.Length <= 100 ? pieces : [_ids["[UNK]"]];
    }
}
