using NewsQA.Answering.Kinds;
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
        var runs = Score(profile, sources, weights);
        if (runs.Count == 0)
        {
            return null;
        }

        var top = runs.Max(r => r.Score);
        var total = runs.Sum(r => Math.Exp(r.Score - top));
        var best = runs.First(r => r.Score == top);
        var text = best.Span.Of(sources[best.Source].Text);
        var same = runs.Where(r => r.Span.Length == text.Length && string.Equals(r.Span.Of(sources[r.Source].Text), text, StringComparison.OrdinalIgnoreCase));
        return new FoundSpan(best.Source, best.Span, same.Sum(r => Math.Exp(r.Score - top)) / total, top);
    }

    /// <summary>The texts of a question, read.</summary>
    public static (SpanFeatures Features, IReadOnlyList<SpanText> Texts) Read(QuestionProfile profile, IReadOnlyList<SpanSource> sources)
    {
        var asked = AskedFor.Read(profile.Question);
        var texts = sources.Select(s => new SpanText(profile, asked, s)).ToList();
        return (new SpanFeatures(asked, texts), texts);
    }

    /// <summary>Whether only runs of the kind asked for can answer: it is a strict one, and there is one somewhere.</summary>
    public static bool WantsKind(IReadOnlyList<SpanText> texts) => texts.Count > 0 && texts[0].Kind.IsStrict && texts.Any(t => t.Fitting.Count > 0);

    /// <summary>Whether a run holds a place of the kind asked for.</summary>
    public static bool IsOfKind(SpanText text, int first, int last) => PlaceFit.Of(text.Fitting, SpanOf(text, first, last)) >= PlaceFit.Holds;

    /// <summary>Where a run of tokens stands in its text.</summary>
    public static TextSpan SpanOf(SpanText text, int first, int last) => new(text.Tokens[first].Span.Start, text.Tokens[last].Span.End);

    private static List<(int Source, TextSpan Span, double Score)> Score(QuestionProfile profile, IReadOnlyList<SpanSource> sources, SpanWeights weights)
    {
        var (features, texts) = Read(profile, sources);
        var notes = new List<uint>();
        var runs = new List<(int, TextSpan, double)>();
        var wantsKind = WantsKind(texts);
        var filter = new RunFilter(profile);
        foreach (var (source, text) in texts.Index())
        {
            foreach (var (first, last) in SpanCandidates.In(text.Tokens).Where(run => filter.MayAnswer(text, run.First, run.Last) && (!wantsKind || IsOfKind(text, run.First, run.Last))))
            {
                notes.Clear();
                features.Append(text, first, last, notes);
                runs.Add((source, SpanOf(text, first, last), weights.Score(notes)));
            }
        }

        return runs;
    }
}
