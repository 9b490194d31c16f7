using System.Text;
using NewsQA.Ingestion;

namespace NewsQA.Tests.Ingestion;

public sealed class BadSourcesTests : IDisposable
{
    private readonly IngestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("empty.txt", "", "empty")]
    [InlineData("blank.txt", " \n\t\n", "empty")]
    [InlineData("clutter.txt", "Skip to content\n\nAdvertisement\n\nShare this", "Nothing is left")]
    [InlineData("binary.txt", "PK\0\0\u0001\u0002", "not text")]
    [InlineData("control.txt", "\u0001\u0002\u0003 abc", "not text")]
    [InlineData("image.jpg", "whatever", "Files of this kind")]
    [InlineData("broken.json", "{\"text\": ", "not valid JSON")]
    [InlineData("broken.xml", "<rss><channel>", "not well-formed XML")]
    [InlineData("page.xml", "<html><body/></html>", "not an RSS or Atom feed")]
    [InlineData("none.json", "[]", "empty")]
    [InlineData("none.xml", "<rss><channel><title>Coast</title></channel></rss>", "no items")]
    [InlineData("doctype.xml", "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><rss><channel><item><description>&a;</description></item></channel></rss>", "not well-formed XML")]
    [InlineData("laughs.xml", "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><rss><channel><item><description>&c;</description></item></channel></rss>", "not well-formed XML")]
    [InlineData("torn.txt.gz", "no gzip at all", "gzip")]
    [InlineData("empty.warc", "", "empty")]
    [InlineData("none.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "no page or feed")]
    [InlineData("deep.json", "DEEP", "nested more than 64 deep")]
    public async Task A_bad_file_is_one_failure_and_the_others_go_in(string name, string content, string expected)
    {
        _bench.Folder.Write("good.txt", IngestBench.Lead);
        var bad = _bench.Folder.Write(name, content == "DEEP" ? new string('[', 100_000) : content);
        var response = await _bench.IngestAsync(bad, $"{_bench.Folder.Path}/good.txt");
        var failure = Assert.Single(response.Failed);
        Assert.Equal(bad, failure.Origin);
        Assert.Contains(expected, failure.Error, StringComparison.Ordinal);
        Assert.Equal(1, response.Added);
    }

    [Fact]
    public async Task An_input_whose_reader_throws_is_one_failure_and_the_files_beside_it_go_in()
    {
        var good = _bench.Folder.Write("good.txt", IngestBench.Lead);
        using var input = new ThrowingStream(new NotSupportedException("nobody expected this"));
        var response = await _bench.Pipeline().IngestAsync(new IngestRequest { Sources = [good], Input = input }, cancellationToken: TestContext.Current.CancellationToken);
        var failure = Assert.Single(response.Failed);
        Assert.Equal("stdin", failure.Origin);
        Assert.Contains("NotSupportedException", failure.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody expected", failure.Error, StringComparison.Ordinal);
        Assert.Equal(1, response.Added);
    }

    [Fact]
    public async Task A_cancelled_read_is_no_failure()
    {
        using var input = new ThrowingStream(new OperationCanceledException());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Pipeline().IngestAsync(new IngestRequest { Sources = [], Input = input }, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Bytes_in_no_known_encoding_are_refused()
    {
        var path = _bench.Folder.Write("a.txt", [0x81, 0x8D, 0x90, 0xFE, 0xC0, 0x41]);
        Assert.Contains("encoding", Assert.Single((await _bench.IngestAsync(path)).Failed).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_so_is_one_that_unpacks_to_more()
    {
        _bench.Options.MaxFileBytes = 10_000;
        var large = _bench.Folder.Write("large.txt", new string('a', 10_001));
        var bomb = _bench.Folder.Write("bomb.txt.gz", TemporaryFolder.Pack(new byte[50_000_000]));
        var response = await _bench.IngestAsync(large, bomb);
        Assert.All(response.Failed, failure => Assert.Contains("10,000 bytes", failure.Error, StringComparison.Ordinal));
        Assert.Equal([large, bomb], response.Failed.Select(failure => failure.Origin), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_torn_gzip_is_one_failure_whatever_it_packs()
    {
        var packed = TemporaryFolder.Pack(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"{IngestBench.Lead} {i}\n"))));
        foreach (var name in new[] { "a.txt.gz", "a.html.gz", "a.xml.gz" })
        {
            var path = _bench.Folder.Write(name, packed[..(packed.Length / 2)]);
            Assert.Contains("gzip", Assert.Single((await _bench.IngestAsync(path)).Failed).Error, StringComparison.Ordinal);
        }

        Assert.Empty(_bench.Index.Articles);
    }

    [Fact]
    public async Task Failures_show_no_path_of_the_machine_beyond_the_source_that_was_named()
    {
        var random = new Random(3);
        foreach (var name in new[] { "a.json", "a.xml", "a.jsonl", "a.warc", "a.txt.gz", "a.html" })
        {
            var bytes = new byte[500];
            random.NextBytes(bytes);
            var path = _bench.Folder.Write(name, bytes);
            Assert.All((await _bench.IngestAsync(path)).Failed, failure => Assert.DoesNotContain(_bench.Folder.Path, failure.Error, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_may_not_be_read_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may read everything.");
        var path = _bench.Folder.Write("a.txt", IngestBench.Lead);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Assert.Contains("permissions", Assert.Single((await _bench.IngestAsync(path)).Failed).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no/such/file.txt", "no such file")]
    [InlineData("no/such/*.txt", "no folder")]
    [InlineData("https://example.org/a", "can be fetched")]
    [InlineData("", "not a path")]
    [InlineData("a\0b", "not a path")]
    public async Task A_path_that_leads_nowhere_says_so(string path, string expected)
    {
        var failure = Assert.Single((await _bench.IngestAsync(path)).Failed);
        Assert.Equal(path, failure.Origin);
        Assert.Contains(expected, failure.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_nothing_to_read_says_so()
    {
        _bench.Folder.Write("a.jpg", "x");
        Assert.Contains("nothing to read", Assert.Single((await _bench.IngestAsync(_bench.Folder.Path)).Failed).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_nests_without_end_and_says_nothing_is_a_failure()
    {
        var path = _bench.Folder.Write("a.html", string.Concat(Enumerable.Repeat("<div>", 100_000)));
        Assert.Contains("Nothing is left", Assert.Single((await _bench.IngestAsync(path)).Failed).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_nests_without_end_is_a_failure()
    {
        var path = _bench.Folder.Write("a.xml", string.Concat(Enumerable.Repeat("<rss>", 100_000)) + string.Concat(Enumerable.Repeat("</rss>", 100_000)));
        Assert.Contains("nested", Assert.Single((await _bench.IngestAsync(path)).Failed).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Random_bytes_give_one_outcome_each_in_every_format()
    {
        var random = new Random(20260514);
        var names = new[] { "txt", "md", "html", "json", "jsonl", "xml", "txt.gz", "html.gz", "warc", "warc.gz", "jsonl.gz", "rdf" };
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(1, 2000)];
            random.NextBytes(bytes);
            var text = Encoding.UTF8.GetBytes("<p>" + Encoding.Latin1.GetString(bytes).Replace('\0', '<'));
            _bench.Folder.Write($"{i}.{names[i % names.Length]}", i % 2 == 0 ? bytes : text);
        }

        var response = await _bench.IngestAsync(_bench.Folder.Path);
        Assert.True(response.Added + response.Failed.Count >= 200);
        Assert.All(response.Failed, failure => Assert.DoesNotContain("could not be cleaned", failure.Error, StringComparison.Ordinal));
    }
}
