using NewsQA.Articles;

namespace NewsQA.Checking;

/// <summary>Every number of the sentence stands in a cited excerpt, with its unit, within its limits, and said of the same thing.</summary>
internal static class NumberCheck
{
    /// <summary>Checks the numbers.</summary>
    /// <param name="evidence">Sentence and excerpts.</param>
    /// <param name="quoted">Spans of the sentence that are verified quotations.</param>
    public static IEnumerable<Finding> Find(Evidence evidence, IReadOnlyList<TextSpan> quoted)
    {
        var binding = new ValueBinding(evidence);
        var sentence = evidence.Sentence;
        foreach (var word in sentence.Words.Where(w => !quoted.Any(q => q.Contains(w.Span)) && IsOtherMultiple(evidence, w)))
        {
            yield return new Finding(Fault.Bound, word.Text);
        }

        foreach (var amount in sentence.Amounts.Where(a => !quoted.Any(q => q.Contains(sentence.Words[a.First].Span))))
        {
            var same = evidence.Cited.SelectMany(c => c.Text.Amounts.Where(a => Bears(c.Text, a, sentence, amount)).Select(a => (c.Text, Amount: a))).ToList();
            if (same.Count == 0 && !IsTheOne(evidence, amount) && !IsTwin(sentence, amount))
            {
                if (IsThere(evidence, amount) || !NumberWordings.Have(evidence, amount))
                {
                    yield return new Finding(IsThere(evidence, amount) ? Fault.Bound : Fault.Number, Words(sentence, amount));
                }

                continue;
            }

            var place = Place(sentence, amount);
            var isCount = amount.Quantity is { Unit.Length: 0 };
            foreach (var fault in same.Count > 0 && !IsTwin(sentence, amount) ? same.Select(s => binding.Misfits(place, Place(s.Text, s.Amount), isCount)).MinBy(m => m.Count)! : [])
            {
                yield return new Finding(fault, Words(sentence, amount));
            }
        }
    }

    /// <summary>Whether an amount of an excerpt bears one of the sentence, whatever it is said of.</summary>
    public static bool Bears(Reading given, Amount have, Reading sentence, Amount want) => AmountSupport.Bears(have, want, IsSameUnit(given, have, sentence, want));

    private static ValuePlace Place(Reading reading, Amount amount) =>
        new(reading, amount.First, amount.Last,
            [.. reading.Amounts.Where(a => a.First != amount.First && reading.Words[a.First].Sentence == reading.Words[amount.First].Sentence && a.IsComparable(amount)).Select(a => a.First)])
        {
            IsBare = amount.IsLargeWithoutUnit,
            Others = [.. reading.Amounts.Where(a => a.IsComparable(amount)).Select(a => reading.Words[a.First].Sentence).Where(s => s != reading.Words[amount.First].Sentence).Distinct()],
        };

    // "The union wanted 7.5 percent, the operator had offered 3.8": the unit may be left out beside another.
    private static bool IsSameUnit(Reading given, Amount have, Reading sentence, Amount want)
    {
        if (have.Quantity is not { } has || want.Quantity is not { } wants)
        {
            return true;
        }

        return has.Unit == wants.Unit || (has.Unit.Length == 0 && IsElliptic(given, have, wants.Unit)) || (wants.Unit.Length == 0 && IsElliptic(sentence, want, has.Unit));
    }

    private static bool IsElliptic(Reading reading, Amount amount, string unit) =>
        Place(reading, amount).Counted.Count == 0 && reading.Amounts.Any(a => a.Quantity?.Unit == unit && (amount.IsLargeWithoutUnit || reading.Words[a.First].Sentence == reading.Words[amount.First].Sentence));

    // The value stands there with its unit, whatever limits it.
    private static bool IsThere(Evidence evidence, Amount amount) =>
        amount.Quantity is { } want && evidence.Cited.Any(c => c.Text.Amounts.Any(a => a.Quantity is { } have && IsSameUnit(c.Text, a, evidence.Sentence, amount) && (AmountSupport.IsSame(have.Value, want.Value) || (have.Low != have.High && (AmountSupport.IsSame(have.Low, want.Value) || AmountSupport.IsSame(have.High, want.Value))))));

    // "More than doubled", "doubled" of "nearly doubled".
    private static bool IsOtherMultiple(Evidence evidence, ReadWord word)
    {
        if (NumberForms.Multiple(word.Lower) is not { } times)
        {
            return false;
        }

        var own = Limit(evidence.Sentence.Words, word);
        var theirs = evidence.Cited.SelectMany(c => c.Text.Words.Where(w => NumberForms.Multiple(w.Lower) == times).Select(w => Limit(c.Text.Words, w))).ToList();
        return theirs.Count > 0 && !theirs.Exists(t => t == own || (own == 0 && t > 0));
    }

    // 1 where it is more than that, -1 where it is nearly, 0 where it is neither.
    private static int Limit(IReadOnlyList<ReadWord> words, ReadWord word) => (word.Index > 0 ? words[word.Index - 1].Lower : "") switch
    {
        "than" when word.Index > 1 && words[word.Index - 2].Lower == "more" => 1,
        "over" => 1,
        "than" when word.Index > 1 && words[word.Index - 2].Lower == "less" => -1,
        "nearly" or "almost" => -1,
        _ => 0,
    };

    // "One wolf" of "a wolf", "one person" of "the only person".
    private static bool IsTheOne(Evidence evidence, Amount amount)
    {
        if (amount.Quantity is not { Value: 1 or 2, Unit.Length: 0 })
        {
            return false;
        }

        if (amount.Quantity.Value > 1)
        {
            // "Scored twice", "both winners".
            return evidence.Cited.Any(c => c.Text.Words.Any(w => w.Lower is "twice" or "both" && evidence.Sentence.Words.Any(s => s.IsContent && s.Segment == evidence.Sentence.Words[amount.First].Segment && c.Text.Words.Any(g => g.Segment == w.Segment && Likeness.Supports(g, s)))));
        }

        var counted = Place(evidence.Sentence, amount).Counted;
        return counted.Count > 0 && counted.SelectMany(evidence.SupportsOf).Any(s => Before(s, 1) is "a" or "an" or "only" or "single" or "sole" || (Before(s, 2) is "a" or "an" or "only" && s.Cited.Text.Words[s.Word.Index - 1].IsContent));
    }

    private static string Before(Support support, int steps) => support.Word.Index >= steps ? support.Cited.Text.Words[support.Word.Index - steps].Lower : "";

    // The second reading of one word, as "a third"; not of the "second" in "$555 second".
    private static bool IsTwin(Reading sentence, Amount amount) => amount.Ordinal is null
        && sentence.In(amount).All(w => !w.IsNumber || NumberForms.Ordinal(w.Lower) is not null)
        && sentence.Amounts.Any(a => a.Ordinal is not null && a.First >= amount.First && a.Last <= amount.Last);

    private static string Words(Reading reading, Amount amount) => reading.Text[reading.Words[amount.First].Span.Start..reading.Words[amount.Last].Span.End];
}
