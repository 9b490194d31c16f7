using System.Buffers;

namespace NewsQA.Indexing.Lexical;

/// <summary>
/// Porter2, the Snowball stemmer for English (snowballstem.org/algorithms/english/stemmer.html, as of Snowball 3), exceptions included. R1 and R2
/// are the parts after the first, and after the second, consonant that follows a vowel; most suffixes only go when they lie within.
/// </summary>
internal ref partial struct Porter2Stemmer
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski", ["skies"] = "sky", ["idly"] = "idl", ["gently"] = "gentl", ["ugly"] = "ugli", ["early"] = "earli",
        ["only"] = "onli", ["singly"] = "singl",
        ["sky"] = "sky", ["news"] = "news", ["howe"] = "howe", ["atlas"] = "atlas", ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
    };

    // Words whose R1 would begin too early, so that unlike words fell together (university, universe).
    private static readonly string[] FixedFirstRegions = ["univers", "commun", "gener", "arsen", "later", "emerg", "organ", "inter", "past"];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private readonly Span<char> word;
    private int length;
    private int r1;
    private int r2;

    private Porter2Stemmer(Span<char> word)
    {
        this.word = word;
        length = word.Length;
    }

    private readonly ReadOnlySpan<char> Stem => word[..length];

    /// <summary>Stems a word in place.</summary>
    /// <param name="word">A word in lower case; the stem is written over its beginning. Letters other than a to z count as consonants.</param>
    /// <returns>The length of the stem, never above the word's.</returns>
    public static int StemInPlace(Span<char> word)
    {
        if (Exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var exception))
        {
            exception.CopyTo(word);
            return exception.Length;
        }

        if (word.Length <= 2)
        {
            return word.Length;
        }

        var start = word[0] == '\'' ? 1 : 0;
        var stemmer = new Porter2Stemmer(word[start..]);
        stemmer.Run();
        stemmer.Stem.CopyTo(word);
        return stemmer.length;
    }

    private void Run()
    {
        MarkConsonantYs();
        FindRegions();
        RemovePlural();
        RemovePastAndGerund();
        TurnFinalYIntoI();
        ReplaceLongestOf(Step2Suffixes);
        ReplaceLongestOf(Step3Suffixes);
        RemoveDerivation();
        RemoveFinalEOrL();
        word[..length].Replace('Y', 'y');
    }

    // A y at the start or after a vowel sounds as a consonant; it is written Y meanwhile.
    private readonly void MarkConsonantYs()
    {
        for (var i = 0; i < length; i++)
        {
            if (word[i] == 'y' && (i == 0 || IsVowel(word[i - 1])))
            {
                word[i] = 'Y';
            }
        }
    }

    private void FindRegions()
    {
        r1 = RegionAfter(0);
        foreach (var prefix in FixedFirstRegions)
        {
            r1 = Stem.StartsWith(prefix) ? prefix.Length : r1;
        }

        r2 = RegionAfter(r1);
    }

    private readonly int RegionAfter(int start)
    {
        while (start < length && !IsVowel(word[start]))
        {
            start++;
        }

        while (start < length && IsVowel(word[start]))
        {
            start++;
        }

        return Math.Min(start + 1, length);
    }

    /// <summary>Whether the first <paramref name="end"/> letters end in a short syllable: consonant, vowel, consonant other than w, x, Y; or a whole word of vowel, consonant.</summary>
    private readonly bool EndsInShortSyllable(int end)
    {
        var part = word[..end];
        return (end >= 3 && !IsVowel(part[^1]) && part[^1] is not ('w' or 'x' or 'Y') && IsVowel(part[^2]) && !IsVowel(part[^3]))
            || (end == 2 && !IsVowel(part[1]) && IsVowel(part[0]))
            || part.EndsWith("past");
    }

    private readonly bool HasVowelBefore(int end) => word[..end].ContainsAny(Vowels);

    private readonly bool EndsWith(string suffix) => Stem.EndsWith(suffix);

    private void ReplaceEnd(int suffixLength, string replacement)
    {
        replacement.CopyTo(word[(length - suffixLength)..]);
        length += replacement.Length - suffixLength;
    }

    private static bool IsVowel(char c) => Vowels.Contains(c);
}
