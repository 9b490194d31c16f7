using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>Whether a text names a deed by a noun and leaves open whether it is done: "asked the council for its approval", "needs approval", "talks about an acquisition".</summary>
internal static class OpenNoun
{
    // "For its early and full approval": what may stand between what is asked and the word that asks.
    private const int MaxBetween = 3;

    // "Asked the council of the town for approval".
    private const int MaxBefore = 6;

    private static readonly FrozenSet<string> Asking = Stems("ask apply application seek request call wait await need require hope press push lobby petition bid talks negotiate negotiation discuss discussion propose proposal plan consider demand urge threat threaten");
    private static readonly FrozenSet<string> Linking = FrozenSet.ToFrozenSet(["for", "of", "on", "about", "over", "to"], StringComparer.Ordinal);

    /// <summary>Whether it does, of a noun of its.</summary>
    public static bool Is(Reading reading, ReadWord noun)
    {
        var before = reading.Words.Take(noun.Index).Where(w => w.Sentence == noun.Sentence).Reverse().ToList();
        var at = before.TakeWhile(w => !w.IsMark && !w.IsVerb && !Linking.Contains(w.Lower) && !Asking.Contains(w.Stem) && w.Lower != "pending").Take(MaxBetween).Count();
        if (at >= before.Count)
        {
            return false;
        }

        return before[at].Lower == "pending" || Asking.Contains(before[at].Stem)
            || (Linking.Contains(before[at].Lower) && before.Skip(at + 1).Take(MaxBefore).TakeWhile(w => !w.IsMark).Any(w => Asking.Contains(w.Stem) || (w.Lower == "subject" && before[at].Lower == "to")));
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(WordForms.Stem).ToFrozenSet(StringComparer.Ordinal);
}
