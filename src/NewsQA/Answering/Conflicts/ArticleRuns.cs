using NewsQA.Answering.Spans;
using NewsQA.Articles;

namespace NewsQA.Answering.Conflicts;

/// <summary>A run of words in a sentence, scored as a short answer.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Score">Its score.</param>
internal readonly record struct ScoredRun(ScoredSentence Sentence, TextSpan Span, double Score)
{
    public string Text => Span.Of(Sentence.Sentence.Text);
}

/// <summary>The runs of words in one article's best sentences that could be the short answer, as if the article were all there is.</summary>
internal sealed class ArticleRuns
{
    private readonly double _total;

    private ArticleRuns(IReadOnlyList<ScoredRun> runs)
    {
        Runs = runs;
        Top = runs.Max(r => r.Score);
        _total = runs.Sum(r => Math.Exp(r.Score - Top));
    }

    /// <summary>The runs, best first.</summary>
    public IReadOnlyList<ScoredRun> Runs { get; }

    /// <summary>The best score.</summary>
    public double Top { get; }

    /// <summary>Scores the runs of these sentences of one article, best sentence first; null when there are none.</summary>
    public static ArticleRuns? Read(QuestionProfile profile, IReadOnlyList<ScoredSentence> sentences, SpanWeights weights)
    {
        var (features, texts) = SpanFinder.Read(
            profile, [.. sentences.Select(s => new SpanSource(s.Sentence.Text, sentences[0].Score - s.Score, 0, s.Sentence.Text.Length))]);
        var notes = new List<uint>();
        var runs = new List<ScoredRun>();
        foreach (var (number, text) in texts.Index())
        {
            foreach (var (first, last) in SpanCandidates.In(text.Tokens).Where(run => text.Filter.MayAnswer(text, run.First, run.Last)))
            {
                notes.Clear();
                features.Append(text, first, last, notes);
                runs.Add(new ScoredRun(sentences[number], SpanFinder.SpanOf(text, first, last), weights.Score(notes)));
            }
        }

        return runs.Count == 0 ? null : new ArticleRuns([.. runs.OrderByDescending(r => r.Score)]);
    }

    /// <summary>The best runs, none of which overlaps another.</summary>
    public IReadOnlyList<ScoredRun> Best(int count)
    {
        var best = new List<ScoredRun>();
        foreach (var run in Runs)
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

    /// <summary>What the runs say of a value: the share of the odds that overlap it, the share of its very words, the best score of a run that overlaps it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="value">Where in it.</param>
    public (double Mass, double Exact, double Score) Of(ScoredSentence sentence, TextSpan value)
    {
        var (mass, exact, score) = (0.0, 0.0, double.NegativeInfinity);
        var text = value.Of(sentence.Sentence.Text);
        foreach (var run in Runs)
        {
            var odds = Math.Exp(run.Score - Top) / _total;
            var isOver = ReferenceEquals(run.Sentence, sentence) && run.Span.Overlaps(value);
            mass += isOver ? odds : 0;
            score = isOver ? Math.Max(score, run.Score) : score;
            exact += run.Span.Length == text.Length && run.Text.Equals(text, StringComparison.OrdinalIgnoreCase) ? odds : 0;
        }

        return (mass, exact, double.IsNegativeInfinity(score) ? Runs[^1].Score : score);
    }
}
