using System.Globalization;
using System.Text;

namespace NewsQA.Embedding;

/// <summary>
/// BERT's uncased tokenizer (Devlin et al., 2019; the rules of Hugging Face's <c>BertNormalizer</c> with lower-casing and accent
/// stripping): text to the ids of the longest known pieces of its words. Names of special tokens in the text are plain text. Thread-safe.
/// </summary>
/// <param name="vocabulary">The pieces.</param>
internal sealed class WordPieceTokenizer(Vocabulary vocabulary)
{
    private const byte Dropped = 0, Whitespace = (byte)' ', Punctuation = 0x80;

    /// <summary>What becomes of each ASCII character: itself in lower case, with the high bit set where it is a word of its own.</summary>
    private static readonly byte[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ClassOf((char)code))];

    /// <summary>Tokenizes a text from its start until it ends or there is no more room.</summary>
    /// <param name="text">Any UTF-16; lone surrogates are dropped.</param>
    /// <param name="ids">Receives the ids, in order.</param>
    /// <returns>How many ids were written.</returns>
    public int Tokenize(ReadOnlySpan<char> text, Span<int> ids)
    {
        var words = new WordPieceWriter(vocabulary, ids, stackalloc char[WordPieceWriter.MaxWordUnits]);
        var ascii = Ascii;
        for (var i = 0; i < text.Length && !words.IsFull;)
        {
            if (text[i] < ascii.Length)
            {
                AddAscii(ref words, ascii[text[i++]]);
            }
            else
            {
                Rune.DecodeFromUtf16(text[i..], out var rune, out var units);
                AddOther(ref words, rune);
                i += units;
            }
        }

        words.EndWord();
        return words.Count;
    }

    private static byte ClassOf(char c) => c switch
    {
        ' ' or '\t' or '\n' or '\r' => Whitespace,
        _ when char.IsControl(c) => Dropped,
        _ when char.IsAsciiLetterOrDigit(c) => (byte)char.ToLowerInvariant(c),
        _ => (byte)(c | Punctuation),
    };

    private static void AddAscii(ref WordPieceWriter words, byte kind)
    {
        if (kind is > Whitespace and < Punctuation)
        {
            words.Append((char)kind);
        }
        else if (kind == Whitespace)
        {
            words.EndWord();
        }
        else if (kind != Dropped)
        {
            words.AddAlone(new Rune(kind & ~Punctuation));
        }
    }

    private static void AddOther(ref WordPieceWriter words, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (BertCharacters.IsWhitespace(category))
        {
            words.EndWord();
        }
        else if (!BertCharacters.IsDropped(rune, category) && category != UnicodeCategory.NonSpacingMark)
        {
            AddWithoutAccents(ref words, rune, category);
        }
    }

    private static void AddWithoutAccents(ref WordPieceWriter words, Rune rune, UnicodeCategory category)
    {
        var isAlone = BertCharacters.IsIdeograph(rune);
        if (!Accents.TryStrip(rune, out var left))
        {
            AddLowered(ref words, rune, isAlone || BertCharacters.IsPunctuation(rune, category));
            return;
        }

        foreach (var part in left.EnumerateRunes())
        {
            AddLowered(ref words, part, isAlone || BertCharacters.IsPunctuation(part, Rune.GetUnicodeCategory(part)));
        }
    }

    private static void AddLowered(ref WordPieceWriter words, Rune rune, bool isAlone)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (isAlone)
        {
            words.AddAlone(lower);
        }
        else
        {
            words.Append(lower);
        }
    }
}
