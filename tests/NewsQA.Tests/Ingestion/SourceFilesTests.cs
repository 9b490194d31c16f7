using NewsQA.Cleaning;
using NewsQA.Ingestion;

namespace NewsQA.Tests.Ingestion;

public sealed class SourceFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_called_as_it_was_given()
    {
        var path = _folder.Write("a.txt", IngestBench.Lead);
        Assert.Equal([path], Origins(path), StringComparer.Ordinal);
    }

    [Fact]
    public void A_folders_files_come_in_ordinal_order_of_paths_and_without_what_is_hidden_or_of_another_kind()
    {
        foreach (var name in (string[])["b.txt", "a/z.txt", "a/.hidden/x.txt", "a.txt", "a-b.txt", "B.txt", ".secret.txt", "pier.jpg", "c/d/e.md"])
        {
            _folder.Write(name, IngestBench.Lead);
        }

        string[] expected = ["B.txt", "a-b.txt", "a.txt", "a/z.txt", "b.txt", "c/d/e.md"];
        Assert.Equal(expected.Select(name => $"{_folder.Path}/{name}"), Origins(_folder.Path), StringComparer.Ordinal);
        Assert.Equal(expected.Select(name => $"{_folder.Path}/{name}"), Origins(_folder.Path + "/"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("*.txt", "a.txt", "b.txt")]
    [InlineData("**/*.txt", "a.txt", "b.txt", "in/c.txt", "in/deep/d.txt")]
    [InlineData("in/*", "in/c.txt")]
    [InlineData("[!a].txt", "b.txt")]
    [InlineData("?.txt", "a.txt", "b.txt")]
    public void A_pattern_means_the_files_that_match(string pattern, params string[] expected)
    {
        foreach (var name in (string[])["a.txt", "b.txt", "in/c.txt", "in/deep/d.txt", "in/e.jpg"])
        {
            _folder.Write(name, IngestBench.Lead);
        }

        Assert.Equal(expected.Select(name => $"{_folder.Path}/{name}"), Origins($"{_folder.Path}/{pattern}"), StringComparer.Ordinal);
    }

    [Fact]
    public void An_ignore_file_leaves_out_names_patterns_and_folders_below_it()
    {
        foreach (var name in (string[])["a.txt", "README.md", "in/README.md", "in/b.txt", "in/draft-1.txt", "old/c.txt", "in/old/d.txt", "in/top.txt", "top.txt"])
        {
            _folder.Write(name, IngestBench.Lead);
        }

        _folder.Write(".newsqaignore", "# not articles\nREADME.md\n\nold/\n/top.txt\n");
        _folder.Write("in/.newsqaignore", "draft-*\n");
        string[] expected = ["a.txt", "in/b.txt", "in/top.txt"];
        Assert.Equal(expected.Select(name => $"{_folder.Path}/{name}"), Origins(_folder.Path), StringComparer.Ordinal);
    }

    [Fact]
    public void A_packed_file_is_read_like_the_one_inside()
    {
        var path = _folder.Write("a.txt.gz", TemporaryFolder.Pack(System.Text.Encoding.UTF8.GetBytes(IngestBench.Lead)));
        Assert.Equal(IngestBench.Lead, Assert.Single(Extract(path)).Article?.Text);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-8", false)]
    [InlineData("windows-1252", false)]
    public void Common_encodings_are_told(string name, bool withMark)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var encoding = System.Text.Encoding.GetEncoding(name);
        const string Text = "Der Rat von Nørravik hat am Dienstag beschlossen, die alte Fährbrücke neu zu bauen.";
        var path = _folder.Write("a.txt", [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)]);
        Assert.Equal(Text, Assert.Single(Extract(path)).Article?.Text);
    }

    [Fact]
    public void A_page_may_name_its_encoding()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        const string Page = "<meta charset=windows-1251><p>Совет порта решил во вторник перестроить старый паромный причал.</p>";
        var path = _folder.Write("a.html", System.Text.Encoding.GetEncoding(1251).GetBytes(Page));
        Assert.Equal("Совет порта решил во вторник перестроить старый паромный причал.", Assert.Single(Extract(path)).Article?.Text);
    }

    [Fact]
    public void Standard_input_is_a_page_when_it_starts_like_one()
    {
        using var page = new MemoryStream("  <p>It rains.</p><p>It will stop.</p>"u8.ToArray());
        using var text = new MemoryStream("It rains, and <it> will stop."u8.ToArray());
        var extractor = new ArticleExtractor(new ArticleCleaner(), new());
        Assert.Equal("It rains.\n\nIt will stop.", extractor.Extract(page).Article?.Text);
        Assert.Equal("It rains, and <it> will stop.", extractor.Extract(text).Article?.Text);
    }

    [Fact]
    public void Standard_input_may_be_packed()
    {
        using var packed = new MemoryStream(TemporaryFolder.Pack("<p>It rains.</p><p>It will stop.</p>"u8.ToArray()));
        using var cut = new MemoryStream(TemporaryFolder.Pack("It rains."u8.ToArray())[..12]);
        var extractor = new ArticleExtractor(new ArticleCleaner(), new());
        Assert.Equal("It rains.\n\nIt will stop.", extractor.Extract(packed).Article?.Text);
        Assert.NotNull(extractor.Extract(cut).Failure);
    }

    private static IEnumerable<string> Origins(string path) => Extract(path).Select(article => article.Origin);

    private static IEnumerable<ExtractedArticle> Extract(string path) => new ArticleExtractor(new ArticleCleaner(), new()).Extract(path);
}
