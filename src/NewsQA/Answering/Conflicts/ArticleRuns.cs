using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Articles;

namespace NewsQA.Answering.Conflicts;

/// <summary>A run of words in a sentence, scored as a short answer.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Score">Its score by the log-linear model.</param>
/// <param name="Read">Its score by the reader, a logit.</param>
internal readonly record struct ScoredRun(ScoredSentence Sentence, TextSpan Span, double Score, double Read)
{
    public string Text => Span.Of(Sentence.Sentence.Text);
}

/// <summary>What an article's runs say of a value.</summary>
/// <param name="Mass">The share of the odds of runs that overlap it, by the log-linear model.</param>
/// <param name="Exact">The share of runs of its very words.</param>
/// <param name="Score">The best score of a run that overlaps it.</param>
/// <param name="ReadMass">As <paramref name="Mass"/>, by the reader.</param>
/// <param name="ReadExact">As <paramref name="Exact"/>, by the reader.</param>
/// <param name="ReadScore">The reader's best score of a run that overlaps it.</param>
internal readonly record struct RunShares(double Mass, double Exact, double Score, double ReadMass, double ReadExact, double ReadScore);

/// <summary>The runs of words in one article's best sentences that could be the short answer, as if the article were all there is.</summary>
internal sealed class ArticleRuns
{
    private readonly IReadOnlyDictionary<ScoredSentence, float> _holds;
    private readonly double _total;
    private readonly double _readTotal;

    private ArticleRuns(IReadOnlyList<ScoredRun> runs, IReadOnlyDictionary<ScoredSentence, float> holds)
    {
        (Runs, _holds) = (runs, holds);
        Top = runs.Max(r => r.Score);
        ReadTop = runs.Max(r => r.Read);
        _total = runs.Sum(r => Math.Exp(r.Score - Top));
        _readTotal = runs.Sum(r => Math.Exp(r.Read - ReadTop));
    }

    /// <summary>The runs, best first.</summary>
    public IReadOnlyList<ScoredRun> Runs { get; }

    /// <summary>The best score.</summary>
    public double Top { get; }

    /// <summary>The reader's best score.</summary>
    public double ReadTop { get; }

    /// <summary>The chance that the reader gives a sentence of holding the answer at all, 0 to 1.</summary>
    public double HoldsOf(ScoredSentence sentence) => 1 / (1 + Math.Exp(-_holds[sentence]));

    /// <summary>Scores the runs of sentences of one article; null when there are none.</summary>
    /// <param name="profile">The question.</param>
    /// <param name="sentences">The sentences, the best first.</param>
    /// <param name="read">What the reader says of each.</param>
    /// <param name="weights">The weights of the log-linear model.</param>
    public static ArticleRuns? Of(QuestionProfile profile, IReadOnlyList<ScoredSentence> sentences, IReadOnlyList<RunScores> read, SpanWeights weights)
    {
        var (features, texts) = SpanFinder.Read(
            profile, [.. sentences.Select(s => SentenceReader.Source(s) with { Gap = sentences[0].Score - s.Score })]);
        var notes = new List<uint>();
        var runs = new List<ScoredRun>();
        foreach (var (number, text) in texts.Index())
        {
            foreach (var (first, last) in SpanCandidates.In(text.Tokens).Where(run => text.Filter.MayAnswer(text, run.First, run.Last)))
            {
                notes.Clear();
                features.Append(text, first, last, notes);
                runs.Add(new ScoredRun(sentences[number], SpanFinder.SpanOf(text, first, last), weights.Score(notes), read[number].Of(first, last)));
            }
        }

        return runs.Count == 0 ? null : new ArticleRuns([.. runs.OrderByDescending(r => r.Score)], sentences.Zip(read, (s, r) => (s, r.Holds)).ToDictionary());
    }

    /// <summary>The best runs by the log-linear model and the best by the reader, none of which overlaps another of its model's.</summary>
    /// <param name="count">Most runs of the log-linear model.</param>
    /// <param name="readCount">Most runs of the reader.</param>
    public IEnumerable<ScoredRun> Best(int count, int readCount) => Apart(Runs, count).Concat(Apart(Runs.OrderByDescending(r => r.Read), readCount)).Distinct();

    private static List<ScoredRun> Apart(IEnumerable<ScoredRun> runs, int count)
    {
        var best = new List<ScoredRun>();
        foreach (var run in runs)
        {
            if (best.Count == count)
            {
                break;
            }

            if (!best.Exists(b => ReferenceEquals(b.Sentence, run.Sentence) && b.Span.Overlaps(run.Span)))
            {
                best.Add(run);
            }
        }

        return best;
    }

    /// <summary>What the runs say of a value.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="value">Where in it.</param>
    public RunShares Of(ScoredSentence sentence, TextSpan value)
    {
        var (mass, exact, score) = (0.0, 0.0, double.NegativeInfinity);
        var (readMass, readExact, readScore) = (0.0, 0.0, double.NegativeInfinity);
        var text = value.Of(sentence.Sentence.Text);
        foreach (var run in Runs)
        {
            var (odds, readOdds) = (Math.Exp(run.Score - Top) / _total, Math.Exp(run.Read - ReadTop) / _readTotal);
            if (ReferenceEquals(run.Sentence, sentence) && run.Span.Overlaps(value))
            {
                (mass, readMass) = (mass + odds, readMass + readOdds);
                (score, readScore) = (Math.Max(score, run.Score), Math.Max(readScore, run.Read));
            }

            if (run.Span.Length == text.Length && run.Text.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                (exact, readExact) = (exact + odds, readExact + readOdds);
            }
        }

        return double.IsNegativeInfinity(score)
            ? new RunShares(mass, exact, Runs[^1].Score, readMass, readExact, Runs.Min(r => r.Read))
            : new RunShares(mass, exact, score, readMass, readExact, readScore);
    }
}
