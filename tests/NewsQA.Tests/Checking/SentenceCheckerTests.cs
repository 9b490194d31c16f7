using NewsQA.Checking;
using NewsQA.Client;

namespace NewsQA.Tests.Checking;

public class SentenceCheckerTests
{
    private static readonly Excerpt[] s_excerpts =
    [
        Excerpt(1, "At least two people were killed and about 30 injured on Wednesday when a car ferry struck the outer breakwater at Tollhaven in thick fog, police said.", "2026-03-11"),
        Excerpt(2, "Immer Water refused to pay the attackers. \"The pumps are not connected to the office network,\" chief executive Gisle Tangen said.", "2026-04-27"),
        Excerpt(3, "Profit fell from 61 million euros in 2024 to 43 million in 2025. The company plans to close its plant in Orrin.", "2026-02-03"),
    ];

    [Theory]
    [InlineData("A ferry hit the breakwater at Tollhaven in fog on Wednesday.", 1)]
    [InlineData("At least 2 people died and about 30 were hurt.", 1)]
    [InlineData("On 11 March 2026 a car ferry struck the breakwater at Tollhaven.", 1)]
    [InlineData("Immer Water did not pay the attackers.", 2)]
    [InlineData("“The pumps are not connected to the office network,” said Gisle Tangen, the chief executive.", 2)]
    [InlineData("In 2025 profit dropped to 43 million euros.", 3)]
    [InlineData("The company intends to shut its Orrin plant.", 3)]
    public void What_the_excerpt_bears_is_supported(string sentence, int cited) => Assert.Equal(SentenceVerdict.Supported, Check(sentence, cited));

    [Theory]
    [InlineData("At least three people were killed.", 1, SentenceProblem.Number)]
    [InlineData("Two people were killed.", 1, SentenceProblem.Number)]
    [InlineData("A car ferry struck the breakwater $555 second.", 1, SentenceProblem.Number)]
    [InlineData("A ferry struck the breakwater on Thursday.", 1, SentenceProblem.Date)]
    [InlineData("A ferry struck the breakwater on 11 March 2025.", 1, SentenceProblem.Date)]
    [InlineData("A ferry struck the breakwater at Norravik.", 1, SentenceProblem.Name)]
    [InlineData("The Stella Brekke struck the breakwater.", 1, SentenceProblem.Name)]
    [InlineData("“The pumps were never connected,” Gisle Tangen said.", 2, SentenceProblem.Quotation)]
    [InlineData("Immer Water paid the attackers.", 2, SentenceProblem.Negation)]
    [InlineData("The company closed its plant in Orrin.", 3, SentenceProblem.Negation)]
    [InlineData("About 30 people were killed.", 1, SentenceProblem.Roles)]
    [InlineData("Profit fell to 61 million euros in 2025.", 3, SentenceProblem.Roles)]
    [InlineData("A car ferry struck the breakwater and caught fire.", 1, SentenceProblem.Words)]
    public void What_it_does_not_bear_is_found_with_its_kind(string sentence, int cited, SentenceProblem problem) => Assert.Equal(problem, Check(sentence, cited).Problem);

    [Fact]
    public void A_sentence_without_a_citation_is_not_supported() =>
        Assert.Equal(SentenceProblem.NoCitation, new SentenceChecker().Check("A car ferry struck the breakwater.", [], s_excerpts).Problem);

    [Fact]
    public void A_citation_of_no_excerpt_is_not_supported_whatever_else_is_cited()
    {
        var verdict = new SentenceChecker().Check(s_excerpts[0].Text, [1, 9], s_excerpts);

        Assert.Equal((SentenceProblem.UnknownCitation, "[9]"), (verdict.Problem, verdict.Detail));
    }

    [Fact]
    public void What_another_excerpt_says_does_not_count() => Assert.False(Check("Immer Water refused to pay the attackers.", 1).IsSupported);

    [Fact]
    public void The_detail_names_the_words_at_fault() => Assert.Equal("Norravik", Check("A ferry struck the breakwater at Norravik.", 1).Detail);

    [Fact]
    public void The_date_of_publication_is_when_it_was_reported_not_when_it_happened()
    {
        Assert.True(Check("Police said on 11 March 2026 that about 30 people were injured.", 1).IsSupported);
        Assert.False(Check("Immer Water refused to pay on 27 April 2026.", 2).IsSupported);
    }

    [Fact]
    public async Task Sentences_are_checked_from_many_threads_at_once()
    {
        var checker = new SentenceChecker();
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => checker.Check(s_excerpts[0].Text, [1], s_excerpts))));

        Assert.All(verdicts, v => Assert.True(v.IsSupported));
    }

    private static SentenceVerdict Check(string sentence, int cited) => new SentenceChecker().Check(sentence, [cited], s_excerpts);

    private static Excerpt Excerpt(int number, string text, string published) => new(number, text, null, "Meridian Wire", new PartialDate(published, DatePrecision.Day), null, null);
}
