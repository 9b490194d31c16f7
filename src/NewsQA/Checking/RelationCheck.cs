namespace NewsQA.Checking;

/// <summary>Small words that turn a sentence round: causes, all and only, above and below, from and to. An excerpt has them, or at least not their opposite at the same place.</summary>
internal static class RelationCheck
{
    private const int Near = 3;

    private static readonly string[] s_causes = ["because", "due to", "owing to", "thanks to", "as a result", "caused by", "result of", "resulted", "led to", "triggered", "prompted", "caused", "therefore", "consequently", "blamed", "cause", "forced", "so that"];

    private static readonly string[] s_reasons = ["because", "due", "owing", "thanks", "result", "cause", "caused", "reason", "led", "trigger", "triggered", "prompted", "so", "since", "after", "blamed", "over", "forced", "why", "traced", "for", "from", "when", "following", "made"];

    private static readonly (string[] Words, string[] Support)[] s_extents =
    [
        (["all", "every", "everyone", "everybody", "entire"], ["all", "every", "everyone", "everybody", "each", "entire", "whole", "full", "any", "whatever", "whichever"]),
        (["only", "solely", "exclusively"], ["only", "solely", "sole", "alone", "just", "but", "except", "exclusively", "single"]),
        (["always"], ["always", "every", "all", "ever"]),
        (["any", "anyone", "anybody"], ["any", "anyone", "anybody", "all", "every", "everyone", "no", "nobody"]),
        (["most", "mostly", "majority"], ["most", "mostly", "majority", "mainly", "largely", "more", "half"]),
    ];

    private static readonly (string, string)[] s_opposites =
    [
        ("above", "below"), ("over", "under"), ("up", "down"), ("before", "after"), ("with", "without"), ("inside", "outside"), ("against", "for"), ("from", "to"), ("to", "by"), ("into", "from"), ("off", "on"), ("until", "after"),
        ("until", "since"), ("until", "from"), ("more", "less"), ("more", "fewer"), ("within", "after"), ("for", "against"), ("to", "from"), ("by", "to"),
    ];

    /// <summary>Checks them.</summary>
    public static IEnumerable<Finding> Find(Evidence evidence, Func<ReadWord, bool> isQuoted)
    {
        var words = evidence.Sentence.Words;
        var cause = words.FirstOrDefault(w => (!isQuoted(w) && s_causes.Contains(w.Lower) && !(w.Lower == "cause" && w.Index > 0 && words[w.Index - 1].Lower is "the" or "a" or "no" or "its")) || (w.Index + 1 < words.Count && s_causes.Contains($"{w.Lower} {words[w.Index + 1].Lower}") && !(w.Lower == "due" && w.Index + 2 < words.Count && (words[w.Index + 2].IsVerb || words[w.Index + 2].Lower is "be" or "have"))));
        if (cause is not null && !HasReason(evidence, cause))
        {
            yield return new Finding(Fault.Cause, cause.Text);
        }

        foreach (var word in words.Where(w => !isQuoted(w) && !w.IsAmount))
        {
            if (s_extents.FirstOrDefault(e => e.Words.Contains(word.Lower)) is { Words: not null } extent && !(word.Lower.StartsWith("any", StringComparison.Ordinal) && words.Any(w => StanceReader.IsDenial(words, w.Index))) && !(word.Index + 1 < words.Count && words[word.Index + 1].IsNumber) && !IsIdiom(words, word) && !HasExtent(evidence, word, extent.Support))
            {
                yield return new Finding(Fault.Extent, word.Text);
            }

            if (s_opposites.Where(o => o.Item1 == word.Lower || o.Item2 == word.Lower).Any(o => !(word.Lower is "to" or "by" or "from" or "into" or "on" or "off") && IsTurnedBehind(evidence, word, o.Item1 == word.Lower ? o.Item2 : o.Item1)))
            {
                yield return new Finding(Fault.Turn, word.Text);
            }

            if (s_opposites.Where(o => o.Item1 == word.Lower).Any(o => IsTurned(evidence, word, o.Item2)) || s_opposites.Where(o => o.Item2 == word.Lower && o.Item1 is not ("from" or "to" or "by" or "against")).Any(o => IsTurned(evidence, word, o.Item1)))
            {
                yield return new Finding(Fault.Turn, word.Text);
            }
        }
    }

