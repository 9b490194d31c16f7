using FsCheck;
using FsCheck.Fluent;
using NewsQA.Articles;
using NewsQA.Cleaning;

namespace NewsQA.Tests.Cleaning;

/// <summary>What holds for any text at all.</summary>
public class CleaningProperties
{
    private static readonly string[] s_pieces =
    [
        "\n", "\n\n", "\r\n", " ", "\t", "\0", "\uD83D", "\uDE00", "😀", "e\u0301", "\u200B", "\uFEFF", "\u2028", "\u00A0", "…", "...", "|", " | News", "# ", "---\n", "```\n", "- ", "> ",
        "<p>", "</p>", "<div class='comments'>", "<b>", "<a href='x'>", "<!--", "<script>", "<li>", "&amp;", "&#xD800;", "**", "_", "`", "[a](b)", "![", "](",
        "Skip to content\n", "\nComments\n", "\nLeave a Reply\n", "Read also:\n", "\nLatest\n", "1747211696 1.jpg\n", "Source: https://example.org/2026/05/14/a\n", "By Anna Holm\n", "14 May 2026\n",
        "The council voted on Tuesday to rebuild the old ferry pier before winter. ", "the council voted on the pier, which was late.\n", "NORRAVIK, 14 May 2026 – ", "Pier to Be Rebuilt\n", "市議会は火曜日に決定した。", "a",
    ];

    private static readonly Arbitrary<string> s_texts = Gen.OneOf(
        Gen.Elements(s_pieces).ArrayOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null),
        ArbMap.Default.GeneratorFor<char>().ArrayOf().Select(chars => new string(chars))).ToArbitrary();

    [Theory]
    [InlineData(RawFormat.PlainText)]
    [InlineData(RawFormat.Markdown)]
    [InlineData(RawFormat.Html)]
    public void Any_text_becomes_well_formed_trimmed_paragraphs(RawFormat format) => Check(text =>
    {
        var article = Cleaned.Of(text, format);
        Assert.Same(article.Text, StoredText.Normalise(article.Text));
        Assert.DoesNotContain("\n\n\n", article.Text, StringComparison.Ordinal);
        Assert.Equal(article.Text.Trim(), article.Text);
        Assert.All(article.Dropped.Append(article.Title).OfType<string>(), part => Assert.Same(part, StoredText.Normalise(part)));
    });

    [Fact]
    public void Every_line_of_cleaned_text_comes_from_the_input_in_order() => Check(text =>
    {
        var input = StoredText.Normalise(text);
        var position = 0;
        foreach (var line in Cleaned.Text(text).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = input.IndexOf(line, position, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{line}' is not in the rest of the input");
            position = found + line.Length;
        }
    });

    [Fact]
    public void Every_line_of_the_input_is_in_text_title_metadata_or_dropped() => Check(text =>
    {
        var article = Cleaned.Text(text);
        var all = string.Join('\n', article.Dropped.Append(article.Text).Append(article.Title));
        foreach (var line in StoredText.Normalise(text).EnumerateLines())
        {
            var words = NewsQA.Cleaning.Text.TextLine.Trim(line);
            // A title is one line with its white space collapsed and its section cut off.
            Assert.True(all.Contains(words, StringComparison.Ordinal) || words.StartsWith(article.Title ?? "\n", StringComparison.Ordinal), $"'{words}' is lost");
        }
    });

    [Fact]
    public void Cleaning_twice_gives_the_same_as_cleaning_once_for_prose() => Check(text =>
    {
        var once = Cleaned.Text(text);
        Assert.Equal(once, Cleaned.Text(text) with { Dropped = once.Dropped, Evidence = once.Evidence });
    });

    private static void Check(Action<string> property) =>
        Prop.ForAll(s_texts, property).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
