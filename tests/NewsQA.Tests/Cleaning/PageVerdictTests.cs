using NewsQA.Client;

namespace NewsQA.Tests.Cleaning;

public class PageVerdictTests
{
    private const string Article =
        "<p>The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, after two years of debate about who would pay for it.</p>"
        + "<p>Work begins in June and will take nine months, the council's engineer said, and the crane comes later, when the first part is done.</p>"
        + "<p>“It is not cheap,” she said. “But a town without a pier is no port, and this town has been one for four hundred years.”</p>"
        + "<p>Nobody voted against it. The two members who had been doubtful said that the new figures had changed their minds, and that the loan was cheap.</p>"
        + "<p>The ferry company, which pays a third, welcomed the vote and said that it would order the new boat before the end of the year.</p>";

    [Theory]
    [InlineData("<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found on this server.</p>", "error page")]
    [InlineData("<title>Coast News</title><h1>Page not found</h1><p>Sorry, we could not find what you were looking for.</p><a href=/>Home</a>", "error page")]
    [InlineData("<title>Access Denied</title><h1>Access Denied</h1><p>You don't have permission to access this page.</p>", "error page")]
    [InlineData("<title>Just a moment...</title><p>Checking your browser before accessing example.org.</p>", "JavaScript")]
    [InlineData("<title>Coast News</title><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>", "JavaScript")]
    [InlineData("<title>Robot</title><h2>Please verify you are a human</h2><p>Press and hold the button.</p>", "JavaScript")]
    [InlineData("<title>Pier</title><article><h1>Pier to be rebuilt</h1><p>The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter.</p><div><p>Subscribe to continue reading this article.</p></div></article>", "paywall")]
    [InlineData("<title>Consent</title><h1>We value your privacy</h1><p>We and our 120 partners store and access information on your device.</p><button>Accept</button>", "consent")]
    [InlineData("<title>Coast News</title><h1>Oops!</h1><p>We can’t find the page you’re looking for. It may have been removed, or is gone for a while.</p>", "error page")]
    [InlineData("<title>Coast News</title><h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA), and access cannot be granted at this time.</p>", "country")]
    [InlineData("<title>Küste</title><h1>Weiter mit Werbung lesen</h1><p>Besuchen Sie unsere Seite wie gewohnt mit Werbung und Tracking. Wir und unsere 210 Partner verarbeiten Daten mit Cookies.</p>", "consent")]
    [InlineData("<title>Le Port</title><h1>JavaScript est désactivé</h1><p>Veuillez activer JavaScript dans votre navigateur pour continuer.</p>", "JavaScript")]
    [InlineData("<title>Brücke</title><article><h1>Brücke wird geschlossen</h1><p>Der Rat von Norravik stimmte am Dienstag dafür, die alte Brücke zu schließen.</p><p>Jetzt abonnieren und alle Artikel lesen. Bereits Abonnent? Anmelden</p></article>", "paywall")]
    [InlineData("<title>Pont</title><article><h1>Le pont ferme</h1><p>Le conseil de Norravik a voté mardi la fermeture du vieux pont du port.</p><p>La suite de cet article est réservée aux abonnés.</p></article>", "paywall")]
    public void A_page_without_an_article_says_what_it_is(string html, string expected) =>
        Assert.Contains(expected, Assert.Throws<NewsQAException>(() => Cleaned.Html($"<html><body>{html}</body></html>")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_front_page_is_a_list_of_links_and_no_article()
    {
        var links = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li><a href='/{i}'>The council votes for the {i}th time on the old pier</a></li>"));
        var thrown = Assert.Throws<NewsQAException>(() => Cleaned.Html($"<html><head><title>Coast News</title></head><body><ul>{links}</ul></body></html>"));
        Assert.Contains("list of links", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<footer><a href=/s>Already a subscriber?</a> <p>Subscribe to read our newspaper every day.</p></footer>")]
    [InlineData("<noscript>Please enable JavaScript to see the comments.</noscript>")]
    [InlineData("<div class='cookie-banner'><p>We value your privacy. We and our partners store cookies.</p></div>")]
    [InlineData("<aside><h3>404 people moved to the coast last year</h3></aside>")]
    public void An_article_is_one_whatever_stands_around_it(string around) => Assert.Contains(
        "Work begins in June",
        Cleaned.Html($"<html><head><title>Pier to be rebuilt</title></head><body><article><h1>Pier to be rebuilt</h1>{Article}</article>{around}</body></html>").Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Page not found: how a town lost its archive", "")]
    [InlineData("Newspaper puts up a paywall", "<p>The Harbour Post will ask readers to subscribe to read the full story from June, its editor said on Tuesday, after years of free pages and falling income.</p>")]
    public void A_short_report_on_such_pages_is_an_article(string title, string first)
    {
        var paragraphs = Article.Split("</p>").Take(3).Select(paragraph => paragraph + "</p>");
        Assert.Contains("Work begins in June", Cleaned.Html($"<html><head><title>{title}</title></head><body><main><h1>{title}</h1>{first}{string.Concat(paragraphs)}</main></body></html>").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_dated_notice_among_many_links_is_an_article()
    {
        var links = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li><a href='/{i}'>What the customs say of case {i} and its like</a></li>"));
        var paragraphs = string.Concat(Article.Split("</p>").Take(2).Select(paragraph => paragraph + "</p>"));
        Assert.Contains("Work begins in June", Cleaned.Html($"<html><head><title>Pier to be rebuilt</title></head><body><ul>{links}</ul><main><h1>Pier to be rebuilt</h1><p>14 May 2026</p>{paragraphs}</main></body></html>").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_of_words_make_no_error_and_no_wall_of_a_short_page()
    {
        const string Short = "<p>The council of Norravik asks all children of the town for pictures of the old ferry pier, which is to be rebuilt this year.</p>";
        Assert.Contains("asks all children", Cleaned.Html($"<html><body><main><h1>Pictures of the pier</h1>{Short}<p>Text PIER to 40404</p><p>Land geht verloren und auch das Eigentum weiterlesen</p></main></body></html>").Text, StringComparison.Ordinal);
    }
}
