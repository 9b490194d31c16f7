using NewsQA.Changes;

namespace NewsQA.Tests.Changes;

public class SentenceDiffTests
{
    [Theory]
    [InlineData("One came. Two went.", "One came. Two went.", "", "")]
    [InlineData("One came. Two went.", "Two went. One came.", "", "")]
    [InlineData("One came\nand stayed. Two went.", "One came and stayed. Two went.", "", "")]
    [InlineData("One came. Two went.", "One came. Three went. Two went.", "", "Three went.")]
    [InlineData("One came. Two went.", "One came.", "Two went.", "")]
    [InlineData("Yes. Yes. Well.", "Yes. Well. Well.", "Yes.", "Well.")]
    [InlineData("", "One came.", "", "One came.")]
    public void Sentences_that_only_one_text_has_are_the_difference(string before, string after, string withdrawn, string added)
    {
        var diff = SentenceDiff.Of(before, after);
        Assert.Equal(withdrawn, string.Join(' ', diff.Withdrawn.Select(s => s.Of(before))));
        Assert.Equal(added, string.Join(' ', diff.Added.Select(s => s.Of(after))));
    }

    [Fact]
    public void Of_any_two_texts_what_is_left_is_the_same_and_the_way_back_mirrors_the_way_there()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (before, after) = (RandomText.Create(seed, 60), RandomText.Create(seed, 40) + " " + RandomText.Create(seed + 1000, 20));
            var (there, back) = (SentenceDiff.Of(before, after), SentenceDiff.Of(after, before));
            Assert.Equal(there.Withdrawn.Count, back.Added.Count);
            Assert.Equal(there.Added.Count, back.Withdrawn.Count);
            Assert.Equal(Kept(before, there.Withdrawn), Kept(after, there.Added));
        }
    }

    // The sentences that are left, in any order, without regard to white space.
    private static IEnumerable<string> Kept(string text, IReadOnlyList<NewsQA.Articles.TextSpan> without) =>
        NewsQA.Passages.SentenceSplitter.Split(text).Except(without)
            .Select(s => string.Join(' ', s.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Order(StringComparer.Ordinal);
}
