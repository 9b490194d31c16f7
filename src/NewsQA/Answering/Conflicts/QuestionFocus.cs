using NewsQA.Answering.Spans;
using NewsQA.Articles;
using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>A question's words, apart into names and the others, and how far a sentence speaks of them.</summary>
internal sealed class QuestionFocus(QuestionProfile profile, AskedAttribute asked)
{
    private readonly IReadOnlyList<string> _noun = [.. Word.Read(asked.Noun).SelectMany(w => w.Terms)];

    public QuestionProfile Profile => profile;

    public AskedAttribute Asked => asked;

    /// <summary>The terms of the counted or measured noun.</summary>
    public IReadOnlyList<string> Noun => _noun;

    /// <summary>Stem of the word that says what was done; empty when there is none.</summary>
    public string Relation { get; } = AskedFor.Read(profile.Question).Relation;

    /// <summary>Whether the question asks of people harmed.</summary>
    public bool IsOfHarm => Others.Any(w => w.Word.Terms.Any(WordClasses.IsHarm));

    /// <summary>Whether it says of whom it asks and nothing else: "How many days was Putin in China?"</summary>
    public bool IsOfNamesAlone => !Others.Any();

    private IEnumerable<ProfileWord> Others => profile.Words.Where(IsOther);

    /// <summary>Whether a word is one of the question's that is not a name, or names the same attribute.</summary>
    public bool IsFocus(Word word) => Others.Any(w => w.Word.Terms.Any(t => word.Terms.Any(u => WordClasses.AreOne(t, u))));

    /// <summary>Whether a word is the noun that is counted or measured.</summary>
    public bool IsNoun(Word word) => _noun.Any(t => word.Terms.Any(u => WordClasses.AreOne(t, u)));

    /// <summary>How well a claim of a sentence fits.</summary>
    public ClaimFit Fit(ScoredSentence sentence, IReadOnlyList<Word> words, TextSpan value)
    {
        var own = sentence.Matches.Own.ToArray();
        for (var i = 0; i < own.Length; i++)
        {
            var asks = profile.Words[i].Word;
            own[i] = own[i] < 1 && !profile.Words[i].IsName && words.Any(w => asks.Terms.Any(t => w.Terms.Any(u => WordClasses.AreOne(t, u)))) ? 1 : own[i];
        }

        return new ClaimFit(
            Coverage.Of(profile, sentence.Matches.Passage, w => w.IsName, 1),
            Coverage.Of(profile, own, IsOther, 1),
            Near(words, value),
            Coverage.Of(profile, own, w => w.IsName, 1),
            Coverage.Of(profile, [.. own.Zip(sentence.Matches.Passage, Math.Max)], _ => true, 1));
    }

    // Whether it rises or falls is what the sentence is to tell, not what it must speak of.
    private bool IsOther(ProfileWord word) => !word.IsName && !(asked.Form == AttributeForm.Direction && SideReader.SpeaksOfDirection(word.Word.Lower));

    // Of people harmed, what counts is the word of harm: all numbers there are of people. Beside a word of the question 1, with each word between a tenth less.
    private double Near(IReadOnlyList<Word> words, TextSpan value)
    {
        return Nearest(words, value, w => IsFocus(w) || (IsNoun(w) && !IsOfHarm)) ?? (Others.Any() || _noun.Count > 0 ? 0 : 1);
    }

    /// <summary>How near to a name of the question a value stands: 1 beside one, with each word between a tenth less; 1 when the question has no names, 0 when the sentence has none of them.</summary>
    public double NearName(IReadOnlyList<Word> words, TextSpan value)
    {
        var names = profile.Words.Where(w => w.IsName).SelectMany(w => w.Word.Terms).ToHashSet(StringComparer.Ordinal);
        return names.Count == 0 ? 1 : Nearest(words, value, w => w.Terms.Any(names.Contains)) ?? 0;
    }

    private static double? Nearest(IReadOnlyList<Word> words, TextSpan value, Func<Word, bool> isMeant)
    {
        var first = words.TakeWhile(w => w.Span.End <= value.Start).Count();
        var last = words.TakeWhile(w => w.Span.Start < value.End).Count();
        var distances = words.Select((w, i) => (w, Distance: i < first ? first - i - 1 : Math.Max(0, i - last))).Where(p => isMeant(p.w)).Select(p => p.Distance).ToList();
        return distances.Count == 0 ? null : Math.Max(0, 1 - (distances.Min() / 10.0));
    }
}
