using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Passages;
using NewsQA.Retrieval;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Tests.Answering;

public class SupportMeasuresTests
{
    private const string TwoReports = "Did the Harbour Post report that the ferry captain resigned, while the Northern Courier said that the harbour engineer stayed?";

    private static readonly (string, string)[] Both = [("Harbour Post", "The ferry captain resigned."), ("Northern Courier", "The harbour engineer stayed.")];

    [Fact]
    public void Each_clause_is_held_against_the_outlet_that_it_names()
    {
        Assert.Equal(1, ClauseMeasure(TwoReports, SupportFeature.ClauseOwnLeast, Both));
        Assert.Equal(0, ClauseMeasure(TwoReports, SupportFeature.ClauseOwnLeast, ("Harbour Post", "The ferry captain resigned. The harbour engineer stayed.")));
    }

    [Fact]
    public void A_clause_that_nothing_bears_out_shows_although_the_words_are_all_there()
    {
        const string question = "Did the ferry captain resign, while the harbour engineer stayed?";
        Assert.Equal(1, ClauseMeasure(question, SupportFeature.ClauseOwnLeast, ("", "The ferry captain resigned."), ("", "The harbour engineer stayed.")));
        Assert.True(ClauseMeasure(question, SupportFeature.ClauseOwnLeast, ("", "The ferry engineer resigned."), ("", "The harbour captain stayed.")) < 0.7);
    }

    [Fact]
    public void Outlets_that_are_not_named_put_a_question_at_no_disadvantage() =>
        Assert.Equal(1, ClauseMeasure("Did the ferry captain resign?", SupportFeature.OutletOwnLeast, ("Harbour Post", "The ferry captain resigned.")));

    [Fact]
    public void A_named_outlet_of_which_nothing_was_read_covers_nothing() =>
        Assert.Equal(0, ClauseMeasure(TwoReports, SupportFeature.OutletOwnLeast, ("Harbour Post", "The ferry captain resigned and the harbour engineer stayed.")));

    [Theory]
    [InlineData("Who won in March 2024?", 1)]
    [InlineData("Who won in April 2024?", 0)]
    [InlineData("Who won?", 1)]
    public void Times_named_are_met_by_articles_of_that_time(string question, double met) =>
        Assert.Equal(met, ClauseMeasure(question, SupportFeature.TimesMet, ("Harbour Post", "She won.")));

    [Theory]
    [InlineData("Which ship was not in the harbour?", "The Brekke was in the harbour.", nameof(SupportFeature.DenialMissing), 1)]
    [InlineData("Which ship was not in the harbour?", "The Brekke never was in the harbour.", nameof(SupportFeature.DenialMissing), 0)]
    [InlineData("Who opposed the bridge?", "Nyholt supported the bridge.", nameof(SupportFeature.Opposite), 1)]
    [InlineData("Who opposed the bridge?", "Quille opposed what Nyholt supported.", nameof(SupportFeature.Opposite), 0)]
    [InlineData("What was the largest ship in the harbour?", "The Brekke was a ship in the harbour.", nameof(SupportFeature.RankMissing), 0.5)]
    [InlineData("What was the largest ship in the harbour?", "The Brekke was the largest ship.", nameof(SupportFeature.RankMissing), 0)]
    [InlineData("Who painted the harbour?", "Solem sold a harbour.", nameof(SupportFeature.ExactWords), 0.5)]
    public void What_the_question_says_and_the_sentence_does_not_is_measured(string question, string sentence, string feature, double expected)
    {
        var measures = DifferenceMeasures.Of(Scored(question, ("Harbour Post", sentence)));
        Assert.Equal(expected, measures[Enum.Parse<SupportFeature>(feature) - SupportFeature.DenialMissing], 1e-9);
    }

    [Fact]
    public void A_superlative_is_told_from_words_that_end_alike() =>
        Assert.Equal([true, true, false, false], new[] { "oldest", "first", "forest", "fest" }.Select(RankWords.Contains));

    private static double ClauseMeasure(string question, SupportFeature feature, params (string Source, string Text)[] sentences)
    {
        var scored = Scored(question, sentences);
        return ClauseMeasures.Of(scored, [.. scored.Sentences.Select(s => s.Sentence.Hit)])[feature - SupportFeature.ClauseOwnLeast];
    }

    private static ScoredSentences Scored(string text, params (string Source, string Text)[] sentences)
    {
        var question = QuestionReader.Read(text, null, null, "question");
        question = question with { Reading = QuestionReading.Of(text, new OutletNames(["Harbour Post", "Northern Courier"]), new DateOnly(2026, 1, 1)) };
        var statistics = new TermStatistics(100, new Dictionary<string, int>(StringComparer.Ordinal));
        var profile = QuestionProfile.From(question, statistics);
        return new ScoredSentences(profile, [.. sentences.Select(s => Scored(profile, s.Source, s.Text))], statistics);
    }

    private static ScoredSentence Scored(QuestionProfile profile, string source, string text)
    {
        var article = new Article
        {
            Id = text, Revision = "r", Origin = "o", Source = source, IngestedAt = DateTimeOffset.UnixEpoch, Text = text, PublishedAt = PartialDate.TryParse("2024-03-05", null, out var date) ? date : null,
        };
        var span = new TextSpan(0, text.Length);
        var terms = Word.Read(text).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
        double[] matches = [.. profile.Words.Select(w => w.Word.Terms.Any(terms.Contains) ? 1.0 : 0)];
        var features = new double[Enum.GetValues<SentenceFeature>().Length];
        return new ScoredSentence(new CandidateSentence(new Hit(1, new Passage(text, "r", span), article, 1, 1, 1), span, null, null), features, new SentenceMatches(matches, matches, matches), 1, []);
    }
}
