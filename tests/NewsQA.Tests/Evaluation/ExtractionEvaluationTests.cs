using NewsQA.Client;
using NewsQA.Evaluation.Extraction;

namespace NewsQA.Tests.Evaluation;

public sealed class ExtractionEvaluationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a b c d", "a b c d", 1, 1)]
    [InlineData("a b c d e", "a, b. c! d", 1, 2)]
    [InlineData("a b", "a b", 1, 1)]
    [InlineData("a b", "b a", 0, 1)]
    [InlineData("a b c d a b c d", "a b c d", 1, 5)]
    [InlineData("…", "a b", 0, 0)]
    public void Texts_are_compared_by_their_runs_of_four_words(string text, string other, int shared, int count)
    {
        var shingles = new Shingles(text);
        Assert.Equal(count, shingles.Count);
        Assert.Equal(shared, shingles.Shared(new Shingles(other)));
    }

    [Fact]
    public void F1_is_of_the_mean_precision_and_the_mean_recall()
    {
        ExtractionOutcome[] outcomes =
        [
            Outcome(precision: 1, recall: 0.5, date: "2026-05-14", expectedDate: "2026-05-14", byline: "Anna Holm and Jon Vik", authors: "Jon Vik, Anna Holm"),
            Outcome(precision: 0.5, recall: 0.5, date: "2026-05-15", expectedDate: "", byline: null, authors: "Jon Vik"),
        ];
        var report = ExtractionMeasures.Of(outcomes, seconds: 2);
        Assert.Equal(2 * 0.75 * 0.5 / 1.25, report.F1, 9);
        Assert.Equal(0.5, report.DatePrecision);
        Assert.Equal(1, report.DateRecall);
        Assert.Equal(2 * 1 * (2 / 3.0) / (1 + (2 / 3.0)), report.AuthorF1!.Value, 9);
        Assert.Equal(0.5, report.TitleRight);
        Assert.Equal(1, report.PagesPerSecond);
    }

    [Fact]
    public void A_set_is_a_list_and_pages()
    {
        const string Text = "The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, after two years of debate about who would pay for it all.";
        _folder.Write("articles.json", "{\"one\":{\"articleBody\":\"" + Text + "\"" + ""","title":"Pier to be rebuilt","date":"2026-05-14","url":"https://www.example.org/a"},"gone":{"articleBody":"x"}}""");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "html"));
        _folder.Write("html/one.html", $"<html><head><meta name=date content=2026-05-14></head><body><nav><a href=/>Home</a></nav><article><h1>Pier to be rebuilt</h1><p>{Text}</p></article></body></html>");
        var (report, outcomes) = ExtractionEvaluation.Run(_folder.Path, TestContext.Current.CancellationToken);
        Assert.Equal("example.org", Assert.Single(outcomes).Site);
        Assert.Equal(1, report.F1);
        Assert.Equal(1, report.DateF1);
        Assert.Equal(1, report.TitleRight);
    }

    [Fact]
    public void A_folder_without_a_list_is_refused() => Assert.Throws<NewsQAException>(() => ExtractionEvaluation.Run(_folder.Path, TestContext.Current.CancellationToken));

    private static ExtractionOutcome Outcome(double precision, double recall, string? date, string? expectedDate, string? byline, string? authors) =>
        new("a", "example.org", precision, recall, date == "2026-05-14" ? "A title!" : "Another", "a title", date, null, expectedDate, byline, authors, null, [], [], 1);
}
