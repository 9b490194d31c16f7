using NewsQA.Client;

namespace NewsQA.Tests.Ingestion;

public sealed class ContainerFilesTests : IDisposable
{
    private readonly IngestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task JSON_lines_are_articles_and_a_broken_line_is_one_failure()
    {
        var path = _bench.Folder.Write("a.jsonl", $$"""
            {"id": 7, "headline": "Pier to be rebuilt", "body": "{{IngestBench.Lead}}", "publisher": {"name": "Coast News"}, "datePublished": "2026-05-14", "author": ["Anna Holm", "Jon Vik"]}
            {"url": "https://example.org/crane", "text": "<p>{{IngestBench.Second}}</p>", "published_at": 1747211696}

            {"broken
            {"title": "No text"}
            {"text": "{{IngestBench.Lead}} Again."}
            {"text": "half \uD83D of a pair"}
            """);
        var response = await _bench.IngestAsync(path);
        Assert.Equal(3, response.Added);
        Assert.Equal([$"{path}#4", $"{path}#5", $"{path}#7"], response.Failed.Select(failure => failure.Origin), StringComparer.Ordinal);
        var articles = _bench.Index.Batches.SelectMany(batch => batch).Select(source => source.Article).ToList();
        Assert.Equal([$"{path}#7", $"{path}#https://example.org/crane", $"{path}#6"], articles.Select(article => article.Origin), StringComparer.Ordinal);
        Assert.Equal(("Pier to be rebuilt", "Coast News", "Anna Holm, Jon Vik"), (articles[0].Title, articles[0].Source, articles[0].Byline));
        Assert.Equal(new PartialDate("2026-05-14", DatePrecision.Day, "json datePublished"), articles[0].PublishedAt);
        Assert.Equal((IngestBench.Second, "https://example.org/crane", "example.org"), (articles[1].Text, articles[1].Url, articles[1].Source));
        Assert.Equal("2025-05-14T08:34:56Z", articles[1].PublishedAt?.Date);
    }

    [Fact]
    public async Task A_JSON_file_is_one_article_or_a_list_of_them()
    {
        var one = _bench.Folder.Write("one.json", $$"""{"title": "Pier", "content": "{{IngestBench.Lead}}"}""");
        var many = _bench.Folder.Write("many.json", $$"""{"status": "ok", "articles": [{"content": "{{IngestBench.Second}}"}, 5]}""");
        var response = await _bench.IngestAsync(one, many);
        Assert.Equal([one, $"{many}#1"], _bench.Index.Batches.SelectMany(batch => batch).Select(source => source.Article.Origin), StringComparer.Ordinal);
        Assert.Equal($"{many}#2", Assert.Single(response.Failed).Origin);
    }

    [Fact]
    public async Task What_feeds_add_to_titles_names_and_texts_is_taken_off()
    {
        var path = _bench.Folder.Write("b.xml", $"""
            <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Coast &amp;amp; Fjord</title>
            <item><title>Pier &amp;amp; crane, &lt;em&gt;rebuilt&lt;/em&gt; at 2 &amp;lt; 3</title><guid>p-1</guid><dc:creator>By Anna Holm</dc:creator>
              <description>&lt;p&gt;{IngestBench.Lead}&lt;/p&gt;&lt;p&gt;The post &lt;a href="x"&gt;Pier &amp;amp; crane&lt;/a&gt; appeared first on &lt;a href="y"&gt;Coast&lt;/a&gt;.&lt;/p&gt;</description></item></channel></rss>
            """);
        Assert.Equal(1, (await _bench.IngestAsync(path)).Added);
        var article = Assert.Single(_bench.Index.Batches.SelectMany(batch => batch)).Article;
        Assert.Equal(("Pier & crane, rebuilt at 2 < 3", "Coast & Fjord", "Anna Holm", IngestBench.Lead), (article.Title, article.Source, article.Byline, article.Text));
    }

    [Theory]
    [InlineData("{\"stories\": [§]}")]
    [InlineData("{\"data\": {\"articles\": [§]}}")]
    [InlineData("{\"hits\": {\"total\": 1, \"hits\": [§]}}")]
    public async Task A_list_of_articles_is_found_under_the_names_of_common_exports(string json)
    {
        var path = _bench.Folder.Write("list.json", json.Replace("§", $$"""{"title": "Pier", "content": "{{IngestBench.Lead}}"}""", StringComparison.Ordinal));
        Assert.Equal(1, (await _bench.IngestAsync(path)).Added);
        Assert.Equal($"{path}#1", Assert.Single(_bench.Index.Batches.SelectMany(batch => batch)).Article.Origin);
    }

