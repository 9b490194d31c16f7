using System.Globalization;
using System.Text;

namespace NewsQA.Embedding;

/// <summary>Classes of characters as BERT's tokenizer draws them, for what lies beyond ASCII.</summary>
internal static class BertCharacters
{
    /// <summary>Characters that vanish: U+FFFD and every category C (control, format, surrogate, private, unassigned).</summary>
    public static bool IsDropped(Rune rune, UnicodeCategory category) =>
        rune == Rune.ReplacementChar
        || category is (>= UnicodeCategory.Control and <= UnicodeCategory.PrivateUse) or UnicodeCategory.OtherNotAssigned;

    /// <summary>Characters that end a word: every category Z.</summary>
    public static bool IsWhitespace(UnicodeCategory category) =>
        category is >= UnicodeCategory.SpaceSeparator and <= UnicodeCategory.ParagraphSeparator;

    /// <summary>Characters that are a word of their own: every category P, and in ASCII all but letters and digits (so <c>$</c> too).</summary>
    public static bool IsPunctuation(Rune rune, UnicodeCategory category) =>
        rune.IsAscii
            ? rune.Value > ' ' && !char.IsAsciiLetterOrDigit((char)rune.Value) && rune.Value != 0x7F
            : category is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;

    /// <summary>Chinese ideographs, each a word of its own; Hangul, Hiragana and Katakana are not among them.</summary>
    public static bool IsIdeograph(Rune rune) => rune.Value is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or
        (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F) or (>= 0x2B740 and <= 0x2B81F) or
        (>= 0x2B820 and <= 0x2CEAF) or (>= 0x2F800 and <= 0x2FA1F);
}
