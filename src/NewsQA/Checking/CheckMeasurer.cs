namespace NewsQA.Checking;

/// <summary>Measures how a sentence stands to what it cites.</summary>
internal static class CheckMeasurer
{
    /// <summary>The measures, in the order of <see cref="CheckFeature"/>.</summary>
    /// <param name="evidence">Sentence and excerpts.</param>
    /// <param name="findings">What the checks found.</param>
    /// <param name="isQuoted">Whether a word is part of a verified quotation.</param>
    public static double[] Measure(Evidence evidence, IReadOnlyList<Finding> findings, Func<ReadWord, bool> isQuoted)
    {
        var measures = new double[Enum.GetValues<CheckFeature>().Length];
        void Set(CheckFeature feature, double value) => measures[(int)feature] = value;
        double Count(Fault fault) => findings.Count(f => f.Fault == fault);
        var missing = findings.Where(f => f.Fault == Fault.Word).Select(f => f.Word!).ToList();
        var matches = ClauseFinder.Find(evidence, isQuoted).Where(c => c.Anchors.Count > 0).Select(c => new ClauseMatch(evidence, c, isQuoted)).ToList();

        foreach (var group in missing.GroupBy(w => IsAlike(evidence, w) ? CheckFeature.MissingAlike : OfMissing(w)))
        {
            Set(group.Key, group.Count());
        }

        foreach (var (feature, fault) in Counted)
        {
            Set(feature, Count(fault));
        }

        Set(CheckFeature.MissingShare, Coverage.Of(evidence, findings, isQuoted).MissingShare);
        Set(CheckFeature.MostApart, matches.Select(m => 1 - m.Together).DefaultIfEmpty(0).Max());
        Set(CheckFeature.MeanApart, matches.Select(m => 1 - m.Together).DefaultIfEmpty(0).Average());
        Set(CheckFeature.NamesApart, matches.Sum(m => m.NamesApart));
        Set(CheckFeature.ValuesApart, matches.Sum(m => m.ValuesApart));
        Set(CheckFeature.Contrasts, matches.Sum(m => m.Contrasts()));
        Set(CheckFeature.SmallContrasts, matches.Sum(m => m.SmallContrasts()));
        Set(CheckFeature.Rivals, matches.Sum(m => m.Rivals()));
        Set(CheckFeature.Prepositions, matches.Sum(m => m.Prepositions()));
        Set(CheckFeature.ClauseDenials, matches.Count(m => IsDenied(m) is { } pair && pair.Own != pair.Theirs));
        Set(CheckFeature.ClauseOpen, matches.Count(m => Openness(m) is { Own: false, Theirs: true }));
        Set(CheckFeature.ClauseDone, matches.Count(m => Openness(m) is { Own: true, Theirs: false }));
        return measures;
    }

    // "Weaken" of "ease": an excerpt has a word that answers alike what others would answer differently.
    private static bool IsAlike(Evidence evidence, ReadWord word) => !WeakWords.Has(word) && evidence.Cited.Any(c => c.Text.Words.Any(w => !w.IsMark && !w.IsName && Contrasts.AreAlike(w.Stem, word.Stem)));

    // Ranks of Rarity: about the words that half of all running text consists of.
    private const int Common = 1000;

    /// <summary>The measure that a finding counts in; null for an invention, which needs none.</summary>
    public static CheckFeature? FeatureOf(Finding finding) =>
        finding.Word is { } word ? OfMissing(word) : Array.Find(Counted, c => c.Item2 == finding.Fault) is { Item2: not Fault.Quotation } counted ? counted.Item1 : null;

    private static CheckFeature OfMissing(ReadWord word) => (IsDegree(word), WeakWords.Has(word), word.IsVerb, Rarity.Of(word)) switch
    {
        (false, true, _, _) => CheckFeature.MissingWeak,
        (_, _, var isVerb, _) when Contrasts.Has(word.Stem) || RoleNameCheck.IsRole(word) => isVerb ? CheckFeature.MissingRivalVerbs : CheckFeature.MissingRivals,
        (true, _, _, _) => CheckFeature.MissingDegrees,
        (_, _, true, < Common) => CheckFeature.MissingCommonVerbs,
        (_, _, true, _) => CheckFeature.MissingVerbs,
        (_, _, _, < Common) => CheckFeature.MissingCommon,
        (_, _, _, null) => CheckFeature.MissingRare,
        _ => CheckFeature.MissingUsual,
    };