    [Fact]
    public async Task An_RSS_feeds_items_are_articles()
    {
        var path = _bench.Folder.Write("a.xml", $"""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>Coast News</title><link>https://coast.example.org/</link>
            <item><title>Pier &amp; crane</title><link>https://coast.example.org/pier</link><guid isPermaLink="false">p-1</guid><pubDate>Thu, 14 May 2026 09:30:00 +0200</pubDate>
              <dc:creator>Anna Holm</dc:creator><description>Short.</description><media:content url="a.jpg"><media:description>A pier.</media:description></media:content>
              <content:encoded><![CDATA[<p>{IngestBench.Lead}</p><p>{IngestBench.Second}</p>]]></content:encoded></item>
            <item><title>Taken over</title><source url="https://other.example.org/feed">Fjord Times</source><description>{IngestBench.Second}</description></item>
            <item><title>Only a title</title></item></channel></rss>
            """);
        var response = await _bench.IngestAsync(path);
        Assert.Equal($"{path}#3", Assert.Single(response.Failed).Origin);
        var articles = _bench.Index.Batches.SelectMany(batch => batch).Select(source => source.Article).ToList();
        Assert.Equal([$"{path}#p-1", $"{path}#2"], articles.Select(article => article.Origin), StringComparer.Ordinal);
        Assert.Equal(("Pier & crane", "Coast News", "Anna Holm", "https://coast.example.org/pier"), (articles[0].Title, articles[0].Source, articles[0].Byline, articles[0].Url));
        Assert.Equal(new PartialDate("2026-05-14T09:30:00+02:00", DatePrecision.Time, "feed pubDate"), articles[0].PublishedAt);
        Assert.Equal($"{IngestBench.Lead}\n\n{IngestBench.Second}", articles[0].Text);
        Assert.Equal(("Fjord Times", IngestBench.Second), (articles[1].Source, articles[1].Text));
    }

    [Fact]
    public async Task An_RDF_feeds_items_stand_beside_their_channel()
    {
        var path = _bench.Folder.Write("a.rdf", $"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://coast.example.org/"><title>Coast News</title><link>https://coast.example.org/</link></channel>
            <item rdf:about="https://coast.example.org/pier"><title>Pier</title><link>https://coast.example.org/pier</link>
              <dc:date>2026-05-14T09:30:00+02:00</dc:date><dc:creator>Anna Holm</dc:creator><description>{IngestBench.Lead}</description></item></rdf:RDF>
            """);
        Assert.Empty((await _bench.IngestAsync(path)).Failed);
        var article = _bench.Only();
        Assert.Equal(("Pier", "Coast News", "Anna Holm", "https://coast.example.org/pier"), (article.Title, article.Source, article.Byline, article.Url));
        Assert.Equal(("2026-05-14T09:30:00+02:00", IngestBench.Lead), (article.PublishedAt?.Date, article.Text));
    }

    [Fact]
    public async Task An_Atom_feeds_entries_are_articles()
    {
        var path = _bench.Folder.Write("a.atom", $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Coast News</title>
            <entry><title>Pier</title><id>urn:1</id><link rel="self" href="https://x.example.org/self"/><link href="https://coast.example.org/pier"/>
              <published>2026-05-14T09:30:00Z</published><updated>2026-05-15T09:30:00Z</updated><author><name>Anna Holm</name></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{IngestBench.Lead}</p><p>{IngestBench.Second}</p></div></content></entry></feed>
            """);
        await _bench.IngestAsync(path);
        var article = _bench.Only();
        Assert.Equal(($"{path}#urn:1", "https://coast.example.org/pier", "Anna Holm"), (article.Origin, article.Url, article.Byline));
        Assert.Equal("2026-05-14T09:30:00Z", article.PublishedAt?.Date);
        Assert.Equal($"{IngestBench.Lead}\n\n{IngestBench.Second}", article.Text);
    }

    [Fact]
    public async Task An_item_that_moves_in_its_file_is_unchanged()
    {
        var old = $$"""{"id": "a", "text": "{{IngestBench.Lead}}"}""";
        var path = _bench.Folder.Write("a.jsonl", old);
        await _bench.IngestAsync(path);
        _bench.Folder.Write("a.jsonl", $$"""{"id": "b", "text": "{{IngestBench.Second}}"}""" + "\n" + old);
        var response = await _bench.IngestAsync(path);
        Assert.Equal((1, 0, 1), (response.Added, response.Updated, response.Unchanged));
    }
}
