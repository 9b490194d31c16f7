using System.Text;

namespace NewsQA.Embedding;

/// <summary>
/// BERT's accent stripping: canonical decomposition (NFD), then no nonspacing marks (category Mn). It has its own table because
/// <see cref="string.Normalize(NormalizationForm)"/> does nothing where globalization is invariant, and elsewhere follows the machine's ICU.
/// The order of the few spacing marks that NFD would sort is left as it is.
/// </summary>
internal static partial class Accents
{
    private const int FirstHangul = 0xAC00, LastHangul = 0xD7A3, FirstLead = 0x1100, FirstVowel = 0x1161, BeforeTrail = 0x11A7;
    private const int Vowels = 21, Trails = 28;

    private static readonly Dictionary<int, string> Left = Parse();

    /// <summary>What is left of a character that is not itself a nonspacing mark.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="left">One to three characters, without accents; undefined when the result is false.</param>
    /// <returns>False when the character stays as it is.</returns>
    public static bool TryStrip(Rune rune, out string left)
    {
        if (rune.Value is >= FirstHangul and <= LastHangul)
        {
            left = Jamo(rune.Value - FirstHangul);
            return true;
        }

        return Left.TryGetValue(rune.Value, out left!);
    }

    private static string Jamo(int syllable)
    {
        var lead = (char)(FirstLead + (syllable / (Vowels * Trails)));
        var vowel = (char)(FirstVowel + (syllable / Trails % Vowels));
        var trail = syllable % Trails;
        return trail == 0 ? string.Concat([lead, vowel]) : string.Concat([lead, vowel, (char)(BeforeTrail + trail)]);
    }

    private static Dictionary<int, string> Parse()
    {
        var table = new Dictionary<int, string>();
        foreach (var group in Groups.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = group.IndexOf(':', StringComparison.Ordinal);
            var left = group[..colon];
            foreach (var rune in group.AsSpan(colon + 1).EnumerateRunes())
            {
                table[rune.Value] = left;
            }
        }

        AddBlock(table, 0xF900, CompatibilityIdeographs);
        AddBlock(table, 0x2F800, CompatibilitySupplement);
        return table;
    }

    private static void AddBlock(Dictionary<int, string> table, int first, string targets)
    {
        foreach (var target in targets.EnumerateRunes())
        {
            table[first++] = target.ToString();
        }
    }
}
