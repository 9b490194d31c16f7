using NewsQA.Articles;
using NewsQA.Indexing;
using NewsQA.Retrieval.Ranking;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Tests.Retrieval.Ranking;

/// <summary>Every expectation is worked out by hand: all terms have the same frequency, so that shares are shares of words.</summary>
public class TermGroupTests
{
    private const string Text = "The old ferry left Tollhaven. Its rudder broke. A tug brought the rudder home.";

    private static readonly QuestionTerms Terms = new(
        QuestionReading.Of("Where did the ferry rudder tug race?", new OutletNames([]), new DateOnly(2024, 6, 12)), new TermStatistics(100, new Dictionary<string, int>()));

    private readonly PassageTerms _passage = PassageTerms.Read(Terms, ArticleWith(Text), new TextSpan(0, Text.Length), []);

    [Fact]
    public void Cover_is_the_share_of_the_words_that_occur() => Assert.Equal(3 / 4.0, Terms.Whole.Cover(_passage.Has), 9);

    [Fact]
    public void The_best_sentence_has_two_of_four_and_two_in_a_row_have_no_more_than_those_two()
    {
        Assert.Equal(2 / 4.0, Terms.Whole.BestSentence(_passage.Sentences, 1), 9);
        Assert.Equal(2 / 4.0, Terms.Whole.BestSentence(_passage.Sentences, 2), 9);
    }

    [Fact]
    public void Words_beside_each_other_in_the_question_count_as_a_pair_with_at_most_one_word_between()
    {
        // "Tug brought [the] rudder": one term between. Ferry and rudder are in different sentences; race is nowhere.
        Assert.Equal(1 / 3.0, Terms.Whole.PairShare(_passage), 9);
    }

    [Fact]
    public void Bm25_is_a_share_of_the_most_it_could_be()
    {
        // tf / (tf + 1): ferry 1/2, rudder 2/3, tug 1/2, race 0.
        Assert.Equal((0.5 + (2 / 3.0) + 0.5) / 4, Terms.Whole.Bm25(_passage, new bool[4], discount: 1), 9);
    }

    private static Article ArticleWith(string text) => new()
    {
        Id = "a", Revision = "r", Origin = "a.txt", Title = null, IngestedAt = DateTimeOffset.UnixEpoch, Language = "en", Text = text,
    };
}
