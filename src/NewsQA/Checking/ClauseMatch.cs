using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>A clause of the sentence beside the one sentence of a cited excerpt that bears most of it.</summary>
internal sealed class ClauseMatch
{
    // What a thing counts that the excerpt says one sentence before or after: of a noun or name the sentence may speak on, of a deed or a value hardly.
    private const double NamedBefore = 0.8;
    private const double ToldBeside = 0.4;

    private static readonly FrozenDictionary<string, string> Ways = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["in"] = "at", ["at"] = "at", ["on"] = "at", ["near"] = "at", ["inside"] = "at", ["within"] = "at", ["during"] = "at", ["off"] = "at",
        ["from"] = "from", ["to"] = "to", ["into"] = "to", ["by"] = "by", ["for"] = "for", ["against"] = "against", ["with"] = "with", ["without"] = "without",
        ["before"] = "before", ["after"] = "after", ["since"] = "since", ["until"] = "until", ["under"] = "under", ["over"] = "over", ["outside"] = "outside", ["between"] = "between",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Evidence _evidence;

    /// <summary>Finds the sentence.</summary>
    public ClauseMatch(Evidence evidence, Clause clause, Func<ReadWord, bool> isQuoted)
    {
        (_evidence, Clause, IsQuoted) = (evidence, clause, isQuoted);
        var known = clause.Anchors.Where(a => a.Places.Count > 0 || IsAround(a)).ToList();
        var total = known.Sum(Weight);
        var best = evidence.Cited.SelectMany(c => c.Text.Words.Select(w => w.Sentence).Distinct().Select(s => (Cited: c, Sentence: s, Sum: known.Sum(a => Weight(a) * Credit(a, c, s))))).OrderByDescending(b => b.Sum).FirstOrDefault();
        (Cited, Sentence, Together) = (best.Cited, best.Sentence, total > 0 ? best.Sum / total : 1);
        Words = Cited is null ? [] : [.. Cited.Text.InSentence(Sentence)];
        NamesApart = known.Count(a => a.Kind == AnchorKind.Name && Credit(a, Cited!, Sentence) == 0);
        ValuesApart = known.Count(a => a.IsValue && Credit(a, Cited!, Sentence) < 1);
    }

    /// <summary>The clause.</summary>
    public Clause Clause { get; }

    /// <summary>All words of the text that the clause is from.</summary>
    public IReadOnlyList<ReadWord> SentenceWords => _evidence.Sentence.Words;

    /// <summary>Whether a word of the clause is part of a verified quotation.</summary>
    public Func<ReadWord, bool> IsQuoted { get; }

    /// <summary>The excerpt; null where nothing is cited.</summary>
    public CitedText? Cited { get; }

    /// <summary>The number of the sentence in it.</summary>
    public int Sentence { get; }

    /// <summary>That sentence's words.</summary>
    public IReadOnlyList<ReadWord> Words { get; }

    /// <summary>The share of the clause that it bears, of what the excerpts have at all; 0 to 1.</summary>
    public double Together { get; }

    /// <summary>The clause's names that neither it nor the sentence before has.</summary>
    public int NamesApart { get; }

    /// <summary>The clause's amounts and times that it has not.</summary>
    public int ValuesApart { get; }

    /// <summary>The segments of the sentence that have something of the clause beside names.</summary>
    public IReadOnlyCollection<int> Segments => [.. PlacesHere(a => a.Kind != AnchorKind.Name).Select(w => w.Segment).Distinct()];

    /// <summary>The words of these segments of the sentence; but for what it quotes, where the clause quotes too.</summary>
    public IEnumerable<ReadWord> WordsOf(IReadOnlyCollection<int> segments)
    {
        // A quotation told in words of one's own counts.
        IReadOnlyList<Articles.TextSpan> quoted = Clause.Words.Any(IsQuoted) ? QuotationCheck.Find(Cited!.Text.Text) : [];
        return Words.Where(w => segments.Contains(w.Segment) && !quoted.Any(q => q.Contains(w.Span)));
    }

    /// <summary>Words of the clause for which the sentence has one that rules them out.</summary>
    public int Contrasts() => Clause.Words.Count(w => !w.IsMark && !w.IsFunction && !w.IsName && !w.IsAmount && !IsQuoted(w) && (IsContrasted(w) || IsOtherDegree(w)));

    /// <summary>The same of small words.</summary>
    public int SmallContrasts() => Clause.Words.Count(w => w.IsFunction && !IsQuoted(w) && IsContrasted(w));

    /// <summary>Values and names that do not stand with the clause's verb there while another of their kind does, which the sentence leaves out.</summary>
    public int Rivals()
    {
        var verbs = PlacesHere(a => a.Kind == AnchorKind.Verb).Select(w => w.Segment).ToHashSet();
        return Clause.Anchors.Count(a => a.IsHard && a.Places.Count > 0 && verbs.Count > 0 && !a.Places.Any(p => p.Cited == Cited && verbs.Contains(p.Word.Segment)) && Words.Any(w => verbs.Contains(w.Segment) && IsRival(a, w)));
    }

