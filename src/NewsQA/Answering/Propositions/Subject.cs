using System.Collections.Frozen;
using NewsQA.Checking;

namespace NewsQA.Answering.Propositions;

/// <summary>Finds where the subject of an inverted question ends.</summary>
internal static class Subject
{
    private static readonly FrozenSet<string> Openers = Set("a an the any some no every each all both this that these those his her its their our your my");
    private static readonly FrozenSet<string> Pronouns = Set("he she it they we you i there anyone anybody someone everybody everyone nobody");
    private static readonly FrozenSet<string> Joining = Set("of and or for de la du van von der den al bin & in at from on to with by");

    // What may open a predicate behind a form of "be".
    private static readonly FrozenSet<string> Predicates = Set("a an the not in on at from to under over against behind among between about above without within near part one more less most able likely dead alive responsible guilty born due available open closed ready safe sick ill");

    /// <summary>Whether a word can be a participle, or "been".</summary>
    public static bool IsParticiple(string word) => word is "been" || WordForms.IsPast(word) || WordForms.IsParticiple(word);

    /// <summary>The first word behind the subject that is the verb; 0 where none is found.</summary>
    /// <param name="words">The question behind its helping verb.</param>
    /// <param name="isVerb">Whether a word, in lower case, can be the verb.</param>
    /// <param name="isNounFirst">Whether of two such words in a row behind an article the first is a noun.</param>
    public static int EndBefore(IReadOnlyList<string> words, Func<string, bool> isVerb, bool isNounFirst)
    {
        bool IsVerb(int at) => at < words.Count && char.IsLower(words[at][0]) && isVerb(words[at]);
        for (var i = 1; i < words.Count; i++)
        {
            var before = words[i - 1].ToLowerInvariant();
            if (IsVerb(i) && !Openers.Contains(before) && !Joining.Contains(before))
            {
                // "Did the museum plan win approval": of two in a row behind an article the first is a noun.
                return isNounFirst && IsVerb(i + 1) && Openers.Contains(words[0].ToLowerInvariant()) ? i + 1 : i;
            }
        }

        return 0;
    }

    /// <summary>The first word behind a subject that is a name, a pronoun or a noun with its article; 0 where it is longer.</summary>
    /// <param name="words">The question behind its helping verb.</param>
    public static int EndOfShort(IReadOnlyList<string> words)
    {
        var first = words[0].ToLowerInvariant();
        if (Pronouns.Contains(first))
        {
            return 1;
        }

        if (Openers.Contains(first) && words.Count > 2 && char.IsLower(words[1][0]))
        {
            return 2;
        }

        var end = Openers.Contains(first) ? 1 : 0;
        while (end < words.Count && (!char.IsLower(words[end][0]) || (Joining.Contains(words[end]) && end + 1 < words.Count && char.IsUpper(words[end + 1][0]))))
        {
            end++;
        }

        // "Nike's quarterly revenue": whose it is is not yet what it is.
        return end > 0 && (words[end - 1].EndsWith("'s", StringComparison.Ordinal) || words[end - 1].EndsWith("’s", StringComparison.Ordinal)) ? 0 : end;
    }

    /// <summary>The first word of the predicate behind a form of "be". 0 where none is found.</summary>
    /// <param name="words">The question behind its helping verb.</param>
    public static int EndBeforePredicate(IReadOnlyList<string> words)
    {
        if (Pronouns.Contains(words[0].ToLowerInvariant()))
        {
            return 1;
        }

        // Behind a name the predicate may begin with any word: "Is Dahl popular in Tollhaven?"
        var behindName = 0;
        var isRelative = false;
        for (var i = 1; i < words.Count; i++)
        {
            var (lower, before) = (words[i].ToLowerInvariant(), words[i - 1].ToLowerInvariant());
            if (lower is "that" or "who" or "which" && i > 1)
            {
                isRelative = true;
                continue;
            }

            if (Joining.Contains(before) || (Openers.Contains(before) && !isRelative))
            {
                continue;
            }

            if (IsParticiple(lower) || (lower.Length > 4 && lower.EndsWith("ing", StringComparison.Ordinal)))
            {
                if (!isRelative)
                {
                    return BehindDescription(words, i) is > 0 and var behind ? behind : i;
                }

                isRelative = false;
            }
            else if (Predicates.Contains(lower) && !isRelative)
            {
                return i;
            }

            behindName = behindName == 0 && char.IsLower(words[i][0]) && char.IsUpper(words[i - 1][0]) && !Joining.Contains(lower) ? i : behindName;
        }

        return behindName;
    }

    // "The toilet stolen from the palace the work of an Italian": a participle with a preposition describes the subject, if a noun with its article follows that no preposition leads in.
    private static int BehindDescription(IReadOnlyList<string> words, int participle)
    {
        if (participle + 1 >= words.Count || !Joining.Contains(words[participle + 1].ToLowerInvariant()))
        {
            return 0;
        }

        for (var i = participle + 3; i < words.Count; i++)
        {
            if (words[i].ToLowerInvariant() is "a" or "an" or "the" && char.IsLetter(words[i - 1][^1]) && !Joining.Contains(words[i - 1].ToLowerInvariant()) && !Predicates.Contains(words[i - 1].ToLowerInvariant()))
            {
                return i;
            }
        }

        return 0;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
