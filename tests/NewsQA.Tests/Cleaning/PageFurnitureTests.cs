using System.Text;

namespace NewsQA.Tests.Cleaning;

/// <summary>What stands in or around an article and does not belong to it, by kind, on pages of different makes.</summary>
public class PageFurnitureTests
{
    private static readonly string[] s_sentences =
    [
        "The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, after two years of debate about who would pay for it.",
        "Work begins in June and will take nine months, the council's engineer said, and the crane comes later, when the first part of it is done.",
        "“It is not cheap,” she said. “But a town without a pier is no port, and this town has been one for four hundred years.”",
        "Nobody voted against it. The two members who had been doubtful said that the new figures had changed their minds, and that the loan was cheap.",
        "The ferry company, which pays a third, welcomed the vote and said that it would order the new boat before the end of the year.",
        "Until then passengers go by bus to the next harbour, half an hour away, as they have done since the storm of last January.",
    ];

    [Theory]
    [InlineData("<div class='comments-area'><ol class='comment-list'><li class='comment'><div class='comment-content'><p>{0}</p></div></li></ol></div>")]
    [InlineData("<ul class='xenforo-comments'><li class='xenforo-comment'><div>{0}</div></li></ul>")]
    [InlineData("<aside class='most-popular'><h3>Most read</h3><ul><li><a href='/x'>{0}</a></li></ul></aside>")]
    [InlineData("<div class='newsletter-box'><h4>The morning letter</h4><p>{0}</p></div>")]
    [InlineData("<div id='taboola-below'><div class='item'><a href='/x'><span>{0}</span></a></div></div>")]
    [InlineData("<div class='related-teasers'><article class='teaser'><h3><a href='/x'>{0}</a></h3></article></div>")]
    [InlineData("<footer><p>{0}</p></footer>")]
    [InlineData("<div class='cookie-consent modal'><p>{0} We use cookies; our privacy policy says how you give consent.</p></div>")]
    public void It_is_not_in_the_text(string furniture)
    {
        const string Foreign = "Ten bridges that nobody ever built are still on the map, and the people who drew them there have never said why they did so.";
        foreach (var page in Pages(string.Format(System.Globalization.CultureInfo.InvariantCulture, furniture, Foreign)))
        {
            var text = Cleaned.Html(page).Text;
            Assert.All(s_sentences, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
            Assert.DoesNotContain("Ten bridges", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("When you buy through links on our site, we may earn an affiliate commission.")]
    [InlineData("All products here are independently selected by our editors. If you buy something, we may get a share of the price.")]
    [InlineData("Want more harbour news? Sign up for our free newsletter to get the latest on piers, ferries and cranes.")]
    [InlineData("Get the news of the harbour delivered straight to your inbox every morning.")]
    [InlineData("Anna Holm can be reached at aholm@coast.example. Follow her on Twitter.")]
    [InlineData("Contact Anna Holm at aholm@coast.example.")]
    [InlineData("Follow Coast News on Facebook for more stories like this.")]
    [InlineData("This material may not be published, broadcast or rewritten without permission.")]
    [InlineData("FILE - The old pier of Norravik, seen from the ferry on its last day before the storm.")]
    [InlineData("The old pier of Norravik, seen from the ferry. Photo: Jon Vik/Coast News")]
    [InlineData("When you visit our website, we store cookies on your browser to collect information about your visit.")]
    [InlineData("Our newsroom continues to bring you well-researched journalism on one of the most important votes in years.")]
    public void What_the_outlet_says_in_its_own_name_is_not_in_the_text(string aside)
    {
        var paragraphs = Paragraphs("p");
        var middle = paragraphs.IndexOf("<p>“It is", StringComparison.Ordinal);
        var text = Cleaned.Html($"<html><head><title>Pier to be rebuilt</title></head><body><main><article><h1>Pier to be rebuilt</h1>{paragraphs[..middle]}<p>{aside}</p>{paragraphs[middle..]}</article></main></body></html>").Text;
        Assert.All(s_sentences, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.DoesNotContain(aside, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The broker may earn a small commission from the sale of the pier, said the engineer, but the council pays no part of it to anybody else.")]
    [InlineData("Whoever wants to sign up for the harbour's own school must write to the council before the end of May, said the engineer on Tuesday.")]
    [InlineData("The council asked the firm to follow the plan of last year, and the engineer said that the old photo of the pier had helped her most.")]
    [InlineData("The new law on cookies forces shops in Norravik to ask before they follow their customers from one page to another, said the council.")]
    public void A_sentence_of_the_story_with_the_same_words_stays(string sentence)
    {
        var paragraphs = Paragraphs("p");
        var middle = paragraphs.IndexOf("<p>“It is", StringComparison.Ordinal);
        var text = Cleaned.Html($"<html><head><title>Pier to be rebuilt</title></head><body><main><article><h1>Pier to be rebuilt</h1>{paragraphs[..middle]}<p>{sentence}</p>{paragraphs[middle..]}</article></main></body></html>").Text;
        Assert.Contains(sentence, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_story_below_is_another_article()
    {
        const string Next = "Ten bridges that nobody ever built are still on the map, and the people who drew them there have never said why they did so.";
        var text = Cleaned.Html($"<html><head><title>Pier to be rebuilt</title></head><body><div class='feed'><article><h1 class='headline'>Pier to be rebuilt</h1>{Paragraphs("p")}</article>"
            + $"<article><h1 class='headline'>Bridges that are only on maps</h1><p>{Next}</p><p>{Next.Replace("Ten", "Nine", StringComparison.Ordinal)}</p></article></div></body></html>").Text;
        Assert.All(s_sentences, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.DoesNotContain("bridges that nobody", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Linked_headlines_with_a_sentence_each_are_other_stories()
    {
        var list = string.Concat(Enumerable.Range(1, 5).Select(i => $"<div class='entry'><h3><a href='/s{i}'>Bridge number {i} gets its paint at last</a></h3><p>Bridge number {i} over the river was painted last year, which took three months.</p></div>"));
        var text = Cleaned.Html($"<html><head><title>Pier to be rebuilt</title></head><body><main><article><h1>Pier to be rebuilt</h1>{Paragraphs("p")}</article><section>{list}</section></main></body></html>").Text;
        Assert.All(s_sentences, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.DoesNotContain("was painted last year", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_calls_its_whole_article_a_comment_still_has_it()
    {
        var text = Cleaned.Html($"<html><head><title>Pier</title></head><body><div class='comment'><h1>Why the pier matters</h1>{Paragraphs("p")}</div><div><p>Norravik 12, Coast 3</p>{Paragraphs("span")}</div></body></html>").Text;
        Assert.Contains(s_sentences[0], text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Pages(string furniture)
    {
        const string Head = "<html><head><title>Pier to be rebuilt</title></head><body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav>";
        yield return $"{Head}<main><article><h1>Pier to be rebuilt</h1>{Paragraphs("p")}</article></main>{furniture}</body></html>";
        yield return $"{Head}<div id='content'><div class='post'><h1>Pier to be rebuilt</h1><div class='entry'>{Paragraphs("p")}</div>{furniture}</div></div></body></html>";
    }

    private static string Paragraphs(string element)
    {
        var html = new StringBuilder();
        foreach (var sentence in s_sentences)
        {
            html.Append('<').Append(element).Append('>').Append(sentence).Append("</").Append(element).Append('>');
        }

        return html.ToString();
    }
}
