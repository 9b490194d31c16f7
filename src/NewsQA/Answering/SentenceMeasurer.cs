using NewsQA.Answering.Kinds;
using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>How far texts speak of each word of a question, 0 to 1 each, in the profile's order.</summary>
/// <param name="Own">The sentence itself.</param>
/// <param name="Beside">With the sentences beside it.</param>
/// <param name="Passage">With the passage and the title.</param>
internal sealed record SentenceMatches(double[] Own, double[] Beside, double[] Passage);

/// <summary>
/// Measures the features of sentences against one question. Matching is not thread-safe; once all sentences are matched, measuring them is, since what it looks up is then known.
/// </summary>
internal sealed class SentenceMeasurer(QuestionProfile profile, WordMatcher matcher, SentenceWords words, double bestFused)
{
    private const int NearWords = 8;
    private const int LongWords = 40;

    // What stands beside a sentence tells less of it than its own words.
    private const double BesideShare = 0.9;
    private const double PassageShare = 0.8;

    private readonly AskedKind _asked = profile.Kind;
    private readonly Dictionary<IReadOnlyList<Word>, double[]> _matches = new(ReferenceEqualityComparer.Instance);

    private static readonly int Count = Enum.GetValues<SentenceFeature>().Length;

    private static readonly HashSet<string> Reasons = new(StringComparer.OrdinalIgnoreCase)
    {
        "because", "since", "due", "owing", "after", "cause", "caused", "reason", "result", "led", "blamed", "so", "therefore", "thanks", "following",
    };

    /// <summary>How far a sentence, what stands beside it, and its passage speak of each word of the question.</summary>
    public SentenceMatches Match(CandidateSentence candidate)
    {
        var own = Match(words.Own(candidate));
        var beside = words.Beside(candidate).Aggregate(own, (all, text) => Max(all, Match(text), BesideShare));
        return new SentenceMatches(own, beside, words.Passage(candidate).Aggregate(beside, (all, text) => Max(all, Match(text), PassageShare)));
    }

    // A sentence is beside two others, and a passage around several.
    private double[] Match(IReadOnlyList<Word> text) => _matches.TryGetValue(text, out var known) ? known : _matches[text] = matcher.Match(text);

    /// <summary>The features, in the order of <see cref="SentenceFeature"/>; <paramref name="reachable"/> is the profile weighted by what the candidates can meet at all.</summary>
    public double[] Measure(QuestionProfile reachable, CandidateSentence candidate, SentenceMatches matches, IReadOnlyList<TextValue> values, double similarity)
    {
        var own = words.Own(candidate);
        var fitting = FittingPlaces.In(_asked, profile, candidate.Text, values, _asked.Role is null ? "" : Around(candidate));
        var sure = fitting.Where(f => f.IsSure).ToList();

        var features = new double[Count];
        void Set(SentenceFeature feature, double value) => features[(int)feature] = value;
        Set(SentenceFeature.Own, Coverage.Of(reachable, matches.Own));
        Set(SentenceFeature.Beside, Coverage.Of(reachable, matches.Beside));
        Set(SentenceFeature.Passage, Coverage.Of(reachable, matches.Passage));
        Set(SentenceFeature.OwnNames, Coverage.Of(reachable, matches.Own, w => w.IsName, 0));
        Set(SentenceFeature.PassageNames, Coverage.Of(reachable, matches.Passage, w => w.IsName, 0));
        Set(SentenceFeature.OwnOthers, Coverage.Of(reachable, matches.Own, w => !w.IsName, 0));
        Set(SentenceFeature.Phrases, Phrases(own));
        Set(SentenceFeature.Similarity, similarity);
        Set(SentenceFeature.PassageScore, bestFused > 0 ? candidate.Hit.Fused / bestFused : 0);
        Set(SentenceFeature.PassageRank, 1.0 / candidate.Hit.Rank);
        Set(SentenceFeature.KindFits, fitting.Count > 0 ? 1 : 0);
        Set(SentenceFeature.KindSure, _asked.IsStrict && sure.Count > 0 ? 1 : 0);
        Set(SentenceFeature.NameSure, !_asked.IsStrict && sure.Count > 0 ? 1 : 0);
        Set(SentenceFeature.KindMissing, _asked.Kind != AnswerKind.Any && fitting.Count == 0 ? 1 : 0);
        Set(SentenceFeature.NearValue, fitting.Count == 0 ? 0 : (sure.Count > 0 ? sure : fitting).Max(f => NearValue(reachable, own, f.Span)));
        Set(SentenceFeature.Length, Math.Min(own.Count, LongWords) / (double)LongWords);
        Set(SentenceFeature.Asks, candidate.Text.EndsWith('?') ? 1 : 0);
        Set(SentenceFeature.Lead, candidate.Span.Start == 0 ? 1 : 0);
        Set(SentenceFeature.GivesReason, profile.Question.Type == QuestionType.Why && GivesReason(candidate.Text) ? 1 : 0);
        return features;
    }

    private double Phrases(IReadOnlyList<Word> sentence)
    {
        if (profile.Words.Count < 2)
        {
            return 0;
        }

        var pairs = sentence.Zip(sentence.Skip(1), (a, b) => (a.Terms[0], b.Terms[0])).ToHashSet();
        return profile.Words.Zip(profile.Words.Skip(1), (a, b) => (a.Word.Terms[0], b.Word.Terms[0])).Count(pairs.Contains) / (double)(profile.Words.Count - 1);
    }

    private double NearValue(QuestionProfile reachable, IReadOnlyList<Word> sentence, TextSpan value)
    {
        var at = sentence.Select((w, i) => (w, i)).Where(p => p.w.Span.Overlaps(value)).Select(p => p.i).DefaultIfEmpty(-1).First();
        return at < 0 ? 0 : Coverage.Of(reachable, matcher.Match([.. sentence.Skip(at - NearWords).Take((2 * NearWords) + 1)]));
    }

    /// <summary>What else a sentence's article says near it: its title and the passage.</summary>
    public static string Around(CandidateSentence candidate) => $"{candidate.Article.Title}. {candidate.Hit.Passage.Span.Of(candidate.Article.Text)}";

    private static bool GivesReason(string sentence) =>
        sentence.Split([' ', ',', '.', ';', '\n'], StringSplitOptions.RemoveEmptyEntries).Any(Reasons.Contains);

    private static double[] Max(double[] matches, double[] others, double share) => [.. matches.Zip(others, (m, o) => Math.Max(m, o * share))];
}
