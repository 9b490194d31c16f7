using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;

namespace NewsQA.Answering;

/// <summary>
/// Reads the best sentences for a short answer: one in which a good one stands answers better than one that only speaks of the question's words. Those further down are not
/// read: they would not be chosen, and reading costs more than all other measures together.
/// </summary>
internal static class SentenceReader
{
    /// <summary>How many sentences are read.</summary>
    public const int Read = 24;

    /// <summary>How many of them are read closely, by the net.</summary>
    public const int ReadClosely = 16;

    // Scores lie between about -20 and 40; most of what answers is above 0.
    private const double Least = -20;
    private const double Scale = 60;

    /// <summary>The sentences with <see cref="SentenceFeature.Reader"/> and <see cref="SentenceFeature.Holds"/> filled in, best first.</summary>
    public static IReadOnlyList<ScoredSentence> Reread(QuestionProfile profile, IReadOnlyList<ScoredSentence> sentences, SpanWeights spans, AnswerWeights weights, CancellationToken cancellationToken)
    {
        var reread = new ScoredSentence[Math.Min(Read, sentences.Count)];
        Cores.Each(reread.Length, i => reread[i] = Reread(profile, sentences[i], spans, weights), cancellationToken);
        List<ScoredSentence> read = [.. reread.OrderByDescending(s => s.Score)];
        IEnumerable<ScoredSentence> all = [.. ReadBy(SpanReader.Default, profile, [.. read.Take(ReadClosely)], weights, cancellationToken), .. read.Skip(ReadClosely)];
        return [.. all.OrderByDescending(s => s.Score), .. sentences.Skip(Read)];
    }

    private static IEnumerable<ScoredSentence> ReadBy(SpanReader reader, QuestionProfile profile, IReadOnlyList<ScoredSentence> sentences, AnswerWeights weights, CancellationToken cancellationToken) =>
        sentences.Zip(reader.Read(profile, [.. sentences.Select(Source)], cancellationToken), (sentence, scores) =>
        {
            var features = (double[])sentence.Features.Clone();
            features[(int)SentenceFeature.Holds] = 1 / (1 + Math.Exp(-scores.Holds));
            return sentence with { Features = features, Score = weights.Score(features), Read = scores };
        });

    /// <summary>A sentence as a text for the reader.</summary>
    public static SpanSource Source(ScoredSentence sentence)
    {
        var text = sentence.Sentence.Text;
        return new SpanSource(text, 0, 0, text.Length) { Before = CandidateSentence.Preceding(sentence.Sentence.Article, sentence.Sentence.Span.Start), Read = sentence.Read, Values = sentence.Values };
    }

    private static ScoredSentence Reread(QuestionProfile profile, ScoredSentence sentence, SpanWeights spans, AnswerWeights weights)
    {
        var text = sentence.Sentence.Text;
        var found = SpanFinder.Find(profile, [new SpanSource(text, 0, 0, text.Length) { Around = SentenceMeasurer.Around(sentence.Sentence), Values = sentence.Values }], spans.With(join: null));
        var features = (double[])sentence.Features.Clone();
        features[(int)SentenceFeature.Reader] = found is null ? 0 : Math.Clamp((found.Score - Least) / Scale, 0, 1);
        return sentence with { Features = features, Score = weights.Score(features) };
    }
}
