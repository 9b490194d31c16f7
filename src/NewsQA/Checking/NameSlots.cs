using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>Names that stand with a word in the sentence where the excerpt has another name with that word: "the residents of Skarv" for "the residents of Brenn".</summary>
internal static class NameSlots
{
    private const int Reach = 5;

    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(["of", "in", "at", "from", "near", "for", "to", "by", "with", "against", "on"], StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Find(Evidence evidence, Func<ReadWord, bool> isQuoted)
    {
        var words = evidence.Sentence.Words;
        foreach (var name in words.Where(w => w.IsName && !isQuoted(w)))
        {
            foreach (var host in Hosts(words, name).Where(h => !LightWords.IsLight(h) && !h.IsName && h.IsContent))
            {
                if (IsOthers(evidence, name, host))
                {
                    yield return new Finding(Fault.NameSlot, $"{host.Text} {name.Text}");
                }
            }
        }
    }

    // The word that a name stands before ("Skarv glacier"), or behind with a small word between ("residents of Skarv").
    private static IEnumerable<ReadWord> Hosts(IReadOnlyList<ReadWord> words, ReadWord name)
    {
        if (name.Index + 1 < words.Count && words[name.Index + 1] is { IsContent: true, IsName: false, IsVerb: false } next && next.Segment == name.Segment)
        {
            yield return next;
        }

        var at = name.Index - 1;
        while (at >= 0 && (words[at].IsName || words[at].Lower is "the" or "a"))
        {
            at--;
        }

        if (at > 0 && Small.Contains(words[at].Lower) && words[at - 1].IsContent && words[at - 1].Segment == name.Segment)
        {
            yield return words[at - 1];
        }
    }

    private static bool IsOthers(Evidence evidence, ReadWord name, ReadWord host)
    {
        var places = evidence.BestSupportsOf(host);
        return places.Count > 0 && !places.Any(p => Around(p).Any(w => Likeness.AreOne(w, name)) || evidence.AreLinked(host, name)) && places.Any(p => Slot(p).Any(w => !Likeness.AreOne(w, name) && !evidence.Sentence.Words.Any(s => s.Segment == name.Segment && Likeness.AreOne(w, s))));
    }

    private static IEnumerable<ReadWord> Around(Support place) =>
        place.Cited.Text.InSentence(place.Word.Sentence).Where(w => w.IsContent && Math.Abs(w.Index - place.Word.Index) <= 2 * Reach || w.Segment == place.Word.Segment);

    // The names right before a word, and behind it with a small word between.
    private static IEnumerable<ReadWord> Slot(Support place)
    {
        var words = place.Cited.Text.Words;
        var at = place.Word.Index;
        if (at > 0 && words[at - 1].IsName)
        {
            yield return words[at - 1];
        }

        if (at + 1 < words.Count && Small.Contains(words[at + 1].Lower))
        {
            foreach (var word in words.Skip(at + 2).Take(Reach).SkipWhile(w => w.Lower is "the" or "a").TakeWhile(w => w.IsName))
            {
                yield return word;
            }
        }
    }
}
