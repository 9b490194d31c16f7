using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Passages;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering;

public class StatementSelectorTests
{
    private const string First = "The ferry struck the mole at noon. Six people died on board. The harbour was shut for a week.\n\nA memorial was held on Sunday.";

    [Fact]
    public void Sentences_that_stand_side_by_side_become_one_quote()
    {
        var chosen = Choose((First, "Six people died on board.", 5), (First, "The harbour was shut for a week.", 4.5));

        Assert.Equal(["Six people died on board. The harbour was shut for a week."], Quotes(chosen));
        Assert.Equal("Six people died on board.", chosen[0].Lead.Sentence.Text);
    }

    [Fact]
    public void A_quote_does_not_reach_over_a_paragraph() =>
        Assert.Equal(2, Choose((First, "The harbour was shut for a week.", 5), (First, "A memorial was held on Sunday.", 4)).Count);

    [Fact]
    public void The_same_words_in_another_article_are_no_second_statement()
    {
        var copy = "Then six people died on board.";
        var chosen = Choose((First, "Six people died on board.", 5), (copy, "Then six people died on board.", 4));

        Assert.Single(chosen);
        Assert.Equal(copy, chosen[0].Same.Single().Sentence.Article.Text);
    }

    [Fact]
    public void A_sentence_far_behind_the_best_is_left_out() =>
        Assert.Single(Choose((First, "Six people died on board.", 5), ("Nothing else happened in town.", "Nothing else happened in town.", 1)));

    [Fact]
    public void A_sentence_without_the_kind_asked_for_must_be_about_as_good_as_the_best()
    {
        var best = Scored(First, "Six people died on board.", 5);
        var other = Scored("Nothing else happened in town.", "Nothing else happened in town.", 3);
        other.Features[(int)SentenceFeature.KindMissing] = 1;

        Assert.Single(StatementSelector.Choose([best, other], new AnswerOptions()));

        other.Features[(int)SentenceFeature.KindMissing] = 0;
        Assert.Equal(2, StatementSelector.Choose([best, other], new AnswerOptions()).Count);
    }

    [Fact]
    public void A_further_sentence_is_of_what_the_question_names()
    {
        var best = Scored(First, "Six people died on board.", 5);
        var other = Scored("Two people died in a house.", "Two people died in a house.", 4.5);
        best.Features[(int)SentenceFeature.PassageNames] = 0.8;
        other.Features[(int)SentenceFeature.PassageNames] = 0.1;

        Assert.Single(StatementSelector.Choose([best, other], new AnswerOptions()));

        other.Features[(int)SentenceFeature.PassageNames] = 0.5;
        Assert.Equal(2, StatementSelector.Choose([best, other], new AnswerOptions()).Count);
    }

    [Fact]
    public void No_text_is_quoted_twice()
    {
        const string sold = "The port was sold in the spring of that year.";
        const string ship = "Ann Lee, who had run the port for eleven years and knew each of its cranes and most of those who worked them, bought a ship.";
        const string left = "She left in May with a crew of nine and a cargo of timber that nobody on the other side of the sea had ordered.";
        var chosen = Choose(($"{sold} {ship} {left}", left, 5), ($"{sold} {ship} {left}", sold, 4.5), ($"{sold} {ship} {left}", ship, 4.4));

        Assert.Equal([$"{ship} {left}", sold], Quotes(chosen));
    }

    private static IReadOnlyList<ChosenStatement> Choose(params (string Article, string Sentence, double Score)[] sentences) =>
        StatementSelector.Choose([.. sentences.Select(s => Scored(s.Article, s.Sentence, s.Score))], new AnswerOptions());

    private static IEnumerable<string> Quotes(IReadOnlyList<ChosenStatement> chosen) => chosen.Select(c => c.Span.Of(c.Lead.Sentence.Article.Text));

    private static ScoredSentence Scored(string text, string sentence, double score)
    {
        var article = new Article { Id = text, Revision = "r", Origin = "o", IngestedAt = DateTimeOffset.UnixEpoch, Text = text };
        var start = text.IndexOf(sentence, StringComparison.Ordinal);
        var hit = new Hit(1, new Passage(text, "r", new TextSpan(0, text.Length)), article, 1, 1, 1);
        return new ScoredSentence(new CandidateSentence(hit, new TextSpan(start, start + sentence.Length), null, null), new double[Enum.GetValues<SentenceFeature>().Length], new SentenceMatches([], [], []), score, []);
    }
}
