using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;

namespace NewsQA.Tests.Answering.Reading;

public class TextSharesTests
{
    [Fact]
    public void The_shares_of_all_texts_make_one()
    {
        var shares = Shares("Who owns the Harrow bridge?", "The Harrow bridge is owned by Sundmark Rail.", "Ines Quoy painted the Harrow bridge.", "The bridge was closed on Monday.");
        Assert.All(shares, s => Assert.True(s <= 0));
        Assert.Equal(1, shares.Sum(Math.Exp), 1e-6);
    }

    [Fact]
    public void What_answers_has_the_largest_share()
    {
        var shares = Shares("Who owns the Harrow bridge?", "Ines Quoy painted the Harrow bridge.", "The Harrow bridge is owned by Sundmark Rail.", "The bridge was closed on Monday.");
        Assert.Equal(1, Array.IndexOf(shares, shares.Max()));
    }

    [Fact]
    public void Where_an_age_is_asked_for_a_text_without_one_has_no_share()
    {
        var shares = Shares("How old is Maud Ilsley?", "Maud Ilsley, 52, chairs the council.", "Maud Ilsley chairs the council of Wendle.");
        Assert.Equal(0, shares[0], 1e-9);
        Assert.Equal(double.NegativeInfinity, shares[1]);
    }

    [Fact]
    public void Where_nothing_can_answer_no_text_has_a_share() =>
        Assert.All(Shares("How old is Maud Ilsley?", "Maud Ilsley chairs the council of Wendle.", "She was there."), s => Assert.Equal(double.NegativeInfinity, s));

    [Fact]
    public void A_run_counts_with_the_article_before_it()
    {
        const string Text = "The bridge was closed by the mayor.";
        var profile = SpanReaderTests.Profile("Who closed the bridge?");
        var text = SpanFinder.Read(profile, [new SpanSource(Text, 0, 0, Text.Length)]).Texts[0];
        var scores = SpanReader.Default.Read(profile, [text], TestContext.Current.CancellationToken)[0];
        var mayor = text.Tokens.FindIndex(t => t.Lower == "mayor");
        Assert.Equal(Sum(scores.Of(mayor, mayor), scores.Of(mayor - 1, mayor)), scores.OfEither(text.Tokens, mayor, mayor), 1e-6);
        var closed = text.Tokens.FindIndex(t => t.Lower == "closed");
        Assert.Equal(scores.Of(closed, closed), scores.OfEither(text.Tokens, closed, closed));
    }

    [Fact]
    public void No_texts_have_no_shares() => Assert.Empty(Shares("Who owns the Harrow bridge?"));

    [Theory]
    [InlineData(-3, 2, 5)]
    [InlineData(900, 901, 899)]
    [InlineData(-901, -900, -1200)]
    public void Odds_are_summed_without_overflow_and_in_any_order(double a, double b, double c)
    {
        var expected = Sum(a, b, c);
        Assert.Equal(Math.Max(a, Math.Max(b, c)) + Math.Log(new[] { a, b, c }.Sum(x => Math.Exp(x - Math.Max(a, Math.Max(b, c))))), expected, 1e-9);
        Assert.Equal(expected, Sum(c, b, a), 1e-9);
        Assert.Equal(expected, Sum(b, a, c), 1e-9);
    }

    [Fact]
    public void The_sum_of_no_odds_is_none()
    {
        Assert.Equal(double.NegativeInfinity, Sum());
        Assert.Equal(double.NegativeInfinity, Sum(double.NegativeInfinity, double.NegativeInfinity));
        Assert.Equal(2.5, Sum(double.NegativeInfinity, 2.5));
    }

    private static double Sum(params double[] scores) => OddsSum.Of(scores);

    private static double[] Shares(string question, params string[] texts)
    {
        var profile = SpanReaderTests.Profile(question);
        var read = SpanFinder.Read(profile, [.. texts.Select(t => new SpanSource(t, 0, 0, t.Length))]).Texts;
        return TextShares.Of(read, SpanReader.Default.Read(profile, read, TestContext.Current.CancellationToken));
    }
}