    private static readonly (CheckFeature, Fault)[] Counted =
    [
                (CheckFeature.ValuesCounted, Fault.ValueCounted), (CheckFeature.ValueWays, Fault.ValueWay), (CheckFeature.ValueRivals, Fault.ValueRival), (CheckFeature.LooseRivals, Fault.LooseRival), (CheckFeature.ValueOwners, Fault.ValueOwner), (CheckFeature.ValueVerbs, Fault.ValueVerb),
        (CheckFeature.ValueClauses, Fault.ValueClause), (CheckFeature.ValuesAlone, Fault.ValueAlone), (CheckFeature.LooseDenials, Fault.LooseDenial), (CheckFeature.LooseDoubts, Fault.LooseDoubt), (CheckFeature.OtherNouns, Fault.OtherNoun), (CheckFeature.OtherNews, Fault.OtherNew), (CheckFeature.Pasts, Fault.Past), (CheckFeature.NameSlots, Fault.NameSlot), (CheckFeature.Doers, Fault.Doer), (CheckFeature.ValueRelatives, Fault.ValueRelative), (CheckFeature.Parts, Fault.Part), (CheckFeature.DateEnds, Fault.DateEnd), (CheckFeature.Owners, Fault.Owner), (CheckFeature.VerbsApart, Fault.VerbsApart),
        (CheckFeature.Denials, Fault.Denial), (CheckFeature.Doubts, Fault.Doubt), (CheckFeature.RoleNames, Fault.RoleName), (CheckFeature.RoleKinds, Fault.RoleKind), (CheckFeature.Speakers, Fault.Speaker),
        (CheckFeature.Causes, Fault.Cause), (CheckFeature.Extents, Fault.Extent), (CheckFeature.Turns, Fault.Turn), (CheckFeature.Turned, Fault.Turned), (CheckFeature.Others, Fault.Other), (CheckFeature.Predicates, Fault.Predicate),
    ];

    internal static bool IsDegree(ReadWord word) => word.Lower.Length > 4 && word.Lower.EndsWith("est", StringComparison.Ordinal) && word.Lower is not ("interest" or "forest" or "protest" or "request" or "harvest" or "arrest" or "invest" or "contest" or "suggest" or "guest" or "priest" or "quest");

    // Only what is plainly denied in one and in no way in the other: "refused", "failed", "lacks", "unhurt" go with either.
    private static (bool Own, bool Theirs)? IsDenied(ClauseMatch match)
    {
        var (own, theirs) = (Denial(match.Clause.Words.Where(w => !match.IsQuoted(w))), match.Cited is null ? null : Denial(match.WordsOf(match.Segments)));
        if (match.Segments.Count == 0 || own is null || theirs is null)
        {
            return null;
        }

        // What is denied here may be denied there in the clause before: "he did not say where".
        // So may one there, where the sentence denies something beside the clause.
        return (own.Value && Denial(match.Words) != false) || (theirs.Value && DeniesBeside(match)) ? null : (own.Value, theirs.Value);
    }

    private static bool DeniesBeside(ClauseMatch match) => match.SentenceWords.Any(w => w.Sentence == match.Clause.Words[0].Sentence && !match.Clause.Words.Contains(w) && StanceReader.IsDenial(match.SentenceWords, w.Index));

    // True for a plain denial, false for none, null for a word that denies by what it means.
    private static bool? Denial(IEnumerable<ReadWord> words)
    {
        var all = words.ToList();
        return all.Exists(w => !w.IsAmount && (w.Lower is "not" or "no" or "never" or "nobody" or "nothing" or "none" or "neither" or "nor" or "cannot" || w.Lower.EndsWith("n't", StringComparison.Ordinal)) && !(w.Lower is "not" or "no" && all.Exists(n => n.Index == w.Index + 1 && n.Lower is "only" or "longer"))) ? true
            : all.Exists(StanceReader.DeniesByMeaning) ? null : false;
    }

    // Told as done only where a verb of the clause is past and no helper before it makes it present or future.
    private static (bool Own, bool Theirs) Openness(ClauseMatch match)
    {
        var segments = match.Segments;
        if (match.Cited is null || segments.Count == 0)
        {
            return (false, false);
        }

        var theirs = match.WordsOf(segments).ToList();
        var isOwn = match.Clause.Words.Any(IsOpen) || !match.Clause.Words.Any(w => w.IsVerb && IsDone(match.Clause.Words, w));
        return (isOwn, theirs.Exists(o => IsOpen(o) && match.PlacesHere(a => a.Kind != AnchorKind.Name).Any(p => p.Segment == o.Segment && p.Index > o.Index)) && !theirs.Exists(w => w.IsVerb && !LightWords.IsSaying(w) && !IsOpen(w) && IsDone(theirs, w) && match.Cited.Stances[w.Index].Doubt == Doubt.None));
    }

    private static bool IsDone(IReadOnlyList<ReadWord> words, ReadWord verb) =>
        WordForms.IsPast(verb.Lower) && !words.Any(w => w.Index < verb.Index && verb.Index - w.Index <= 3 && w.Lower is "is" or "are" or "be" or "being" or "to" or "will");

    // A word that leaves a clause open, whatever its reach.
    private static bool IsOpen(ReadWord word) => StanceReader.IsOpening(word);
}
