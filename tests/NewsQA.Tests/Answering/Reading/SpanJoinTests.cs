using NewsQA.Answering;
using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Evaluation;
using NewsQA.Training.Answers;

namespace NewsQA.Tests.Answering.Reading;

public class SpanJoinTests
{
    private static readonly QuestionProfile Asked = SpanReaderTests.Profile("What was found under the theatre?");

    private static readonly SpanSource[] Sources = Texts(
        "Under the theatre in Harrowgate, builders found a Roman bath on Tuesday.", "The theatre closed in March.", "A council in the town said that nothing would be moved.");

    [Fact]
    public void With_a_weight_for_the_log_linear_model_alone_its_choice_stays()
    {
        var alone = SpanWeights.Default.With(join: null);
        var expected = SpanFinder.Find(Asked, Sources, alone, TestContext.Current.CancellationToken)!;
        var found = SpanFinder.Find(Asked, Sources, alone.With(new SpanJoin(Only(0, 1))), TestContext.Current.CancellationToken)!;
        Assert.Equal((expected.Source, expected.Span), (found.Source, found.Span));
        Assert.Equal(expected.Probability, found.Probability, 1e-6);
        Assert.Equal(expected.Score, found.Score, 1e-6);
    }

    [Fact]
    public void With_a_weight_for_the_reader_alone_its_best_run_is_chosen()
    {
        var (_, texts) = SpanFinder.Read(Asked, Sources);
        var scores = SpanReader.Default.Read(Asked, texts, TestContext.Current.CancellationToken);
        var runs = SpanFinder.Runs(SpanFinder.Read(Asked, Sources).Features, texts, SpanWeights.Default);
        var measures = SpanJoin.Measure(texts, scores, runs);
        var best = Enumerable.Range(0, runs.Count).MaxBy(i => measures[i][1]);
        var found = SpanFinder.Find(Asked, Sources, SpanWeights.Default.With(new SpanJoin(Only(1, 3))), TestContext.Current.CancellationToken)!;
        Assert.Equal((runs[best].Text, SpanFinder.SpanOf(texts[runs[best].Text], runs[best].First, runs[best].Last)), (found.Source, found.Span));
        Assert.Equal(1, measures[best][5]);
    }

    [Fact]
    public void Weights_with_a_join_are_read_as_they_were_packed()
    {
        var join = new SpanJoin([.. Enumerable.Range(0, SpanJoin.Weights).Select(i => i / 7f)]);
        var packed = SpanWeights.Default.With(join).Pack();
        Assert.Equal(join.All, SpanWeights.Unpack(packed).Join!.All);
        Assert.Null(SpanWeights.Unpack(SpanWeights.Default.With(join: null).Pack()).Join);
        Assert.Equal(packed, SpanWeights.Unpack(packed).Pack());
    }

    [Fact]
    public void The_fit_of_the_join_makes_right_answers_likelier()
    {
        (string Question, string Answer, string[] Texts)[] asked =
        [
            ("What was found under the theatre?", "a Roman bath", ["Under the theatre in Harrowgate, builders found a Roman bath on Tuesday.", "The theatre closed in March."]),
            ("What did the minister resign over?", "a forged diploma", ["The minister resigned over a forged diploma last week.", "A minister spoke on Friday."]),
            ("What killed the bees?", "a mite", ["Scientists say that a mite killed the bees in the valley.", "Bees came back in May."]),
        ];
        var samples = asked.Select(a => new EvidenceSample("own", SpanReaderTests.Profile(a.Question), Texts(a.Texts), [a.Answer], [], true, 0)).ToList();
        var start = SpanWeights.Default.With(new SpanJoin(Only(0, 1)));
        var fitted = SpanWeights.Default.With(JoinFit.Fit(samples, SpanWeights.Default, seed: 1));
        double Likelihood(SpanWeights weights) => samples.Sum(s => Math.Log(RightShare(s, weights)));
        Assert.True(Likelihood(fitted) > Likelihood(start));
    }

    [Fact]
    public void A_seventh_of_paragraphs_is_held_out_and_always_the_same_ones()
    {
        bool Has(int number) => HeldOut.Has("Paragraph " + number);
        Assert.InRange(Enumerable.Range(0, 7000).Count(Has), 850, 1150);
        // The shipped reader was trained without these: another choice would judge it by what it learned.
        Assert.Equal([17, 23, 25, 42, 56, 57, 61, 68, 75, 90, 97], Enumerable.Range(0, 100).Where(Has));
    }

    private static double RightShare(EvidenceSample sample, SpanWeights weights)
    {
        var (features, texts) = SpanFinder.Read(sample.Profile, sample.Sources);
        var runs = SpanFinder.Runs(features, texts, weights);
        var group = SpanJoin.GroupOf(sample.Profile);
        var odds = SpanJoin.Measure(texts, SpanReader.Default.Read(sample.Profile, texts), runs).Select(m => Math.Exp(weights.Join!.Score(group, m))).ToList();
        var wanted = AnswerMeasures.Normalise(sample.Answers[0]);
        var right = runs.Index().Where(r => AnswerMeasures.Normalise(SpanFinder.SpanOf(texts[r.Item.Text], r.Item.First, r.Item.Last).Of(sample.Sources[r.Item.Text].Text)) == wanted);
        return right.Sum(r => odds[r.Index]) / odds.Sum();
    }

    private static SpanSource[] Texts(params string[] texts) => [.. texts.Select(t => new SpanSource(t, 0, 0, t.Length))];

    private static float[] Only(int measure, float weight)
    {
        var weights = new float[SpanJoin.Weights];
        weights[measure] = weight;
        return weights;
    }
}
