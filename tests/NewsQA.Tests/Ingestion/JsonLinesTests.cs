using System.Text;
using NewsQA.Ingestion;
using NewsQA.Ingestion.Formats;

namespace NewsQA.Tests.Ingestion;

public sealed class JsonLinesTests : IDisposable
{
    private readonly IngestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Fields_are_found_under_the_names_that_were_given_also_inside_objects()
    {
        var fields = new JsonFieldNames();
        foreach (var mapping in new[] { "text=story", "title=meta.kicker", "date=when", "source=desk", "id=nr" })
        {
            fields.Add(mapping);
        }

        var line = $$"""{"nr": 7, "text": "not this", "story": "{{IngestBench.Lead}}", "meta": {"kicker": "Pier"}, "when": "2026-05-14", "desk": "Coast News"}""";
        var path = _bench.Folder.Write("a.jsonl", line);
        await _bench.Pipeline().IngestAsync(new IngestRequest { Sources = [path], JsonFields = fields }, cancellationToken: TestContext.Current.CancellationToken);
        var article = _bench.Only();
        Assert.Equal((IngestBench.Lead, "Pier", "2026-05-14", "Coast News", path + "#7"), (article.Text, article.Title, article.PublishedAt?.Date, article.Source, article.Origin));
    }

    [Theory]
    [InlineData("""{"response": {"results": [{"id": "w/1", "webTitle": "Pier", "webUrl": "https://example.org/p", "webPublicationDate": "2026-05-14T09:00:00Z", "fields": {"bodyText": "TEXT", "publication": "Coast"}}]}}""")]
    [InlineData("""{"response": {"docs": [{"_id": "n1", "headline": {"main": "Pier"}, "web_url": "https://example.org/p", "pub_date": "2026-05-14T09:00:00Z", "lead_paragraph": "TEXT", "source": "Coast"}]}}""")]
    [InlineData("""[{"id": 1, "title": {"rendered": "Pier"}, "link": "https://example.org/p", "date": "2026-05-14T09:00:00Z", "content": {"rendered": "TEXT"}, "site_name": "Coast"}]""")]
    public async Task Common_exports_are_read_without_a_mapping(string json)
    {
        var response = await _bench.IngestAsync(_bench.Folder.Write("a.json", json.Replace("TEXT", IngestBench.Lead)));
        Assert.Empty(response.Failed);
        var article = _bench.Only();
        Assert.Equal(("Pier", "Coast", "https://example.org/p"), (article.Title, article.Source, article.Url));
        Assert.StartsWith("2026-05-14", article.PublishedAt?.Date, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("story")]
    [InlineData("body=story")]
    [InlineData("text=")]
    public void A_mapping_that_names_no_field_says_what_can_be_named(string mapping) =>
        Assert.Contains("text=NAME", Assert.Throws<ArgumentException>(() => new JsonFieldNames().Add(mapping)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_of_lines_may_be_larger_than_the_limit_that_holds_for_each_of_them()
    {
        _bench.Options.MaxFileBytes = 2000;
        var lines = Enumerable.Range(0, 50).Select(i => $$"""{"id": {{i}}, "text": "{{IngestBench.Lead}} Number {{i}}."}""").ToList();
        lines.Insert(20, $$"""{"id": "long", "text": "{{new string('a', 3000)}}"}""");
        var response = await _bench.IngestAsync(_bench.Folder.Write("a.jsonl.gz", TemporaryFolder.Pack(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)))));
        Assert.Equal(50, response.Added);
        var failure = Assert.Single(response.Failed);
        Assert.EndsWith("#21", failure.Origin, StringComparison.Ordinal);
        Assert.Contains("2,000 bytes", failure.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_are_broken_deep_or_no_text_fail_one_by_one()
    {
        byte[] bytes =
        [
            .. "\uFEFF"u8, .. Encoding.UTF8.GetBytes($$"""{"id": 1, "text": "{{IngestBench.Lead}}"}"""), .. "\n{\"text\": \n"u8,
            .. Encoding.UTF8.GetBytes(new string('[', 100_000)), .. "\n{\"text\": \""u8, 0xFF, 0xFE, .. "\"}\n[1]\n\n"u8,
        ];
        var response = await _bench.IngestAsync(_bench.Folder.Write("a.jsonl", bytes));
        Assert.Equal(1, response.Added);
        Assert.Equal(["#2", "#3", "#4", "#5"], response.Failed.Select(failure => failure.Origin[^2..]));
    }

    [Fact]
    public async Task A_file_of_something_else_stops_after_its_first_lines()
    {
        var path = _bench.Folder.Write("a.jsonl", string.Concat(Enumerable.Repeat("name,date,text\n", 10_000)));
        var response = await _bench.IngestAsync(path);
        Assert.Equal(21, response.Failed.Count);
        Assert.Equal(path, response.Failed[^1].Origin);
    }

    [Theory]
    [InlineData("LEAD", null)]
    [InlineData("<html><body><article><h1>Pier</h1><p>LEAD</p></article></body></html>", null)]
    [InlineData("{\"text\": \"LEAD\"}", null)]
    [InlineData("[{\"text\": \"LEAD\"}]", null)]
    [InlineData("{\"id\": 1, \"text\": \"LEAD\"}\n{\"id\": 1, \"text\": \"LEAD\"}\n", null)]
    [InlineData("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><entry><id>e</id><content>LEAD</content></entry></feed>", null)]
    [InlineData("---\ntitle: Pier\n---\n\nLEAD", null)]
    [InlineData("{\"text\": \"LEAD\"}", "jsonl")]
    public async Task Standard_input_is_read_in_whatever_form_it_comes_packed_or_not(string content, string? format)
    {
        foreach (var isPacked in new[] { false, true })
        {
            var bytes = Encoding.UTF8.GetBytes(content.Replace("LEAD", IngestBench.Lead));
            using var input = new MemoryStream(isPacked ? TemporaryFolder.Pack(bytes) : bytes);
            var response = await _bench.Pipeline().IngestAsync(
                new IngestRequest { Input = input, InputFormat = format }, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Empty(response.Failed);
            Assert.Contains(IngestBench.Lead, _bench.Only().Text, StringComparison.Ordinal);
            Assert.StartsWith("stdin", _bench.Only().Origin, StringComparison.Ordinal);
            Assert.Equal(isPacked ? 0 : 1, response.Added);
        }
    }

    [Fact]
    public async Task Lines_without_ids_that_are_piped_in_twice_do_not_replace_each_other_by_their_places()
    {
        foreach (var lead in new[] { IngestBench.Lead, IngestBench.Second })
        {
            using var input = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"text": "{{lead}}"}"""));
            await _bench.Pipeline().IngestAsync(new IngestRequest { Input = input, InputFormat = "jsonl" }, cancellationToken: TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, _bench.Index.Articles.Count);
    }

    [Fact]
    public async Task A_format_that_is_none_is_the_callers_mistake() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _bench.Pipeline().IngestAsync(
            new IngestRequest { Input = new MemoryStream([1]), InputFormat = "docx" }, cancellationToken: TestContext.Current.CancellationToken));
}
