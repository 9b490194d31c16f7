using System.Globalization;
using System.IO.Compression;
using System.Text;
using NewsQA.Client;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Tests.Ingestion;

/// <summary>Whatever is read: never a crash or a hang, bounded memory, one clear failure for a bad input, and the rest goes in. All seeded.</summary>
public sealed class FuzzedSourcesTests : IDisposable
{
    private static readonly string s_page = IngestBench.Page("Pier to be rebuilt", IngestBench.Lead, IngestBench.Second);

    private readonly IngestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    public static TheoryData<string> Forms => [.. s_goods.Keys];

    private static readonly Dictionary<string, byte[]> s_goods = new(StringComparer.Ordinal)
    {
        ["txt"] = Utf8($"Pier to be rebuilt\n\n{IngestBench.Lead}\n\n{IngestBench.Second}\n\nSource: https://example.org/2026/05/14/pier\n"),
        ["md"] = Utf8($"---\ntitle: Pier\ndate: 2026-05-14\n---\n\n# Pier\n\n{IngestBench.Lead}\n\n> {IngestBench.Second}\n\n```\n[a](b)\n```\n"),
        ["html"] = Utf8(s_page),
        ["json"] = Utf8($$"""[{"id": "1", "text": "{{IngestBench.Lead}}", "date": "2026-05-14"}, {"id": "2", "text": "{{IngestBench.Second}}"}]"""),
        ["jsonl"] = Utf8($$"""{"id": "1", "text": "{{IngestBench.Lead}}"}""" + "\n" + $$"""{"id": "2", "text": "{{IngestBench.Second}} \ud83d\ude00"}"""),
        ["xml"] = Utf8($"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Coast</title><item><guid>1</guid><title>Pier</title><description><![CDATA[<p>{IngestBench.Lead}</p>]]></description></item><item><guid>2</guid><description>{IngestBench.Second}</description></item></channel></rss>"),
        ["atom"] = Utf8($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Coast</title><entry><id>1</id><updated>2026-05-14T09:00:00Z</updated><content type=\"html\">&lt;p&gt;{IngestBench.Lead}&lt;/p&gt;</content></entry></feed>"),
        ["warc"] = WarcFile.Join(WarcFile.Info(), WarcFile.Answer("https://example.org/a", s_page), WarcFile.Answer("https://example.org/b", WarcFile.Chunked(TemporaryFolder.Pack(Utf8(s_page))), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")),
        ["txt.gz"] = TemporaryFolder.Pack(Utf8($"{IngestBench.Lead}\n\n{IngestBench.Second}")),
        ["jsonl.gz"] = TemporaryFolder.Pack(Utf8($$"""{"id": "1", "text": "{{IngestBench.Lead}}"}""")),
        ["warc.gz"] = WarcFile.Pack(WarcFile.Info(), WarcFile.Answer("https://example.org/a", s_page), WarcFile.Answer("https://example.org/b", s_page)),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Spoiled_files_of_every_form_give_outcomes_and_the_good_one_goes_in(string form)
    {
        var spoil = new SpoiledBytes(20261129);
        for (var i = 0; i < 60; i++)
        {
            _bench.Folder.Write($"{i:00}.{form}", spoil.Of(s_goods[form]));
        }

        var good = _bench.Folder.Write($"99.{form}", s_goods[form]);
        var response = await _bench.IngestAsync(_bench.Folder.Path);
        AssertClear(response);
        // What it feeds may be unchanged: a spoiled file can name the same address.
        Assert.DoesNotContain(response.Failed, failure => failure.Origin.StartsWith(good, StringComparison.Ordinal));
        Assert.Equal(0, (await _bench.IngestAsync(good)).Added);
    }

    [Fact]
    public async Task A_page_without_its_start_and_one_in_an_encoding_that_is_refused_go_in_with_the_others()
    {
        var whole = Utf8(s_page);
        var cut = _bench.Folder.Write("0.html", s_page[(s_page.IndexOf("<title>", StringComparison.Ordinal) + 4)..]);
        var utf7 = _bench.Folder.Write("1.html", [.. "<meta charset=utf-7>"u8, .. whole]);
        var response = await _bench.IngestAsync(cut, utf7, _bench.Folder.Write("2.html", whole));
        Assert.Empty(response.Failed);
        Assert.Equal(3, response.Added);
        Assert.All(_bench.Index.Articles.Values, item => Assert.Contains(IngestBench.Second, item.Article.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bytes_in_encodings_that_lie_or_are_cut_give_one_outcome_each()
    {
        var spoil = new SpoiledBytes(7);
        var text = $"Café Þór, Ærøskøbing.\n\n{IngestBench.Lead}";
        byte[][] encoded = [Encoding.UTF8.GetBytes(text), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)], Encoding.Latin1.GetBytes(text)];
        string[] labels = ["utf-8", "utf-16", "utf-7", "shift_jis", "x-no-such", "", "iso-8859-1\"\"\"", "windows-1252"];
        var files = 0;
        foreach (var bytes in encoded)
        {
            foreach (var label in labels)
            {
                byte[] page = [.. Utf8($"<html><head><meta charset=\"{label}\"></head><body><article><p>"), .. spoil.Of(bytes), .. "</p></article></body></html>"u8];
                _bench.Folder.Write($"{files++:00}.html", page);
                _bench.Folder.Write($"{files++:00}.txt", bytes[..^(files % 5)]);
            }
        }

        var response = await _bench.IngestAsync(_bench.Folder.Path);
        AssertClear(response);
        Assert.Equal(files, response.Added + response.Failed.Count);
        Assert.All(_bench.Index.Articles.Values, item => Assert.DoesNotContain('\0', item.Article.Text));
    }

    [Theory]
    [InlineData("<div title=\"", "a", "\">", 5_000_000)]
    [InlineData("<p ", "a=b ", ">", 300_000)]
    [InlineData("", "<", "", 500_000)]
    [InlineData("", "<!--", "", 300_000)]
    [InlineData("<script>", "</scrip", "", 300_000)]
    [InlineData("", "&#x10FFFFFFFF;&amp", "", 100_000)]
    [InlineData("", "<table><tr><td><a><b><i>", "", 30_000)]
    [InlineData("<script type=\"application/ld+json\">", "[", "</script>", 200_000)]
    [InlineData("<meta name=\"date\" content=\"", "9", "\">", 1_000_000)]
    [InlineData("<p>", "NORRAVIK, ", "</p>", 200_000)]
    public async Task A_hostile_page_takes_no_time_and_the_next_page_goes_in(string start, string piece, string end, int times)
    {
        var body = string.Concat(Enumerable.Repeat(piece, times));
        var hostile = _bench.Folder.Write("0.html", $"<html><head><title>Pier</title></head><body>{start}{body}{end}<p>{IngestBench.Lead}</p></body></html>");
        var response = await _bench.IngestAsync(hostile, _bench.Folder.Write("1.html", s_page));
        AssertClear(response);
        Assert.Contains(_bench.Index.Articles.Values, item => item.Article.Origin.EndsWith("1.html", StringComparison.Ordinal));
        // Under a second on a free core. What grows with the square takes many minutes; a busy machine may take one.
        Assert.True(response.Seconds < 300, $"It took {response.Seconds} s.");
    }

    [Theory]
    [InlineData("txt.gz")]
    [InlineData("html.gz")]
    [InlineData("json.gz")]
    [InlineData("xml.gz")]
    [InlineData("jsonl.gz")]
    [InlineData("warc.gz")]
    public async Task A_zip_bomb_of_every_form_is_one_failure(string form)
    {
        _bench.Options.MaxFileBytes = 100_000;
        var bomb = _bench.Folder.Write("0." + form, Bomb(form == "warc.gz" ? "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 100000000\r\n\r\n" : "", 100_000_000));
        var response = await _bench.IngestAsync(bomb, _bench.Folder.Write("1.txt", IngestBench.Lead));
        Assert.Equal(1, response.Added);
        Assert.StartsWith(bomb, Assert.Single(response.Failed).Origin, StringComparison.Ordinal);
        AssertClear(response);
    }

    [Fact]
    public void What_a_zip_bomb_unpacks_to_is_not_held()
    {
        var bomb = Bomb("", 100_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (bytes, error) = SourceBytes.Read(new MemoryStream(bomb), isPacked: true, 1_000_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
        Assert.Null(bytes);
        Assert.Contains("1,000,000 bytes", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_lines_each_broken_one_is_one_failure_and_the_others_go_in()
    {
        var spoil = new SpoiledBytes(3);
        var random = new Random(3);
        var lines = new List<byte[]>();
        var broken = new List<int>();
        for (var i = 0; i < 300; i++)
        {
            var good = Utf8($$"""{"id": "{{i}}", "text": "{{IngestBench.Lead}} Number {{i}}."}""");
            var isBroken = random.Next(4) == 0;
            // Broken beyond doubt: cut short, and no line feed within.
            lines.Add(isBroken ? [.. spoil.Noise(20).Select(b => (byte)(128 + (b % 64))), .. good[..^random.Next(1, good.Length / 2)]] : good);
            broken.AddRange(isBroken ? [i + 1] : []);
        }

        var path = _bench.Folder.Write("a.jsonl", lines.SelectMany(line => line.Append((byte)'\n')).ToArray());
        var response = await _bench.IngestAsync(path);
        Assert.Equal(300 - broken.Count, response.Added);
        Assert.Equal(broken.Select(number => path + "#" + number.ToString(CultureInfo.InvariantCulture)), response.Failed.Select(failure => failure.Origin));
    }

    private static byte[] Bomb(string start, int zeros)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Utf8(start));
            var block = new byte[1_000_000];
            Array.Fill(block, (byte)'a');
            for (var written = 0; written < zeros; written += block.Length)
            {
                gzip.Write(block);
            }
        }

        return packed.ToArray();
    }

    // Told in words: what a rule or a parser threw is a defect of ours.
    private static void AssertClear(IngestResponse response) => Assert.All(response.Failed, failure =>
    {
        Assert.DoesNotContain("a rule broke", failure.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", failure.Error, StringComparison.Ordinal);
        Assert.InRange(failure.Error.Length, 15, 500);
    });

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
