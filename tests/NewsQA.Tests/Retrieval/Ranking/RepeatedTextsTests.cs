using NewsQA.Articles;
using NewsQA.Passages;
using NewsQA.Retrieval;
using NewsQA.Retrieval.Ranking;

namespace NewsQA.Tests.Retrieval.Ranking;

public class RepeatedTextsTests
{
    private const string Story = "The ferry Marla ran aground off Tollhaven on Tuesday after its rudder cable had snapped, the harbour master said in a statement.";
    private const string Edited = "The ferry Marla ran aground off Tollhaven on Tuesday after its rudder cable had snapped, the harbour master told reporters.";
    private const string Other = "Salvage crews will try to float the hull on Friday when the tide is at its highest, and the owner pays for all of it.";

    [Fact]
    public void A_copys_passage_goes_behind_the_others() => Assert.Equal(["a", "c", "b"], Order(Hit("a", Story), Hit("b", Edited), Hit("c", Other)));

    [Fact]
    public void What_only_the_copy_has_keeps_its_rank() => Assert.Equal(["a", "b", "c"], Order(Hit("a", Story), Hit("b", Other), Hit("c", Other)));

    [Fact]
    public void An_articles_own_passages_are_no_repeats() => Assert.Equal(["a", "a", "b"], Order(Hit("a", Story), Hit("a", Edited), Hit("b", Edited)));

    [Fact]
    public void A_copy_in_an_outlet_that_the_question_names_keeps_its_rank() =>
        Assert.Equal(["a", "b", "c"], Order(["Post of b"], Hit("a", Story), Hit("b", Edited), Hit("c", Other)));

    private static IEnumerable<string> Order(params Hit[] hits) => Order([], hits);

    // "c" belongs to no group.
    private static IEnumerable<string> Order(string[] named, params Hit[] hits) => RepeatedTexts.Last(hits, article => article.Id == "c" ? null : "a", named).Select(h => h.Article.Id);

    private static Hit Hit(string id, string text) => new(
        0,
        new Passage(id, "r", new TextSpan(0, text.Length)),
        new Article { Id = id, Revision = "r", Origin = id, Source = $"Post of {id}", IngestedAt = DateTimeOffset.UnixEpoch, Language = "en", Text = text },
        null,
        null,
        0);
}
