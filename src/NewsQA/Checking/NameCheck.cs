using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>Every name of the sentence stands in a cited excerpt, its title, or among who says so; and the words of one name stand together there too.</summary>
internal static class NameCheck
{
    // Ranks of Rarity: a commoner word at the start of a sentence is hardly a name, even bare.
    private const int Common = 1000;

    // Words that open a sentence without being rare names, though no list of common words has them.
    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        ["besides", "alongside", "amid", "aside", "beneath", "despite", "elsewhere", "furthermore", "hence", "likewise", "meanwhile", "moreover", "nevertheless", "nonetheless", "notwithstanding", "regarding", "respectively", "thereafter", "thereby", "unlike", "whereas", "whilst"], StringComparer.Ordinal);

    /// <summary>Checks the names.</summary>
    public static IEnumerable<Finding> Find(Evidence evidence, Func<ReadWord, bool> isQuoted)
    {
        var words = evidence.Sentence.Words;
        foreach (var word in words.Where(w => IsNameHere(evidence, w) && !isQuoted(w)))
        {
            if (!evidence.IsSupported(word) && !IsShort(evidence, word))
            {
                yield return new Finding(Fault.Name, word.Text);
                continue;
            }

            if (word.IsPossessive && !IsOwner(evidence, word))
            {
                yield return new Finding(Fault.Owner, word.Text);
            }

            if (word.Index > 0 && words[word.Index - 1] is { IsCapital: true, IsTime: false, IsPossessive: false } before && IsNameHere(evidence, before) && !StandTogether(evidence, before, word))
            {
                yield return new Finding(Fault.NameParts, $"{before.Text} {word.Text}");
            }
        }
    }

    // "Havnlund's shares": the two stand together somewhere, or what is owned is "its" in an excerpt that names the owner.
    private static bool IsOwner(Evidence evidence, ReadWord owner)
    {
        var owned = evidence.Sentence.Words.Skip(owner.Index + 1).TakeWhile(w => !w.IsMark && !w.IsFunction).Take(3).Where(w => w.IsContent).ToList();
        return owned.Count == 0 || owned.Exists(o => LightWords.IsLight(o) || evidence.AreLinked(o, owner)
            || evidence.BestSupportsOf(o).Any(s => (s.Word.Index > 0 && s.Cited.Text.Words.Take(s.Word.Index).TakeLast(3).Any(w => w.Lower is "its" or "his" or "her" or "their")) || s.Cited.Text.Words.Any(w => w.Sentence == s.Word.Sentence && Likeness.Supports(w, owner))));
    }

    /// <summary>Whether a word of the sentence is a name: by its capital inside the sentence; at its start when the excerpts know it only with a capital, or not at all and no meaning does.</summary>
    private static bool IsNameHere(Evidence evidence, ReadWord word) =>
        word.IsCapital && word.IsContent && (!word.IsFirst || IsNameThere(evidence, word) || !IsOrdinary(evidence, word));

    // "Denis" has the stem of "denies", and is a name all the same where the excerpts never write it small.
    private static bool IsNameThere(Evidence evidence, ReadWord word)
    {
        var same = evidence.Cited.SelectMany(c => c.Around.Append(c.Text)).SelectMany(t => t.Words).Where(w => w.Lower == word.Lower).ToList();
        return same.Exists(w => !w.IsFirst || evidence.Cited.Any(c => c.Around.Any(a => a.Words.Contains(w)))) && same.TrueForAll(w => w.IsCapital);
    }

    private static bool IsOrdinary(Evidence evidence, ReadWord word) =>
        evidence.Cited.Any(c => c.Text.Words.Any(w => !w.IsCapital && w.Stem == word.Stem)) || LightWords.IsLight(word) || (!(IsSubjectAlone(evidence, word) && Rarity.Of(word) is null or > Common) && (word.IsVerb || Meanings.Instance.Own(word.Stem).Count > 0 || Openers.Contains(word.Lower)))
        || (Rarity.Of(word) < 3000 && !IsSubjectAlone(evidence, word) && !(word.Index + 1 < evidence.Sentence.Words.Count && evidence.Sentence.Words[word.Index + 1].IsCapital));

    // "Strand saved three": a name, for any other noun would have an article or an -s.
    private static bool IsSubjectAlone(Evidence evidence, ReadWord word) =>
        word.Index + 1 < evidence.Sentence.Words.Count && evidence.Sentence.Words[word.Index + 1] is { IsVerb: true } next && WordForms.IsPast(next.Lower) && !word.Lower.EndsWith('s') && !word.Lower.EndsWith("ly", StringComparison.Ordinal);

    // Only where both are names in the excerpt: "Mayor" may be "the mayor" there, which RoleNameCheck sees to.
    private static bool StandTogether(Evidence evidence, ReadWord first, ReadWord second)
    {
        var texts = evidence.Cited.SelectMany(c => c.Around.Append(c.Text).Append(c.Title)).ToList();
        var isName = (!first.IsFirst && !RoleNameCheck.IsRole(first)) || texts.Exists(t => t.Words.Any(w => w.IsCapital && Likeness.Supports(w, first))) && texts.Exists(t => t.Words.Any(w => w.IsCapital && Likeness.Supports(w, second)));
        var isWord = texts.Exists(t => t.Words.Any(w => !w.IsCapital && w.Stem == second.Stem));
        return !isName || texts.Exists(t => t.Words.Any(w => Stands(w, first) && t.Words.Skip(w.Index + 1).Where(n => !n.IsMark && !n.IsFunction).Take(2).Any(n => Stands(n, second))));

        // "Kenyan President" for "Kenya's president"; but Karin is not Kari, and before a word that no excerpt writes small the letters count.
        bool Stands(ReadWord given, ReadWord wanted) => Likeness.Supports(given, wanted) && (isWord || Likeness.IsSameName(given.Lower, wanted.Lower));
    }

    // "WHO" for the World Health Organization.
    private static bool IsShort(Evidence evidence, ReadWord word)
    {
        var letters = word.Text.Replace(".", "", StringComparison.Ordinal);
        return letters.Length >= 2 && letters.All(char.IsUpper) && evidence.Cited.Any(c => c.Around.Append(c.Text).Append(c.Title).Any(t => HasInitials(t, letters)));
    }

    private static bool HasInitials(Reading reading, string letters)
    {
        var capitals = reading.Words.Where(w => w.IsCapital && !w.IsMark).ToList();
        for (var i = 0; i + letters.Length <= capitals.Count; i++)
        {
            var run = capitals.GetRange(i, letters.Length);
            if (run.Select(w => w.Text[0]).SequenceEqual(letters) && run[^1].Index - run[0].Index < letters.Length + 3)
            {
                return true;
            }
        }

        return false;
    }
}
