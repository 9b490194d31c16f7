namespace NewsQA.Tests.Cleaning;

/// <summary>What news sites of the world do around and inside an article, class by class, on pages marked up well, badly and by a common system.</summary>
public class PageClassesTests
{
    private const string Title = "Old harbour bridge in Norravik to close";

    private static readonly string[] s_sentences =
    [
        "The council of Norravik voted on Tuesday to close the old harbour bridge for eleven months, after engineers found cracks in four of its steel piers.",
        "Traffic will be led over the new ring road, which the mayor, Ingrid Solheim, said could carry twelve thousand cars a day without trouble.",
        "Shopkeepers on the quay had asked for a shorter closure, arguing that the summer trade brings in two thirds of their yearly income.",
        "“We understand their worry, but nobody wants to see a bus go into the water,” Solheim told reporters after the meeting.",
        "The bridge was built in 1931 and has been repaired three times, most recently in 2009, when the wooden deck was replaced with concrete.",
        "Work is to begin on 4 May and will cost an estimated 62 million crowns, of which the state pays a little more than half.",
        "An inspection of the town’s five other bridges has been ordered, and its results are expected in the middle of September.",
    ];

    [Theory]
    [InlineData("<p><a href='/s/9'>Ferry fares to rise by a tenth from June</a></p>", "Ferry fares")]
    [InlineData("<p><strong>READ MORE: <a href='/s/9'>Ferry fares to rise by a tenth from June</a></strong></p>", "Ferry fares")]
    [InlineData("<p><a href='/s/9'>ALSO READ | Ferry fares to rise by a tenth from June</a></p>", "Ferry fares")]
    [InlineData("<p><b>More on this story</b></p><ul><li><a href='/s/9'>Ferry fares to rise by a tenth from June</a></li><li><a href='/s/8'>Hospital opens new wing for children</a></li></ul>", "Ferry fares")]
    [InlineData("<div class='nl'><h4>The morning letter</h4><p>Sign up for our daily newsletter and get the most important stories in your inbox.</p><form><button>Sign up</button></form></div>", "morning letter")]
    [InlineData("<p>ADVERTISEMENT - CONTINUE READING BELOW</p>", "CONTINUE READING")]
    [InlineData("<blockquote class='pull'>“nobody wants to see a bus go into the water”</blockquote>", "“nobody wants")]
    [InlineData("<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>The old harbour bridge seen from the fish market on a rainy morning</p></div>", "fish market")]
    [InlineData("<figure><img src='a.jpg'><figcaption>The old harbour bridge seen from the fish market on a rainy morning</figcaption></figure>", "fish market")]
    public void What_interrupts_an_article_is_not_in_its_text(string interruption, string words) => Assert.All(Shells(Paragraphs(..4) + interruption + Paragraphs(4..)), page =>
    {
        var text = Cleaned.Html(page).Text;
        Assert.All(s_sentences, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.DoesNotContain(words, text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("<p>By Lena Aasen</p><p>April 11, 2023 6:20 pm</p>", "Aasen")]
    [InlineData("<div class='info'>Lena Aasen, Staff Writer</div><div class='info'>Published: 18:20, 11 April 2023 | Updated: 07:00, 12 April 2023</div>", "18:20")]
    [InlineData("<div>Lena Aasen</div><div>11 avril 2023 à 18h20, mis à jour le 12 avril 2023</div>", "18h20")]
    [InlineData("<div>By Lena Aasen | Harbour Post</div><div>3 min read</div>", "Harbour Post")]
    public void Byline_and_stamp_above_the_first_paragraph_are_not_in_the_text(string lines, string words) => Assert.All(Shells(lines + Paragraphs(..)), page =>
    {
        var article = Cleaned.Html(page.Replace("</title>", "</title><meta name='author' content='Lena Aasen'>", StringComparison.Ordinal));
        Assert.StartsWith(s_sentences[0], article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words, article.Text, StringComparison.Ordinal);
        Assert.Equal("Lena Aasen", article.Byline);
    });

    [Fact]
    public void A_first_line_that_only_begins_with_the_authors_name_stays() => Assert.All(
        Shells("<p>Lena Aasen reports from the quay</p>" + Paragraphs(..)),
        page => Assert.Contains("reports from the quay", Cleaned.Html(page.Replace("</title>", "</title><meta name='author' content='Lena Aasen'>", StringComparison.Ordinal)).Text, StringComparison.Ordinal));

    [Fact]
    public void A_list_that_a_line_announces_is_kept_however_short_its_items_are() => Assert.All(
        Shells(Paragraphs(..4) + "<p>The bridges to be inspected are:</p><ul><li>Mill Bridge</li><li>Station Bridge</li><li>Kirk Bridge</li></ul>" + Paragraphs(4..)),
        page => Assert.Contains("are:\n\n- Mill Bridge\n\n- Station Bridge\n\n- Kirk Bridge", Cleaned.Html(page).Text, StringComparison.Ordinal));

    [Fact]
    public void Subheadings_quotes_and_lists_stay_in_order()
    {
        var body = Paragraphs(..2) + "<h2>What happens next</h2>" + Paragraphs(2..4) + "<blockquote><p>The piers were sound when we looked at them, and nobody could have foreseen this.</p></blockquote>"
            + "<ul><li>Buses 4 and 7 turn at the fish market.</li><li>Lorries over ten tonnes use the ring road.</li></ul>" + Paragraphs(4..);
        Assert.All(Shells(body), page => AssertInOrder(
            Cleaned.Html(page).Text, s_sentences[1], "What happens next", s_sentences[2], "The piers were sound", "- Buses 4 and 7", "- Lorries over ten", s_sentences[4]));
    }

    [Fact]
    public void Live_blog_entries_stay_in_order_with_their_headings() => Assert.All(
        Shells(string.Concat(s_sentences.Select((sentence, i) => $"<div class='post' id='b{i}'><time>1{i}.05</time><h3>Entry number {i} of the day</h3><p>{sentence}</p><div class='sh'><a href='#'>Share</a></div></div>"))),
        page => AssertInOrder(Cleaned.Html(page).Text, "Entry number 1", s_sentences[1], "Entry number 2", s_sentences[2], s_sentences[6]));

    [Theory]
    [InlineData("<br><br>", "", "")]
    [InlineData("<br>\n", "", "")]
    [InlineData("", "<div>", "</div>")]
    [InlineData("", "<div class='k9'><span>", "</span></div>")]
    [InlineData("", "<p>", "")]
    public void Paragraphs_are_found_however_they_are_marked_up(string between, string before, string after) => Assert.All(
        Shells(string.Join(between, s_sentences.Select(sentence => before + sentence + after))),
        page => AssertInOrder(Cleaned.Html(page).Text, s_sentences));

    [Fact]
    public void A_second_article_beside_the_first_is_another_story()
    {
        const string Next = "Skerry Line says that fuel and wages have become dearer, and that it can wait no longer with raising its prices for all of its lines.";
        var text = Cleaned.Html($"<html><head><title>{Title}</title></head><body><main><article class='first'><h1 class='entry-title'>{Title}</h1>{Paragraphs(..)}</article>"
            + $"<article class='next'><h1>Ferry fares to rise by a tenth from June</h1><p>{Next}</p><p>{Next.Replace("says", "said", StringComparison.Ordinal)}</p></article></main></body></html>").Text;
        Assert.Contains(s_sentences[6], text, StringComparison.Ordinal);
        Assert.DoesNotContain("Skerry Line", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Lesen Sie auch: <a href='/a'>Fährpreise steigen ab Juni um zehn Prozent</a>", "Newsletter abonnieren")]
    [InlineData("fr", "À lire aussi : <a href='/a'>Les tarifs des ferrys augmentent de dix pour cent</a>", "Abonnez-vous à notre newsletter pour ne rien manquer")]
    [InlineData("es", "<a href='/a'>Lea también: Suben las tarifas de los transbordadores</a>", "Suscríbase a nuestro boletín")]
    [InlineData("pt", "Leia também: <a href='/a'>Sobem as tarifas das barcas</a>", "Assine a nossa newsletter")]
    [InlineData("it", "Leggi anche: <a href='/a'>Aumentano le tariffe dei traghetti</a>", "Iscriviti alla newsletter")]
    [InlineData("pl", "Czytaj też: <a href='/a'>Ceny promów rosną o dziesięć procent</a>", "Zapisz się do newslettera")]
    [InlineData("ru", "<b>Читайте также: <a href='/a'>Цены на паромы вырастут на десять процентов</a></b>", "Подпишитесь на нашу рассылку")]
    [InlineData("ar", "اقرأ أيضا: <a href='/a'>أسعار العبارات ترتفع عشرة في المئة</a>", "اشترك في نشرتنا")]
    [InlineData("zh", "相关阅读：<a href='/a'>六月起渡轮票价上涨一成</a>", "订阅我们的通讯")]
    [InlineData("ja", "関連記事：<a href='/a'>フェリー運賃が六月から一割値上げへ</a>", "ニュースレターを購読")]
    public void Links_and_letters_are_told_in_other_languages_too(string language, string link, string letter) => Assert.All(Shells(Paragraphs(..4) + $"<p>{link}</p>" + Paragraphs(4..) + $"<p>{letter}</p>"), page =>
    {
        var text = Cleaned.Html(page.Replace("<html", $"<html lang='{language}'", StringComparison.Ordinal)).Text;
        AssertInOrder(text, s_sentences);
        Assert.EndsWith(s_sentences[6], text, StringComparison.Ordinal);
        Assert.DoesNotContain(link[(link.IndexOf('>', StringComparison.Ordinal) + 1)..^8], text, StringComparison.Ordinal);
    });

    [Fact]
    public void A_sentence_of_a_story_in_another_language_stays() => Assert.All(
        ["Lesen Sie auch zwischen den Zeilen, rät die Bürgermeisterin, und sie meint damit den Vertrag mit der Reederei, den niemand kennt.", "Abonnieren Sie keine Zeitung, sagte der Redner auf dem Kai von Norravik, wenn Sie sie nicht lesen wollen."],
        sentence => Assert.All(Shells(Paragraphs(..4) + $"<p>{sentence}</p>" + Paragraphs(4..)), page => Assert.Contains(sentence[20..], Cleaned.Html(page).Text, StringComparison.Ordinal)));

    [Fact]
    public void A_page_in_Chinese_is_measured_by_its_characters()
    {
        string[] sentences = ["市议会星期二决定关闭旧港大桥十一个月，此前工程师在四座桥墩上发现了裂缝，认为继续通车有危险。", "车辆将改走新环路，市长表示新环路每天可以容纳一万二千辆汽车，不会造成严重拥堵。", "工程将于五月四日开始，预计耗资六千二百万克朗，其中一半以上由国家支付。"];
        var page = $"<html lang='zh'><head><title>旧港大桥将关闭十一个月 - 港口日报</title><meta property='og:site_name' content='港口日报'></head><body><div class='nav'><a href='/'>首页</a><a href='/n'>新闻</a></div><div class='m'><h1>旧港大桥将关闭十一个月</h1>{string.Concat(sentences.Select(sentence => $"<p>{sentence}</p>"))}</div></body></html>";
        var article = Cleaned.Html(page);
        Assert.Equal(string.Join("\n\n", sentences), article.Text);
        Assert.Equal("旧港大桥将关闭十一个月", article.Title);
    }

    private static void AssertInOrder(string text, params ReadOnlySpan<string> parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{part}” is not in the text, or not in its place:\n{text}");
            at = found + part.Length;
        }
    }

    private static string Paragraphs(Range range) => string.Concat(s_sentences[range].Select(sentence => $"<p>{sentence}</p>"));

    private static IEnumerable<string> Shells(string body)
    {
        const string Latest = "<h3>Latest</h3><ul><li><a href='/s/1'>Storm leaves thousands without power in the north</a></li><li><a href='/s/2'>Schools to stay closed for a second week</a></li></ul>";
        yield return $"<html><head><title>{Title} | Tidende</title></head><body><header><nav><a href='/'>Home</a><a href='/n'>News</a></nav></header><main><article><h1>{Title}</h1>{body}</article></main><aside>{Latest}</aside><footer><p>© 2023 Tidende. All rights reserved.</p></footer></body></html>";
        yield return $"<html><head><title>{Title} - Tidende</title></head><body><div id='x1'><div class='mn'><a href='/'>Home</a> <a href='/n'>News</a></div><div class='c8'><h1 class='t'>{Title}</h1><div class='z4'>{body}</div></div><div class='c4'>{Latest}</div><div class='ft'>© 2023 Tidende. All rights reserved.</div></div></body></html>";
        yield return $"<html><head><title>{Title} – Tidende</title></head><body class='single-post'><div id='page' class='site'><header class='site-header'><nav class='main-navigation'><ul class='menu'><li><a href='/'>Home</a></li></ul></nav></header><main id='main'><article class='post type-post hentry'><header class='entry-header'><h1 class='entry-title'>{Title}</h1></header><div class='entry-content'>{body}</div></article></main><div id='secondary' class='widget-area'>{Latest}</div><footer class='site-footer'>© 2023 Tidende</footer></div></body></html>";
    }
}
