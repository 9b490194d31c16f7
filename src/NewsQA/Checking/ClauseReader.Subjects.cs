namespace NewsQA.Checking;

/// <summary>Who stands before a verb as its subject: right before it, before a relative clause, or before another verb that it is joined to.</summary>
internal sealed partial class ClauseReader
{
    private Party Left(ReadWord verb, int step)
    {
        var at = verb.Index - 1;
        while (at >= 0 && words[at].Sentence == verb.Sentence && (Helpers.Contains(words[at].Lower) || IsAdverb(words[at]) || words[at].Lower is "due" or "set" or "going" or "expected" or "scheduled" or "planned" or "able" or "likely"))
        {
            if (words[at].Lower == "to" && at > 0 && !(Helpers.Contains(words[at - 1].Lower) || words[at - 1].Lower is "due" or "set" or "going" or "expected" or "scheduled" or "planned" or "able" or "likely"))
            {
                // "Refused to pay": who refused would have paid. "Told him to pay": somebody else.
                if (!words[at - 1].IsVerb && words.Take(at).LastOrDefault(w => w.Segment == words[at].Segment && w.IsVerb) is { } master && Commanding.Contains(master.Stem) && !IsPassive(master))
                {
                    // "Ordered Weill to repay": Weill is to repay.
                    var told = Collect(master.Index + 1, at, leading: true);
                    return told.IsOpen ? Party.Open : told;
                }

                return words[at - 1].IsVerb ? step < MaxSteps ? Left(words[at - 1], step + 1) : Party.Open : Holder(at - 1, step);
            }

            at--;
        }

        if (at < 0 || words[at].Sentence != verb.Sentence || (verb.Lower.EndsWith("ing", StringComparison.Ordinal) && at == verb.Index - 1) || step >= MaxSteps)
        {
            return Party.Open;
        }

        return words[at].Lower switch
        {
            "who" or "which" or "that" or "whose" => Antecedent(at),
            "," => BeforeComma(verb, at, step),
            "and" or "or" or "but" or "then" => Elided(verb, at, step),
            var lower when Pronouns.Contains(lower) => Party.Open,
            _ when words[at].IsVerb => Party.Open,
            _ when RelativeBefore(at) is { } relative => Antecedent(relative),
            _ => Collect(Start(at), at + 1),
        };
    }

    // "Is in talks to buy": who is in talks.
    private Party Holder(int at, int step)
    {
        for (var i = at; i >= 0 && words[i].Segment == words[at].Segment; i--)
        {
            if (step < MaxSteps && (words[i].IsVerb || OfBe.Contains(words[i].Lower) || words[i].Lower is "has" or "have" or "had"))
            {
                var subject = Left(words[i], step + 1);
                return subject.Names.Count > 0 ? subject : Party.Open;
            }
        }

        return Party.Open;
    }

    // "The hackers who copied the data of customers demanded": the hackers do.
    private int? RelativeBefore(int at)
    {
        var first = at;
        while (first > 0 && words[first - 1].Segment == words[at].Segment)
        {
            first--;
        }

        return words[first].Lower is "who" or "which" or "that" && words.Skip(first).Take(at - first).Any(w => w.IsVerb) ? first : null;
    }

    private Party Antecedent(int at)
    {
        var end = at > 0 && words[at - 1].Text == "," ? at - 1 : at;
        return end > 0 ? Collect(Start(end - 1), end) : Party.Open;
    }

    // "Kettermark Holdings, the ports group, is": what stands between commas explains what stands before.
    private Party BeforeComma(ReadWord verb, int comma, int step)
    {
        if (IsPassive(verb) && verb.Index == comma + 1)
        {
            return Antecedent(comma);
        }

        var open = comma - 1;
        while (open >= 0 && words[open].Sentence == verb.Sentence && words[open].Text != ",")
        {
            open--;
        }

        return open > 0 && words[open].Text == "," && words[open].Sentence == verb.Sentence ? Collect(Start(open - 1), comma) : Elided(verb, comma, step);
    }

    private Party Elided(ReadWord verb, int at, int step)
    {
        for (var i = at - 1; i >= 0 && words[i].Sentence == verb.Sentence; i--)
        {
            if (words[i].IsVerb && words.First(w => w.Segment == words[i].Segment).Lower == "that" && WordForms.IsPast(verb.Lower))
            {
                // "Said that it had expired and apologised": who apologised also said so, or it is part of what was said.
                return Party.Open;
            }

            // "Warned the public not to approach him and offered a reward": who warned offered it.
            if (words[i].IsVerb && !words[i].Lower.EndsWith("ing", StringComparison.Ordinal) && !(WordForms.IsPast(verb.Lower) && IsInfinitive(i)))
            {
                return Left(words[i], step + 1);
            }
        }

        return Party.Open;
    }

    private bool IsInfinitive(int at) => at > 0 && words[at - 1].Lower == "to";
}
