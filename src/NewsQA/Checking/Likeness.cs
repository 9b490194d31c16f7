using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>Whether one word says what another says: by meaning, by derivation ("approve", "approval"), or as a country and its people.</summary>
internal static class Likeness
{
    private const int MinShared = 5;

    // What a derived word may end in, behind the part that it shares with its origin, both stemmed.
    private static readonly FrozenSet<string> Endings = FrozenSet.ToFrozenSet(
        ["", "e", "ed", "er", "or", "ion", "ation", "ment", "ing", "al", "anc", "ant", "ent", "enc", "ness", "i", "y", "li", "ist", "ic", "ian", "an", "s"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfPeople = FrozenSet.ToFrozenSet(["n", "an", "ian", "ish", "es", "ese", "i", "ean", "ic"], StringComparer.Ordinal);

    private static readonly FrozenSet<(string, string)> Pairs = FrozenSet.ToFrozenSet<(string, string)>(Read(
        "france french|britain british|uk british|uk britain|netherlands dutch|us american|america american|us america|china chinese|germany german|switzerland swiss|denmark danish|spain spanish|poland polish|sweden swedish|finland finnish"
        + "|norway norwegian|ireland irish|scotland scottish|wales welsh|england english|turkey turkish|greece greek|thailand thai|czechia czech|eu european|un nations|ukraine ukrainian|europe european"));

    /// <summary>Whether a word of an excerpt supports a word of the sentence.</summary>
    public static bool Supports(ReadWord given, ReadWord wanted)
    {
        if (given.IsMark || wanted.IsMark || given.IsFunction || wanted.IsFunction)
        {
            return false;
        }

        // A name is supported by itself alone; a capital at the start of a sentence may be an ordinary word's.
        return given.Stem == wanted.Stem ? IsSameWord(given, wanted) : !wanted.IsName || !given.IsCapital || given.IsFirst ? given.Supports(wanted) || AreKin(given.Stem, wanted.Stem) || ArePeople(given, wanted) : ArePeople(given, wanted);
    }

    /// <summary>Whether two words, whichever text they are from, stand for one thing.</summary>
    public static bool AreOne(ReadWord one, ReadWord other) => Supports(one, other) || Supports(other, one);

    /// <summary>Whether two words are one, or may each stand for the other; a name is only itself.</summary>
    public static bool AreSame(ReadWord one, ReadWord other) =>
        one.Stem == other.Stem || (!one.IsName && !other.IsName && !one.IsMark && !one.IsFunction && one.Wanted.Overlaps(other.Wanted)) || ArePeople(one, other);

    /// <summary>Whether two names, in lower case, are one: letter by letter, or one's plural.</summary>
    public static bool IsSameName(string given, string wanted) => given == wanted || given == wanted + "s" || wanted == given + "s";

    // A phrase's verb means the phrase: "turned" of "turned down" does not support "turned". "Lunde" and "Lund", with one stem, are two names.
    private static bool IsSameWord(ReadWord given, ReadWord wanted) =>
        given.IsNumber || wanted.IsNumber || (given.IsName && wanted.IsCapital && Rarity.Of(wanted) is null ? IsSameName(given.Lower, wanted.Lower) || ArePeople(given, wanted) : given.Given.Overlaps(wanted.Wanted) || given.Given.Count == 0);


    private static bool AreKin(string given, string wanted)
    {
        var shared = given.AsSpan().CommonPrefixLength(wanted);
        return (shared >= MinShared && Endings.Contains(given[shared..]) && Endings.Contains(wanted[shared..]))
            // "Grows almonds", "almond grower".
            || (shared >= MinShared - 1 && (given[shared..], wanted[shared..]) is ("", "er") or ("er", "") or ("", "or"))
            // "Violent", "violence".
            || (shared >= MinShared && (given[shared..], wanted[shared..]) is ("t", "c") or ("c", "t"));
    }

    private static bool ArePeople(ReadWord one, ReadWord other)
    {
        if (!one.IsCapital || !other.IsCapital)
        {
            return false;
        }

        var (left, right) = (one.Lower, other.Lower);
        return Pairs.Contains((left, right)) || Pairs.Contains((right, left)) || IsDemonym(left, right) || IsDemonym(right, left);
    }

    private static bool IsDemonym(string place, string people)
    {
        var shared = place.AsSpan().CommonPrefixLength(people);
        return shared >= 4 && place.Length - shared <= 1 && OfPeople.Contains(people[shared..]);
    }

    private static IEnumerable<(string, string)> Read(string pairs) => pairs.Split('|').Select(p => p.Split(' ')).Select(p => (p[0], p[1]));
}
