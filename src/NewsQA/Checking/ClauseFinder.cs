namespace NewsQA.Checking;

/// <summary>Parts the sentence into clauses, a verb in each, and finds where the excerpts have what they tell.</summary>
internal static class ClauseFinder
{
    /// <summary>The clauses in order.</summary>
    public static IReadOnlyList<Clause> Find(Evidence evidence, Func<ReadWord, bool> isQuoted)
    {
        var clauses = new List<List<ReadWord>>();
        foreach (var segment in evidence.Sentence.Words.GroupBy(w => w.Segment))
        {
            var words = segment.ToList();
            if (clauses.Count == 0 || clauses[^1][^1].Sentence != words[0].Sentence || (HasVerb(words) && HasVerb(clauses[^1])))
            {
                clauses.Add([]);
            }

            clauses[^1].AddRange(words);
        }

        return [.. clauses.Select(c => new Clause(c, [.. Anchors(evidence, c).Where(a => !isQuoted(a.Word))]))];
    }

    private static bool HasVerb(List<ReadWord> words) => words.Exists(w => w.IsVerb || w.Lower is "is" or "was" or "are" or "were" or "has" or "had" or "have");

    private static IEnumerable<Anchor> Anchors(Evidence evidence, List<ReadWord> words)
    {
        var sentence = evidence.Sentence;
        foreach (var amount in sentence.Amounts.Where(a => words.Contains(sentence.Words[a.First])))
        {
            yield return new Anchor(sentence.Words[amount.First], AnchorKind.Amount, [.. evidence.Cited.SelectMany(c => c.Text.Amounts.Where(a => NumberCheck.Bears(c.Text, a, sentence, amount)).Select(a => new Support(c, c.Text.Words[a.First])))]);
        }

        foreach (var time in sentence.Times)
        {
            if (sentence.In(time.Span).FirstOrDefault() is { } first && words.Contains(first))
            {
                yield return new Anchor(first, AnchorKind.Time, [.. evidence.Cited.SelectMany(c => c.Text.Times.Where(t => DateCheck.Bears(c, t, time)).Select(t => c.Text.In(t.Span).FirstOrDefault()).OfType<ReadWord>().Select(w => new Support(c, w)))]);
            }
        }

        foreach (var word in words.Where(w => w.IsContent && !w.IsAmount && !LightWords.IsLight(w)))
        {
            yield return new Anchor(word, word.IsVerb ? AnchorKind.Verb : word.IsName ? AnchorKind.Name : AnchorKind.Word, evidence.SupportsOf(word));
        }
    }
}
