using NewsQA.Answering.Kinds;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Articles;

namespace NewsQA.Answering.Spans;

/// <summary>A run of words found as the short answer.</summary>
/// <param name="Source">Index of the quote that it stands in.</param>
/// <param name="Span">Where in that quote.</param>
/// <param name="Probability">The share of the odds of all runs that it has, 0 to 1, together with runs of the same words.</param>
/// <param name="Score">Its score; comparable, roughly, between questions.</param>
/// <param name="Holds">The reader's largest logit that a text holds an answer at all; 0 without a reader.</param>
/// <param name="Fit">How well it is of the kind asked for, 0 to 1 (<see cref="PlaceFit"/>); 1 where anything will do.</param>
internal sealed record FoundSpan(int Source, TextSpan Span, double Probability, double Score, double Holds, double Fit);

/// <summary>Finds the run of words that most likely is the short answer.</summary>
internal static class SpanFinder
{
    /// <summary>The best run, or null when there is none at all.</summary>
    public static FoundSpan? Find(QuestionProfile profile, IReadOnlyList<SpanSource> sources, SpanWeights weights, CancellationToken cancellationToken = default)
    {
        var (features, texts) = Read(profile, sources);
        var runs = Runs(features, texts, weights);
        if (runs.Count == 0)
        {
            return null;
        }

        var read = weights.Join is null ? [] : SpanReader.Default.Read(profile, texts, cancellationToken);
        var scores = Scores(profile, texts, runs, read, weights);
        var top = scores.Max();
        var total = scores.Sum(s => Math.Exp(s - top));
        var spans = runs.ConvertAll(r => SpanOf(texts[r.Text], r.First, r.Last));
        var best = Array.IndexOf(scores, top);
        var text = spans[best].Of(sources[runs[best].Text].Text);
        bool IsSame(int i) => spans[i].Length == text.Length && string.Equals(spans[i].Of(sources[runs[i].Text].Text), text, StringComparison.OrdinalIgnoreCase);
        var same = Enumerable.Range(0, runs.Count).Where(IsSame).Sum(i => Math.Exp(scores[i] - top));
        var found = texts[runs[best].Text];
        var span = Widened(found, runs[best].First, runs[best].Last);
        return new FoundSpan(
            runs[best].Text, span, same / total, top, read.Count == 0 ? 0 : read.Max(r => r.Holds), found.Kind.Kind == AnswerKind.Any ? 1 : PlaceFit.Of(found.Fitting, spans[best]) / (double)PlaceFit.Surely);
    }

    // Of "five to six million" and "between 300 and 400" both ends are meant.
    private static TextSpan Widened(SpanText text, int first, int last)
    {
        Token? At(int i) => i >= 0 ? text.Tokens[i] : null;
        var isRange = text.Kind.IsStrict && text.Tokens[first].Class == TokenClass.Number && At(first - 2)?.Class == TokenClass.Number
            && (At(first - 1)!.Lower is "to" or "-" or "–" || (At(first - 1)!.Lower == "and" && At(first - 3)?.Lower == "between"));
        return SpanOf(text, isRange ? first - 2 : first, last);
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
        var notes = new List<uint>();
        var runs = new List<SpanRun>();
        foreach (var (text, first, last) in Candidates(texts))
        {
            notes.Clear();
            features.Append(texts[text], first, last, notes);
            runs.Add(new SpanRun(text, first, last, weights.Score(notes)));
        }

        return runs;
    }

    /// <summary>
    /// The runs that can be the answer, in the order of the texts. Where one of the kind asked for stands somewhere nothing else can be, and where one is tied to what is asked
    /// (<see cref="SpanText.IsBound"/>; of an office, by the words beside it) no other is; unless that would leave none.
    /// </summary>
    public static IReadOnlyList<(int Text, int First, int Last)> Candidates(IReadOnlyList<SpanText> texts)
    {
        var all = texts.SelectMany((text, number) => SpanCandidates.In(text.Tokens).Where(run => text.Filter.MayAnswer(text, run.First, run.Last)).Select(run => (number, run.First, run.Last))).ToList();
        if (texts.Count == 0 || all.Count == 0)
        {
            return all;
        }

        var isBound = texts.Any(t => t.IsBound);
        if (!isBound && !(texts[0].Kind.IsStrict && texts.Any(t => t.Fitting.Count > 0)))
        {
            var reasons = texts[0].WantsReason ? all.Where(run => Reasons.IsOne(texts[run.number].Tokens, run.First)).ToList() : [];
            return reasons.Count > 0 ? reasons : [.. all.Where(run => RoughKind.MayBe(texts[run.number], run.First, run.Last))];
        }

        var ofKind = all.Where(run => IsOfKind(texts[run.number], run.First, run.Last)).ToList();
        var surest = texts.Max(t => t.Holding);
        var bound = isBound ? ofKind.Where(run => texts[run.number] is { IsBound: true } text && text.Holding == surest).ToList() : [];
        return FutureDates.Keep(texts, OfYear(texts, bound.Count > 0 ? bound : ofKind));
    }

    // Where a year is asked for and some tell one, those; "last month" may still tell it by the article's date.
    private static List<(int Text, int First, int Last)> OfYear(IReadOnlyList<SpanText> texts, List<(int Text, int First, int Last)> runs)
    {
        var told = texts[0].Filter.AsksYear ? runs.FindAll(run => AskedYear.IsToldBy(SpanOf(texts[run.Text], run.First, run.Last).Of(texts[run.Text].Source.Text))) : [];
        return told.Count > 0 ? told : runs;
    }

    // In the order of the runs: the log-linear model's scores, joined with what the reader says where the weights say how.
    private static double[] Scores(QuestionProfile profile, IReadOnlyList<SpanText> texts, IReadOnlyList<SpanRun> runs, IReadOnlyList<RunScores> read, SpanWeights weights)
    {
        if (weights.Join is not { } join)
        {
            return [.. runs.Select(r => r.Score)];
        }

        var group = SpanJoin.GroupOf(profile);
        return Array.ConvertAll(SpanJoin.Measure(texts, read, runs), m => join.Score(group, m));
    }

    /// <summary>Whether a run holds a place of the kind asked for; who holds an office, or what something is, it must be to the letter.</summary>
    public static bool IsOfKind(SpanText text, int first, int last) => PlaceFit.Of(text.Fitting, SpanOf(text, first, last)) >= PlaceFit.Holds
        && (text.Kind is { Role: null, Subject: null } || text.Fitting.Any(p => p.Span == SpanOf(text, first, last)));

    /// <summary>Where a run of tokens stands in its text.</summary>
    public static TextSpan SpanOf(SpanText text, int first, int last) => new(text.Tokens[first].Span.Start, text.Tokens[last].Span.End);
}
