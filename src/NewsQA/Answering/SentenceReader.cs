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

    // As many are read closely, by the net, as hold this share of the odds that all measures but the net's give, within these limits. On the dev halves and 330 questions over news 16 each find no more right first sentences; see the
    // results on answers.
    private const double CloseShare = 0.9;
    private const int LeastReadClosely = 6;
    private const int MostReadClosely = 16;

    // Scores lie between about -20 and 40; most of what answers is above 0.
    private const double Least = -20;
    private const double Scale = 60;

    // A share below e^-12 is none.
    private const double LogScale = 12;

    /// <summary>The sentences with <see cref="SentenceFeature.Reader"/> and what the net says (<see cref="SentenceFeature.Holds"/> and after it) filled in, best first.</summary>
    public static IReadOnlyList<ScoredSentence> Reread(QuestionProfile profile, IReadOnlyList<ScoredSentence> sentences, SpanWeights spans, AnswerWeights weights, CancellationToken cancellationToken)
    {
        var reread = new ScoredSentence[Math.Min(Read, sentences.Count)];
        Cores.Each(reread.Length, i => reread[i] = Reread(profile, sentences[i], spans, weights), cancellationToken);
        List<ScoredSentence> read = [.. reread.OrderByDescending(s => s.Score)];
        var closely = Closely(read);
        IEnumerable<ScoredSentence> all = [.. ReadBy(SpanReader.Default, profile, [.. read.Take(closely)], weights, cancellationToken), .. read.Skip(closely)];
        return [.. all.OrderByDescending(s => s.Score), .. sentences.Skip(Read)];
    }

    private static int Closely(List<ScoredSentence> read)
    {
        var odds = read.ConvertAll(s => Math.Exp(s.Score - read[0].Score));
        var wanted = CloseShare * odds.Sum();
        var (count, held) = (0, 0.0);
        while (count < Math.Min(MostReadClosely, odds.Count) && (count < LeastReadClosely || held < wanted))
        {
            held += odds[count++];
        }

        return count;
    }

    private static IEnumerable<ScoredSentence> ReadBy(SpanReader reader, QuestionProfile profile, IReadOnlyList<ScoredSentence> sentences, AnswerWeights weights, CancellationToken cancellationToken)
    {
        var (_, texts) = SpanFinder.Read(profile, [.. sentences.Select(s => Source(s) with { Around = SentenceMeasurer.Around(s.Sentence) })]);
        var read = reader.Read(profile, texts, cancellationToken);
        var shares = TextShares.Of(texts, read);
        return sentences.Select((sentence, i) =>
        {
            var features = (double[])sentence.Features.Clone();
            features[(int)SentenceFeature.Holds] = 1 / (1 + Math.Exp(-read[i].Holds));
            features[(int)SentenceFeature.RunShare] = Math.Exp(shares[i]);
            features[(int)SentenceFeature.RunLog] = Math.Max(0, 1 + (shares[i] / LogScale));
            return sentence with { Features = features, Score = weights.Score(features), Read = read[i] };
        });
    }

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
