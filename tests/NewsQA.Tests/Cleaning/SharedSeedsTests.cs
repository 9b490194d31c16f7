using NewsQA.Cleaning;
using NewsQA.Passages;

namespace NewsQA.Tests.Cleaning;

/// <summary>
/// Five real articles as they came off the web. They are not the project's to publish, so they lie beside the repository, where they lie
/// at all; no sentence of theirs stands here.
/// </summary>
public class SharedSeedsTests
{
    private static readonly string? s_folder = SharedSeeds.Folder;

    [Theory]
    [InlineData("000_", null, null, 6, 0)]
    [InlineData("001_", null, null, 6, 1)]
    [InlineData("002_", 12, "2025-08-30", 9, 6)]
    [InlineData("003_", null, null, 8, 7)]
    [InlineData("004_", 7, null, 8, 0)]
    public void Title_and_date_are_as_a_careful_person_would_say(string prefix, int? titleWords, string? date, int paragraphs, int dropped)
    {
        var article = Clean(prefix);
        Assert.Equal(titleWords, article.Title?.Split(' ').Length);
        Assert.Equal(date, article.PublishedAt?.Date);
        Assert.Equal(paragraphs, article.Text.Split("\n\n").Length);
        Assert.Equal(dropped, article.Dropped.Count);
    }

    [Theory]
    [InlineData("000_", 10)]
    [InlineData("001_", 12)]
    [InlineData("003_", 13)]
    public void Without_a_title_the_beginning_of_the_first_sentence_stands_for_one(string prefix, int words)
    {
        var text = Clean(prefix).Text;
        var title = DerivedTitle.Of(text);
        Assert.Equal(words, title?.Split(' ').Length);
        Assert.StartsWith(title!.TrimEnd('…'), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000_")]
    [InlineData("001_")]
    [InlineData("002_")]
    [InlineData("003_")]
    [InlineData("004_")]
    public void Every_paragraph_is_prose_and_no_clutter(string prefix) => Assert.All(Clean(prefix).Text.Split("\n\n"), paragraph =>
    {
        Assert.EndsWith(".", paragraph, StringComparison.Ordinal);
        Assert.True(char.IsUpper(paragraph[0]));
        Assert.True(paragraph.Length > 100);
    });

    private static CleanedArticle Clean(string prefix)
    {
        Assert.SkipWhen(s_folder is null, "The folder ../shared/seeds is not beside this repository.");
        return Cleaned.Text(File.ReadAllText(Directory.GetFiles(s_folder, prefix + "*.txt").Single()));
    }
}
