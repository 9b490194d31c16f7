using NewsQA.Checking;
using NewsQA.Client;

namespace NewsQA.Tests.Checking;

public class SentenceJudgeTests
{
    [Theory]
    [InlineData(Fault.Quotation, SentenceProblem.Quotation)]
    [InlineData(Fault.Number, SentenceProblem.Number)]
    [InlineData(Fault.Bound, SentenceProblem.Number)]
    [InlineData(Fault.Date, SentenceProblem.Date)]
    [InlineData(Fault.Name, SentenceProblem.Name)]
    [InlineData(Fault.NameParts, SentenceProblem.Name)]
    internal void An_invention_is_enough_whatever_is_weighed(Fault fault, SentenceProblem problem)
    {
        var verdict = SentenceJudge.Judge([new Finding(fault, "x")], new double[Enum.GetValues<CheckFeature>().Length]);

        Assert.Equal(new SentenceVerdict(problem, "x"), verdict);
    }

    [Fact]
    public void A_sentence_without_a_fault_is_accepted_and_no_fault_makes_one_more_credible()
    {
        var weights = CheckWeights.Default;

        Assert.True(weights.Bias >= weights.Limit);
        Assert.All(weights.Costs, cost => Assert.True(cost >= 0));
        Assert.Equal(Enum.GetValues<CheckFeature>().Length, weights.Costs.Count);
    }

    [Fact]
    public void The_word_that_costs_most_is_named()
    {
        var findings = new[] { new Finding(Fault.ValueClause, "least"), new Finding(Fault.Denial, "most"), new Finding(Fault.ValueClause, "last") };
        var measures = new double[Enum.GetValues<CheckFeature>().Length];
        measures[(int)CheckFeature.Denials] = 3;

        Assert.Equal(new SentenceVerdict(SentenceProblem.Negation, "most"), SentenceJudge.Judge(findings, measures));
    }

    [Theory]
    [InlineData("rise", "fall", true)]
    [InlineData("rise", "climb", false)]
    [InlineData("nurse", "doctor", true)]
    [InlineData("large", "large", false)]
    [InlineData("large", "mayor", false)]
    [InlineData("lawful", "unlawful", true)]
    [InlineData("pass", "trespass", false)]
    public void Words_that_rule_each_other_out_are_told_from_others(string one, string other, bool expected) =>
        Assert.Equal(expected, Contrasts.Are(WordForms.Stem(one), WordForms.Stem(other)));

    [Theory]
    [InlineData("Norsil closed its plant in Harsted in March.", true)]
    [InlineData("Norsil opened its plant in Harsted in March.", false)]
    [InlineData("Norsil's plant in Harsted is valued at 18 million euros in March.", false)]
    public void A_month_for_a_weekday_is_only_that_of_what_was_done_on_it(string sentence, bool expected) =>
        Assert.Equal(expected, Check(sentence, "Norsil closed its plant in Harsted on Wednesday. The plant is valued at 18 million euros."));

    [Theory]
    [InlineData("Visitors may stay for no more than 90 days.", true)]
    [InlineData("Visitors may stay for more than 90 days.", false)]
    [InlineData("Visitors may stay for at least 90 days.", false)]
    public void A_limit_belongs_to_its_number(string sentence, bool expected) => Assert.Equal(expected, Check(sentence, "Visitors may stay for up to 90 days."));

    [Fact]
    public void What_a_reporter_writes_is_nobodys_quotation() =>
        Assert.False(Check("Pinho called it “a defeat”.", "Pinho spoke of a delay, not a defeat, and left. “We will be back,” he said."));

    [Theory]
    [InlineData("Dresch offered a reward of 25,000 euros.", false)]
    [InlineData("Police offered a reward of 25,000 euros.", true)]
    public void Who_does_the_second_of_two_joined_deeds_is_who_does_the_first(string sentence, bool expected) =>
        Assert.Equal(expected, Check(sentence, "Dresch, 44, escaped on Monday. Police told the public to stay away and offered a reward of 25,000 euros."));

    [Fact]
    public void A_bare_word_before_a_deed_that_no_excerpt_has_is_a_name() => Assert.Equal(SentenceProblem.Name, Verdict("Strand saved three match points.", "Haddad, the qualifier, saved three match points.").Problem);

    [Theory]
    [InlineData("Airlines scrapped 186 flights.", true)]
    [InlineData("Airlines scrapped 168 flights.", false)]
    public void What_somebody_is_forced_to_do_is_done(string sentence, bool expected) => Assert.Equal(expected, Check(sentence, "Baggage handlers walked out on Friday, forcing airlines to cancel 186 flights."));

    [Theory]
    [InlineData("Membership is free for everyone under 25.", true)]
    [InlineData("Membership is free for everyone.", false)]
    public void What_is_said_of_some_is_not_said_of_all(string sentence, bool expected) => Assert.Equal(expected, Check(sentence, "Membership is free for everyone under 25; adults pay 20 euros a year."));

    private static SentenceVerdict Verdict(string sentence, string text) => new SentenceChecker().Check(sentence, [1], [new Excerpt(1, text, null, "Meridian Wire", new PartialDate("2026-03-13", DatePrecision.Day), null, null)]);

    private static bool Check(string sentence, string text) =>
        new SentenceChecker().Check(sentence, [1], [new Excerpt(1, text, null, "Meridian Wire", new PartialDate("2026-03-13", DatePrecision.Day), null, null)]).IsSupported;
}
