using NewsQA.Answering.Spans;

namespace NewsQA.Answering;

/// <summary>
/// Reads the best sentences for a short answer: one in which a good one stands answers better than one that only speaks of the question's words. Those further down are not
/// read: they would not be chosen, and reading costs more than all other measures together.
/// </summary>
internal static class SentenceReader
{
    /// <summary>How many sentences are read.</summary>
    public const int Read = 24;

    // Scores lie between about -20 and 40; most of what answers is above 0.
    private const double Least = -20;
    private const double Scale = 60;

    /// <summary>The sentences with <see cref="SentenceFeature.Reader"/> filled in, best first.</summary>
    public static IReadOnlyList<ScoredSentence> Reread(QuestionProfile profile, IReadOnlyList<ScoredSentence> sentences, SpanWeights spans, AnswerWeights weights) =>
        [.. sentences.Take(Read).Select(s => Reread(profile, s, spans, weights)).OrderByDescending(s => s.Score), .. sentences.Skip(Read)];

    private static ScoredSentence Reread(QuestionProfile profile, ScoredSentence sentence, SpanWeights spans, AnswerWeights weights)
    {
        var text = sentence.Sentence.Text;
        var found = SpanFinder.Find(profile, [new SpanSource(text, 0, 0, text.Length) { Around = SentenceMeasurer.Around(sentence.Sentence) }], spans.With(join: null));
        var features = (double[])sentence.Features.Clone();
        features[(int)SentenceFeature.Reader] = found is null ? 0 : Math.Clamp((found.Score - Least) / Scale, 0, 1);
        return sentence with { Features = features, Score = weights.Score(features) };
    }
}
