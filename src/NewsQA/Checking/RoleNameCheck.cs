using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>What somebody is called beside the name ("Mayor X", "X, the club's coach") an excerpt calls that same person.</summary>
internal static class RoleNameCheck
{
    private const int Reach = 7;

    private static readonly FrozenSet<string> Roles = (
        "president minister mayor governor director chief chairman chairwoman chair captain coach spokesman spokeswoman spokesperson prosecutor judge lawyer professor doctor superintendent inspector general colonel commander leader head "
        + "secretary treasurer editor manager economist researcher scientist engineer curator priest bishop farmer composer painter cellist singer writer author founder owner executive ceo critic player striker goalkeeper midfielder defender substitute "
        + "grandmother grandfather mother father brother sister wife husband son daughter senator deputy ambassador envoy analyst seismologist professor officer detective banker victim suspect defendant witness candidate opponent champion winner "
        + "actor actress novelist poet pilot driver nurse surgeon teacher headmaster student king queen prince princess archbishop bishop dean pope imam rabbi")
        .Split(' ').Select(WordForms.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word says what somebody is.</summary>
    public static bool IsRole(ReadWord word) => Roles.Contains(word.Stem);

    /// <summary>Checks them.</summary>
    public static IEnumerable<Finding> Find(Evidence evidence, Func<ReadWord, bool> isQuoted)
    {
        var words = evidence.Sentence.Words;
        foreach (var role in words.Where(w => Roles.Contains(w.Stem) && !isQuoted(w) && !w.IsPossessive && !w.IsVerb))
        {
            foreach (var name in Named(words, role))
            {
                if (!evidence.Cited.Any(c => c.Around.Append(c.Text).Append(c.Title).Any(t => Calls(t, role, name, Limit(evidence.Sentence, role)))))
                {
                    yield return new Finding(Fault.RoleName, $"{role.Text} {name.Text}");
                }
            }

            if (ModifierOf(words, role) is { } modifier && !IsModified(evidence, modifier, role))
            {
                yield return new Finding(Fault.RoleKind, $"{modifier.Text} {role.Text}");
            }
        }
    }

    // The last word of the name right behind the role, or of the one that it explains: "X, the mayor", "X is the mayor".
    private static IEnumerable<ReadWord> Named(IReadOnlyList<ReadWord> words, ReadWord role)
    {
        var at = role.Index + 1;
        at += at < words.Count && words[at].Text == "," ? 1 : 0;
        if (at < words.Count && words[at] is { IsCapital: true, IsContent: true })
        {
            while (at + 1 < words.Count && words[at + 1] is { IsCapital: true, IsContent: true } && !words[at].IsPossessive)
            {
                at++;
            }

            yield return words[at];
        }

        var before = role.Index - 1;
        while (before >= 0 && role.Index - before < Reach && (!words[before].IsVerb || words[before].Stem == "becom") && words[before].Text != "," && words[before].Lower is not ("is" or "was" or "are" or "were" or "becomes" or "became" or "and" or "with" or "by" or "to" or "of" or "for"))
        {
            before--;
        }

        if (before > 0 && words[before].Lower is "," or "is" or "was" or "becomes" or "became" && words[before - 1] is { IsCapital: true, IsContent: true } && words[before].Sentence == role.Sentence)
        {
            yield return words[before - 1];
        }
    }

    private static bool Calls(Reading text, ReadWord role, ReadWord name, string limit) =>
        text.Words.Any(r => Likeness.Supports(r, role) && !IsAnothers(text, r) && Limit(text, r) == limit && text.Words.Any(n => n.Sentence == r.Sentence && n.Stem == name.Stem && IsNear(text, r, n)))
        || (text.Words.Any(n => n.Stem == name.Stem && n.Stem == role.Stem));

    // A great-grandson of the founder is no founder.
    private static bool IsAnothers(Reading text, ReadWord role)
    {
        var before = text.Words.Take(role.Index).TakeLast(4).Reverse().SkipWhile(w => w.Lower is "the" or "a" or "his" or "her" or "its" or "their").ToList();
        return before.Count > 1 && before[0].Lower == "of" && (Roles.Contains(before[1].Stem) || before[1].Stem is "grandson" or "granddaught" or "widow" or "friend" or "assist" or "cousin" or "niece" or "nephew" or "neighbour" or "aid");
    }

    // A deputy governor is no governor.
    private static string Limit(Reading text, ReadWord role) =>
        text.Words.Take(role.Index).TakeLast(3).LastOrDefault(w => w.Lower is "deputy" or "former" or "vice" or "acting" or "assistant" or "interim" or "ex" or "late" or "future") is { } limit && limit.Sentence == role.Sentence ? limit.Lower : "";

    private static bool IsNear(Reading text, ReadWord role, ReadWord name)
    {
        var (from, to) = (Math.Min(role.Index, name.Index), Math.Max(role.Index, name.Index));
        var between = text.Words.Skip(from + 1).Take(to - from - 1).ToList();
        return between.Count(w => w.IsContent) <= Reach && !between.Exists(w => w.Lower is "and" or "but" || w.Text == ";");
    }

    // "The health minister": the word before the role says which.
    private static ReadWord? ModifierOf(IReadOnlyList<ReadWord> words, ReadWord role) =>
        role.Index > 0 && words[role.Index - 1] is { IsContent: true, IsVerb: false, IsAmount: false } before && !before.Lower.EndsWith("ly", StringComparison.Ordinal) && !LightWords.IsLight(before) && !WeakWords.Has(before) ? before : null;

    private static bool IsModified(Evidence evidence, ReadWord modifier, ReadWord role) =>
        evidence.AreLinked(modifier, role)
        || evidence.Cited.Any(c => c.Text.Words.Any(r => Likeness.Supports(r, role) && r.Index > 0 && c.Text.Words[r.Index - 1].Lower is "its" or "their" or "his" or "her" && c.Text.Words.Any(m => m.Index < r.Index && Likeness.Supports(m, modifier))));
}
