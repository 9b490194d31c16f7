using NewsQA.Articles;
using NewsQA.Claims.Sources;
using NewsQA.Passages;

namespace NewsQA.Checking;

/// <summary>Who is said to say something is, for that excerpt's words, whom the excerpt names, its outlet, or who is known to speak in it.</summary>
internal static class AttributionCheck
{
    /// <summary>Checks who says so.</summary>
    public static IEnumerable<Finding> Find(Evidence evidence, IReadOnlyList<TextSpan> quoted)
    {
        var text = evidence.Sentence.Text;
        TextSpan? before = null;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var attribution = AttributionReader.Read(text, sentence, before);
            before = sentence;
            foreach (var origin in new[] { attribution.Origin, attribution.Speaker }.OfType<TextSpan>().Distinct())
            {
                if (!IsOrigin(evidence, sentence, origin, quoted))
                {
                    yield return new Finding(Fault.Speaker, origin.Of(text));
                }
            }
        }
    }

    private static bool IsOrigin(Evidence evidence, TextSpan sentence, TextSpan origin, IReadOnlyList<TextSpan> quoted)
    {
        var who = evidence.Sentence.In(origin).Where(w => w.IsContent).ToList();
        if (who.Count == 0 || who.TrueForAll(LightWords.IsLight))
        {
            return true;
        }

        var rest = evidence.Sentence.In(sentence).Where(w => w.IsContent && !origin.Overlaps(w.Span) && !LightWords.IsLight(w)).ToList();
        var best = evidence.Cited.Select(c => (Cited: c, Place: Best(c, rest, evidence, quoted))).OrderByDescending(b => b.Place.Score).First();
        var near = evidence.Cited.Where(c => evidence.Cited.Count > 1 || Best(c, rest, evidence, quoted).Score >= best.Place.Score - 0.5);
        return near.Any(c => Says(evidence, c, Best(c, rest, evidence, quoted).Sentence, who));
    }

    // The sentence of the excerpt that has most of the words, or the quotation itself.
    private static (int Sentence, double Score) Best(CitedText cited, List<ReadWord> words, Evidence evidence, IReadOnlyList<TextSpan> quoted)
    {
        var quotations = quoted.Select(q => q.Of(evidence.Sentence.Text)).ToList();
        return SentenceSplitter.Split(cited.Text.Text).Index()
            .Select(s => (Sentence: s.Index, Score: words.Count(w => cited.Text.InSentence(s.Index).Any(g => Likeness.Supports(g, w))) + (quotations.Exists(q => QuotationCheck.Contains(s.Item.Of(cited.Text.Text), q)) ? 100.0 : 0)))
            .DefaultIfEmpty((0, 0.0)).OrderByDescending(s => s.Item2).First();
    }

    private static bool Says(Evidence evidence, CitedText cited, int sentence, List<ReadWord> who)
    {
        var own = cited.Origins.Where(o => o.Sentence == sentence).SelectMany(o => cited.Text.In(o.Span)).Where(w => w.IsContent && !LightWords.IsLight(w)).ToList();
        var around = cited.Around.SelectMany(r => r.Words).ToList();
        if (Fits(evidence, who, own) || Fits(evidence, who, own.Count > 0 ? [.. Reading.Of(cited.Excerpt.Source ?? "").Words] : around))
        {
            return true;
        }

        // Nobody named for these words: anybody whom the excerpt has somewhere as its origin, or who stands before the verb there.
        return (own.Count == 0 && Fits(evidence, who, [.. cited.Origins.SelectMany(o => cited.Text.In(o.Span)).Where(w => w.IsContent)]))
            || cited.Text.InSentence(sentence).Any(v => v.IsVerb && Fits(evidence, who, [.. cited.Clauses.Agent(v).All]) && cited.Text.InSentence(sentence).Any(w => LightWords.IsSaying(w) || w.Lower is "demanded" or "argued" or "expects" or "believe" or "hopes" or "warned" or "promised" or "wants" or "asked"));
    }

    private static bool Fits(Evidence evidence, List<ReadWord> who, List<ReadWord> origin)
    {
        var names = who.Where(w => w.IsName).ToList();
        var wanted = names.Count > 0 && origin.Exists(o => o.IsCapital) ? names : who;
        return wanted.Exists(w => origin.Exists(o => Likeness.AreOne(o, w))) || (origin.Count > 0 && wanted.Exists(w => origin.Exists(o => evidence.AreLinked(o, w))));
    }
}
