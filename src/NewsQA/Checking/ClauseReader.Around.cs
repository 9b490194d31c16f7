namespace NewsQA.Checking;

/// <content>What else stands around a verb: names, receivers, what it is said with.</content>
internal sealed partial class ClauseReader
{
    /// <summary>The names behind small words in the verb's clause: "for Rovers", "from Avelara".</summary>
    public IEnumerable<(string Word, IReadOnlyList<ReadWord> Names)> Targets(ReadWord verb)
    {
        for (var i = verb.Index + 1; i + 1 < words.Count && words[i].Segment == verb.Segment; i++)
        {
            if (words[i].Lower is "for" or "to" or "from" or "with" or "against" or "in" or "at" or "near" or "on")
            {
                var names = words.Skip(i + 1).SkipWhile(w => w.Lower is "the" or "a").TakeWhile(w => w is { IsCapital: true, IsContent: true } && w.Segment == verb.Segment).ToList();
                if (names.Count > 0)
                {
                    yield return (words[i].Lower, names);
                }
            }
        }
    }

    /// <summary>Whom a pronoun before a verb most likely stands for: what the sentence before begins with, up to its first verb.</summary>
    public Party Referent(ReadWord verb)
    {
        var pronoun = words.Take(verb.Index).LastOrDefault(w => w.Sentence == verb.Sentence && w.Lower is "he" or "she" or "they" or "it");
        if (pronoun is null || pronoun.Lower == "it" || pronoun.Sentence == 0 || verb.Index - pronoun.Index > 3 || words.Any(w => w.Sentence == verb.Sentence && w.Index < verb.Index && w.IsVerb))
        {
            return Party.Open;
        }

        var before = words.FirstOrDefault(w => w.Sentence == pronoun.Sentence - 1 && (w.IsVerb || OfBe.Contains(w.Lower)));
        return before is null ? Party.Open : Left(before, 0);
    }

    /// <summary>To whom something goes: what stands behind "to" in the verb's clause.</summary>
    public IEnumerable<Party> Receivers(ReadWord verb) =>
        words.Skip(verb.Index + 1).Where(w => w.Segment == verb.Segment && w.Lower == "to" && w.Index + 1 < words.Count).Select(to => Right(to.Index + 1));

    /// <summary>Whether something is done to something there, be it a sum.</summary>
    public bool HasObject(ReadWord verb) =>
        !IsPassive(verb) && verb.Index + 1 < words.Count && words[verb.Index + 1] is { IsMark: false } next && next.Segment == verb.Segment && (next.IsNumber || next.IsContent || Determiners.Contains(next.Lower));

    /// <summary>What stands before a verb, or before a form of "be", whoever does it.</summary>
    public Party Subject(ReadWord verb) => Left(verb, 0);

    /// <summary>The verb, or the form of "be", that a word is said with: the last one before it in its clause.</summary>
    public ReadWord? Copula(ReadWord word) =>
        word.IsVerb ? word : words.Take(word.Index).LastOrDefault(w => w.Segment == word.Segment && (OfBe.Contains(w.Lower) || w.IsVerb || w.Lower is "has" or "have" or "had"));
}
