using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>Words that a summary may add without claiming anything: they name the reporting, or stand for what was named.</summary>
internal static class LightWords
{
    private static readonly FrozenSet<string> Saying = Stems("say tell state report add note announce explain accord comment remark mention describe call speak write quote cite put statement warn argue stress emphasise emphasize caution point recall");

    private static readonly FrozenSet<string> Light = Stems(
        "have make take do go come get give become happen occur include involve concern meanwhile however therefore thus instead moreover furthermore overall respectively people person man woman thing matter case event one ones "
        + "article excerpt source sources outlet news total altogether both fact also later earlier then say follow result finding detail information situation incident "
        + "company firm organisation organization side team club country nation decision move announcement news development issue problem question step measure effort process circumstance reason purpose response reaction period moment scene "
        + "amount number figure level area site location end part kind type sort form way manner member individual holder date time day occasion point topic subject story account version suffer sustain stay remain bring see face serve act "
        + "even still already now again currently recently finally ultimately eventually initially originally previously subsequently additionally specifically particularly especially notably approximately roughly just "
        + "recent current upcoming latest following same own various slightly "
        + "nobody everyone someone everybody anybody anyone somebody something nothing anything everything yes far");

    /// <summary>Verbs and nouns of saying.</summary>
    public static bool IsSaying(ReadWord word) => Saying.Contains(word.Stem) && IsItself(word);

    /// <summary>Whether a word claims nothing of its own.</summary>
    public static bool IsLight(ReadWord word) => !word.IsName && IsItself(word) && (Saying.Contains(word.Stem) || Light.Contains(word.Stem) || word.Lower is "lay" or "lies");

    /// <summary>Whether a noun and the verb before it say no more than that something begins or happens: "takes effect", "came into force".</summary>
    public static bool IsOfPhrase(IReadOnlyList<ReadWord> words, ReadWord word)
    {
        var before = words.Skip(Math.Max(0, word.Index - 2)).Take(Math.Min(2, word.Index)).ToList();
        return word.Lower is "effect" or "force" or "place" && before.Exists(w => w.Stem is "take" or "come" or "enter" || w.Lower == "into");
    }

    // "Put off", "called off" and "went up" are no putting, calling, going.
    private static bool IsItself(ReadWord word) => word.Wanted.Count == 0 || word.Wanted.Contains(word.Stem);

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(WordForms.Stem).ToFrozenSet(StringComparer.Ordinal);
}
