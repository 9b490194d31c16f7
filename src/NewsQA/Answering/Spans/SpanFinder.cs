using NewsQA.Answering.Kinds;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Articles;

namespace NewsQA.Answering.Spans;

/// <summary>A run of words found as the short answer.</summary>
/// <param name="Source">Index of the quote that it stands in.</param>
/// <param name="Span">Where in that quote.</param>
/// <param name="Probability">The share of the odds of all runs that it has, 0 to 1, together with runs of the same words.</param>
/// <param name="Score">Its score; comparable, roughly, between questions.</param>
internal sealed record FoundSpan(int Source, TextSpan Span, double Probability, double Score);

/// <summary>Finds the run of words that most likely is the short answer.</summary>
internal static class SpanFinder
{
    /// <summary>The best run, or null when there is none at all.</summary>
    public static FoundSpan? Find(QuestionProfile profile, IReadOnlyList<SpanSource> sources, SpanWeights weights)
    {
        var (features, texts) = Read(profile, sources);
        var runs = Runs(features, texts, weights);
        if (runs.Count == 0)
        {
            return null;
        }

        var scores = Scores(profile, texts, runs, weights);
        var top = scores.Max();
        var total = scores.Sum(s => Math.Exp(s - top));
        var spans = runs.ConvertAll(r => SpanOf(texts[r.Text], r.First, r.Last));
        var best = Array.IndexOf(scores, top);
        var text = spans[best].Of(sources[runs[best].Text].Text);
        bool IsSame(int i) => spans[i].Length == text.Length && string.Equals(spans[i].Of(sources[runs[i].Text].Text), text, StringComparison.OrdinalIgnoreCase);
        var same = Enumerable.Range(0, runs.Count).Where(IsSame).Sum(i => Math.Exp(scores[i] - top));
        return new FoundSpan(runs[best].Text, spans[best], same / total, top);
    }

    /// <summary>The texts of a question, read.</summary>
    public static (SpanFeatures Features, IReadOnlyList<SpanText> Texts) Read(QuestionProfile profile, IReadOnlyList<SpanSource> sources)
    {
        var asked = AskedFor.Read(profile.Question);
        var texts = sources.Select(s => new SpanText(profile, asked, s)).ToList();
        return (new SpanFeatures(asked, texts), texts);
    }

    /// <summary>The runs that can be the answer, in the order of the texts, scored by the log-linear model.</summary>
    public static List<SpanRun> Runs(SpanFeatures features, IReadOnlyList<SpanText> texts, SpanWeights weights)
    {
        var (wantsKind, wantsRelation) = (WantsKind(texts), texts.Any(IsDated));
        return Runs(features, texts, weights, (text, first, last) => !wantsKind || (IsOfKind(text, first, last) && (!wantsRelation || IsDated(text))));
    }

    // "When did she die?": where one text says that she died and has a time, another's time is of something else.
    private static bool IsDated(SpanText text) => text.Kind.Kind == AnswerKind.Date && text.Fitting.Count > 0 && text.IsRelation.Contains(true);

    private static List<SpanRun> Runs(SpanFeatures features, IReadOnlyList<SpanText> texts, SpanWeights weights, Func<SpanText, int, int, bool> isWanted)
    {
        var notes = new List<uint>();
        var runs = new List<SpanRun>();
        foreach (var (number, text) in texts.Index())
        {
            foreach (var (first, last) in SpanCandidates.In(text.Tokens).Where(run => text.Filter.MayAnswer(text, run.First, run.Last) && isWanted(text, run.First, run.Last)))
            {
                notes.Clear();
                features.Append(text, first, last, notes);
                runs.Add(new SpanRun(number, first, last, weights.Score(notes)));
            }
        }

        return runs;
    }

    /// <summary>The scores of runs, in their order: the log-linear model's, joined with what the reader says where the weights say how.</summary>
    public static double[] Scores(QuestionProfile profile, IReadOnlyList<SpanText> texts, IReadOnlyList<SpanRun> runs, SpanWeights weights)
    {
        if (weights.Join is not { } join || runs.Count == 0)
        {
            return [.. runs.Select(r => r.Score)];
        }

        var group = SpanJoin.GroupOf(profile);
        return Array.ConvertAll(SpanJoin.Measure(texts, SpanReader.Default.Read(profile, texts), runs), m => join.Score(group, m));
    }

    /// <summary>Whether only runs of the kind asked for can answer: it is a strict one, and there is one somewhere.</summary>
    public static bool WantsKind(IReadOnlyList<SpanText> texts) => texts.Count > 0 && texts[0].Kind.IsStrict && texts.Any(t => t.Fitting.Count > 0);

    /// <summary>Whether a run holds a place of the kind asked for.</summary>
    public static bool IsOfKind(SpanText text, int first, int last) => PlaceFit.Of(text.Fitting, SpanOf(text, first, last)) >= PlaceFit.Holds;

    /// <summary>Where a run of tokens stands in its text.</summary>
    public static TextSpan SpanOf(SpanText text, int first, int last) => new(text.Tokens[first].Span.Start, text.Tokens[last].Span.End);
}