    /// <summary>Values and names that stand behind a small word of another kind there.</summary>
    public int Prepositions() => Clause.Anchors.Count(a => a.IsHard && a.Places.Count > 0 && Way(_evidence.Sentence.Words, a.Word) is { } way && a.Places.All(p => Way(p.Cited.Text.Words, p.Word) is { } theirs && theirs != way));

    /// <summary>The places of the clause's words in that sentence.</summary>
    /// <param name="which">Of which words.</param>
    public IEnumerable<ReadWord> PlacesHere(Func<Anchor, bool> which) => Clause.Anchors.Where(which).SelectMany(a => a.Places).Where(p => p.Cited == Cited && p.Word.Sentence == Sentence).Select(p => p.Word);

    private static double Weight(Anchor anchor) => anchor.Kind switch { AnchorKind.Amount or AnchorKind.Time => 1.5, AnchorKind.Name => 1, AnchorKind.Verb => 1, _ => 0.8 };

    private static double Credit(Anchor anchor, CitedText cited, int sentence)
    {
        if (anchor.Places.Any(p => p.Cited == cited && p.Word.Sentence == sentence))
        {
            return 1;
        }

        var isThing = anchor.Kind is AnchorKind.Name or AnchorKind.Word;
        if (isThing && (IsAround(anchor, cited) || anchor.Places.Any(p => p.Cited == cited && p.Word.Sentence == sentence - 1)))
        {
            return NamedBefore;
        }

        return anchor.Places.Any(p => p.Cited == cited && Math.Abs(p.Word.Sentence - sentence) == 1) ? ToldBeside : 0;
    }

    private bool IsAround(Anchor anchor) => _evidence.Cited.Any(c => IsAround(anchor, c));

    private static bool IsAround(Anchor anchor, CitedText cited) => anchor.Kind is AnchorKind.Name or AnchorKind.Word && cited.Around.Append(cited.Title).Any(r => r.Words.Any(w => Likeness.Supports(w, anchor.Word)));

    private bool IsContrasted(ReadWord word) =>
        !Words.Any(w => w.Stem == word.Stem || (!LightWords.IsLight(word) && Likeness.Supports(w, word)))
        && Words.Any(w => !w.IsMark && !w.IsName && w.IsFunction == word.IsFunction && Checking.Contrasts.Are(w, word) && !_evidence.Sentence.Words.Any(s => s.Stem == w.Stem || (!w.IsFunction && Likeness.Supports(w, s))));

    // "The largest" for "the oldest", or for "the second largest".
    private bool IsOtherDegree(ReadWord word)
    {
        if (!CheckMeasurer.IsDegree(word) && word.Lower is not ("first" or "last"))
        {
            return false;
        }

        var same = Words.Where(w => w.Stem == word.Stem || (!word.IsNumber && Likeness.Supports(w, word))).ToList();
        return same.Count == 0 ? Words.Any(w => CheckMeasurer.IsDegree(w) && !_evidence.Sentence.Words.Any(s => s.Stem == w.Stem || Likeness.Supports(w, s)))
            : same.TrueForAll(w => IsRanked(Cited!.Text.Words, w)) && !IsRanked(_evidence.Sentence.Words, word);
    }

    private static bool IsRanked(IReadOnlyList<ReadWord> words, ReadWord word) => words.Skip(Math.Max(0, word.Index - 2)).Take(Math.Min(2, word.Index)).Any(w => NumberForms.Ordinal(w.Lower) > 1);

    private bool IsRival(Anchor anchor, ReadWord word)
    {
        var own = _evidence.Sentence;
        if (anchor.Kind == AnchorKind.Amount)
        {
            var amount = own.Amounts.First(a => own.Words[a.First] == anchor.Word);
            return Cited!.Text.Amounts.Any(a => a.First == word.Index && a.IsComparable(amount) && !own.Amounts.Any(o => own.Words[o.First].Segment == anchor.Word.Segment && NumberCheck.Bears(Cited.Text, a, own, o)));
        }

        if (anchor.Kind == AnchorKind.Time)
        {
            return word.IsTime && Cited!.Text.Times.Any(t => t.Span.Contains(word.Span) && !own.Times.Any(o => DateCheck.Bears(Cited, t, o)));
        }

        return word.IsName && !own.Words.Any(s => Likeness.AreOne(word, s)) && Way(own.Words, anchor.Word) is { } way && Way(Cited!.Text.Words, word) == way;
    }

    // The kind of the small word before a value or a name; null when there is none.
    private static string? Way(IReadOnlyList<ReadWord> words, ReadWord word)
    {
        for (var at = word.Index - 1; at >= 0 && word.Index - at <= 4 && words[at].Segment == word.Segment; at--)
        {
            if (Ways.TryGetValue(words[at].Lower, out var way))
            {
                return way;
            }

            if (words[at].IsVerb || words[at].IsMark || (words[at].IsFunction && words[at].Lower is not ("the" or "a" or "an" or "its" or "his" or "her" or "their" or "more" or "than" or "about" or "some" or "of")))
            {
                return null;
            }
        }

        return null;
    }
}
