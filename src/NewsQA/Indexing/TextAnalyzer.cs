using System.Text;
using NewsQA.Indexing.Lexical;

namespace NewsQA.Indexing;

/// <summary>
/// Turns text into the terms that are indexed and looked for: words in lower case, without diacritics, possessives and stop words, cut to their
/// English stem (Porter2). Numbers stay, 4,200 as <c>4200</c>; U.S. is <c>us</c>; of a word with a hyphen come both parts and the two as one. Text that is
/// not English has its words as written, but folded, under terms of their own (<see cref="PlainTerms"/>). Thread-safe.
/// </summary>
public static class TextAnalyzer
{
    private const int MaxTermLength = 64;

    // No word has it, so that a word as written never meets another word's stem.
    private const string PlainMark = "=";

    private static readonly TermHashCache Cache = new();
    private static readonly TermHashCache PlainCache = new();

    /// <summary>Whether a text of a language is indexed by English stems: English, and what is not known to be anything else.</summary>
    /// <param name="language">ISO 639-1 code; null when unknown.</param>
    /// <returns>False for a language that is known and not English.</returns>
    public static bool IsStemmed(string? language) => language is null or "en";

    /// <summary>The terms under which words are indexed as written, in text that is not English: folded, neither stemmed nor left out.</summary>
    /// <param name="text">Any UTF-16, of a passage or a question.</param>
    /// <returns>The terms in the text's order, as often as they occur; none of them is one of <see cref="Terms"/>.</returns>
    public static IReadOnlyList<string> PlainTerms(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new List<string>();
        var words = new WordReader(text);
        while (words.Read())
        {
            foreach (var word in new[] { words.Word.ToString(), words.Compound.ToString() })
            {
                if (word.Length > 0 && PlainTermOf(word) is { Length: > 0 } term)
                {
                    terms.Add(term);
                }
            }
        }

        return terms;
    }

    /// <summary>The terms of a text.</summary>
    /// <param name="text">Any UTF-16, of a passage or a question.</param>
    /// <returns>The terms in the text's order, as often as they occur; at most 64 characters each.</returns>
    public static IReadOnlyList<string> Terms(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new List<string>();
        var words = new WordReader(text);
        while (words.Read())
        {
            Add(words.Word, terms);
            Add(words.Compound, terms);
        }

        return terms;

        static void Add(ReadOnlySpan<char> word, List<string> terms)
        {
            if (!word.IsEmpty && TermOf(word) is { Length: > 0 } term)
            {
                terms.Add(term);
            }
        }
    }

    /// <summary>The hashes of a text's terms, as <see cref="Terms"/> would give them; what indexing needs, and much faster.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="hashes">Where to append.</param>
    /// <param name="isStemmed">False for the hashes of <see cref="PlainTerms"/>.</param>
    internal static void AppendHashes(ReadOnlySpan<char> text, List<ulong> hashes, bool isStemmed = true)
    {
        var words = new WordReader(text);
        while (words.Read())
        {
            Add(words.Word, hashes, isStemmed);
            var compound = words.Compound;
            if (!compound.IsEmpty)
            {
                Add(compound, hashes, isStemmed);
            }
        }

        static void Add(ReadOnlySpan<char> word, List<ulong> hashes, bool isStemmed)
        {
            var wordHash = TermHash.Of(word);
            var cache = isStemmed ? Cache : PlainCache;
            if (!cache.TryGet(wordHash, out var termHash))
            {
                var term = isStemmed ? TermOf(word) : PlainTermOf(word);
                termHash = term.Length == 0 ? 0 : TermHash.Of(term);
                cache.Set(wordHash, termHash);
            }

            if (termHash != 0)
            {
                hashes.Add(termHash);
            }
        }
    }

    // Empty for a word that is left out.
    private static string TermOf(ReadOnlySpan<char> word)
    {
        var written = WithoutSeparators(WithoutPossessive(word));
        var folded = Fold(written);
        return folded.Length == 0 || StopWords.Contains(folded, written) ? "" : folded == "usa" ? "us" : Stem(folded);
    }

    private static string PlainTermOf(ReadOnlySpan<char> word) => Fold(WithoutSeparators(WithoutPossessive(word))) is { Length: > 0 } folded ? PlainMark + folded : "";

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '\u2019' or '\u02BC' ? word[..^2] : word;

    // A dot stays where it is a number's.
    private static string WithoutSeparators(ReadOnlySpan<char> word)
    {
        var isNumber = char.IsAsciiDigit(word[0]);
        var kept = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c is not (',' or '-' or '\'' or '\u2010' or '\u2011' or '\u2019' or '\u02BC') && (c != '.' || isNumber))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToLowerInvariant())
        {
            LetterFolding.Append(c, folded);
        }

        // Not through the middle of a surrogate pair.
        var length = Math.Min(folded.Length, MaxTermLength);
        return folded.ToString(0, length < folded.Length && char.IsHighSurrogate(folded[length - 1]) ? length - 1 : length);
    }

    private static string Stem(string word)
    {
        if (word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        var letters = word.ToCharArray();
        return new string(letters, 0, Porter2Stemmer.StemInPlace(letters));
    }
}
