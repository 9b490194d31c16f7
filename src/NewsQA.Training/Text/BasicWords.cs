using System.Globalization;
using System.Text;
using NewsQA.Embedding;

namespace NewsQA.Training.Text;

/// <summary>
/// The words that the WordPiece tokenizer looks up in its vocabulary: lower case, without accents, each mark of punctuation a word of its own.
/// It is what <c>WordPieceTokenizer</c> does before it knows a vocabulary; a test holds the two together.
/// </summary>
internal static class BasicWords
{
    /// <summary>Receives one word; it is valid during the call only.</summary>
    public delegate void WordHandler(ReadOnlySpan<char> word);

    /// <summary>Splits a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="handler">Receives the words in order.</param>
    public static void Split(ReadOnlySpan<char> text, WordHandler handler)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (BertCharacters.IsWhitespace(category) || rune.Value is '\t' or '\n' or '\r')
            {
                End(word, handler);
            }
            else if (!BertCharacters.IsDropped(rune, category) && category != UnicodeCategory.NonSpacingMark)
            {
                Add(rune, word, handler);
            }
        }

        End(word, handler);
    }

    private static void Add(Rune rune, StringBuilder word, WordHandler handler)
    {
        var isIdeograph = BertCharacters.IsIdeograph(rune);
        foreach (var part in Accents.TryStrip(rune, out var left) ? left : rune.ToString())
        {
            var isAlone = isIdeograph
                || (!char.IsSurrogate(part) && BertCharacters.IsPunctuation(new Rune(part), char.GetUnicodeCategory(part)));
            if (isAlone)
            {
                End(word, handler);
            }

            word.Append(char.ToLowerInvariant(part));
            if (isAlone)
            {
                End(word, handler);
            }
        }
    }

    private static void End(StringBuilder word, WordHandler handler)
    {
        if (word.Length == 0)
        {
            return;
        }

        foreach (var chunk in word.GetChunks())
        {
            handler(chunk.Span);
        }

        word.Clear();
    }
}