    // The reason stands in a sentence of an excerpt with words of what it is given for, on both of its sides.
    private static bool HasReason(Evidence evidence, ReadWord cause)
    {
        var sides = new[] { Content(evidence, w => w.Index < cause.Index), Content(evidence, w => w.Index > cause.Index) };
        foreach (var cited in evidence.Cited)
        {
            foreach (var sentence in cited.Text.Words.Select(w => w.Sentence).Distinct())
            {
                var theirs = cited.Text.InSentence(sentence).ToList();
                if (theirs.Exists(w => s_reasons.Contains(w.Lower)) && sides.All(side => side.Count == 0 || side.Count(w => theirs.Exists(t => Likeness.Supports(t, w))) * 2 >= side.Count))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<ReadWord> Content(Evidence evidence, Func<ReadWord, bool> where) => [.. evidence.Sentence.Words.Where(w => w.IsContent && !LightWords.IsLight(w) && where(w))];

    private static bool IsIdiom(IReadOnlyList<ReadWord> words, ReadWord word) =>
        (word.Index + 1 < words.Count && words[word.Index + 1].Lower == "but") || (word.Index > 0 && words[word.Index - 1].Lower is "in" or "at" or "not" or "above" or "after" && !(word.Index + 1 < words.Count && words[word.Index + 1].IsContent));

    private static bool HasExtent(Evidence evidence, ReadWord word, string[] support)
    {
        var next = evidence.Sentence.Words.Skip(word.Index + 1).FirstOrDefault(w => w.IsContent);
        return evidence.Cited.Any(c => c.Text.Words.Any(w => support.Contains(w.Lower) && !(IsRestricted(c.Text.Words, w) && !IsRestricted(evidence.Sentence.Words, word))
            && (next is null || IsAlone(c.Text.Words, w) || (c.Text.Words.Skip(w.Index + 1).Take(2).Select(n => n.Lower).ToList() is ["of", "it" or "them" or "these" or "those"]) || LightWords.IsLight(next) || c.Text.InSentence(w.Sentence).Any(n => Likeness.Supports(n, next) && Math.Abs(n.Index - w.Index) <= 2 * Near))));
    }

    // "Everyone under 25".
    private static bool IsRestricted(IReadOnlyList<ReadWord> words, ReadWord word) =>
        word.Index + 1 < words.Count && words[word.Index + 1].Lower is "under" or "over" or "aged" or "who" or "except" or "but" or "with" or "without" or "between" or "from" or "in";

    // "Most date from his reign": of what, the sentence before has said.
    private static bool IsAlone(IReadOnlyList<ReadWord> words, ReadWord word) =>
        word.IsFirst && word.Index + 1 < words.Count && (words[word.Index + 1].IsVerb || words[word.Index + 1].Lower is "of" or "are" or "were" or "is" or "was" or "have" or "had" or "date");

    // "Voted for", where all that is said is "voted against".
    private static bool IsTurnedBehind(Evidence evidence, ReadWord word, string opposite)
    {
        if (word.Index == 0 || evidence.Sentence.Words[word.Index - 1] is not { IsVerb: true } verb)
        {
            return false;
        }

        var places = evidence.BestSupportsOf(verb);
        return places.Count > 0 && places.All(p => Behind(p, opposite) && !Behind(p, word.Lower));
    }

    private static bool Behind(Support place, string word) => place.Cited.Text.Words.Skip(place.Word.Index + 1).Take(Near).TakeWhile(w => !w.IsMark).Any(w => w.Lower == word);

    // The opposite stands beside the same word there, and the word itself does not.
    private static bool IsTurned(Evidence evidence, ReadWord word, string opposite)
    {
        var words = evidence.Sentence.Words;
        if (word.Lower is "from" or "to" or "by" && word.Index + 1 < words.Count && (words[word.Index + 1].IsNumber || words[word.Index + 1].IsAmount))
        {
            // Before a value ValueBinding sees to it.
            return false;
        }

        var anchor = words.Skip(word.Index + 1).Take(Near).FirstOrDefault(w => w.IsContent || w.IsTime);
        if (anchor is null || (anchor.IsVerb && word.Lower is not ("before" or "after")))
        {
            return false;
        }

        var places = anchor.IsTime ? [.. evidence.Cited.SelectMany(c => c.Text.Words.Where(w => w.IsTime && w.Lower == anchor.Lower).Select(w => new Support(c, w)))] : evidence.BestSupportsOf(anchor).ToList();
        // Where the word behind it stands behind it there too, that is the place.
        var next = words.Skip(anchor.Index + 1).TakeWhile(w => !w.IsMark).FirstOrDefault(w => w.IsContent);
        var closer = next is null ? [] : places.Where(p => p.Cited.Text.Words.Skip(p.Word.Index + 1).Take(2 * Near).Any(w => Likeness.Supports(w, next))).ToList();
        places = closer.Count > 0 ? closer : places;
        return places.Count > 0 && places.TrueForAll(p => Stands(p, opposite) && !Stands(p, word.Lower));
    }

    private static bool Stands(Support place, string word) =>
        place.Cited.Text.Words.Skip(Math.Max(0, place.Word.Index - Near)).Take(Math.Min(Near, place.Word.Index)).Any(w => w.Lower == word && w.Sentence == place.Word.Sentence);
}
