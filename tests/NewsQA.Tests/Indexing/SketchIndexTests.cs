using NewsQA.Indexing.Duplicates;

namespace NewsQA.Tests.Indexing;

public class SketchIndexTests
{
    [Fact]
    public void Among_thousands_of_texts_the_copies_of_each_are_found_and_little_else()
    {
        var random = new Random(5);
        var texts = Enumerable.Range(0, 3000).Select(_ => Words(random, random.Next(60, 900))).ToList();
        var index = new SketchIndex();
        for (var i = 0; i < texts.Count; i++)
        {
            index.Add(i + 1, Sketch(texts[i]));
        }

        for (var i = 0; i < texts.Count; i += 60)
        {
            var edited = string.Join(' ', texts[i].Split(' ').Select(word => random.Next(12) == 0 ? "edited" : word));
            var shortened = texts[i][..(texts[i].Length / 3)];
            Assert.Equal(i + 1, index.Candidates(Sketch(edited), 0)[0]);
            Assert.Equal(i + 1, index.Candidates(Sketch(shortened), 0)[0]);
            Assert.Empty(index.Candidates(Sketch(texts[i]), i + 1));
        }
    }

    [Fact]
    public void A_text_that_was_removed_or_replaced_is_not_found()
    {
        var random = new Random(6);
        var (first, second) = (Words(random, 200), Words(random, 200));
        var index = new SketchIndex();
        index.Add(1, Sketch(first));
        index.Add(1, Sketch(second));
        Assert.Empty(index.Candidates(Sketch(first), 0));
        Assert.Equal([1], index.Candidates(Sketch(second), 0));
        index.Remove(1);
        Assert.Empty(index.Candidates(Sketch(second), 0));
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("One word", "one WORD!", true)]
    [InlineData("北京的会议结束了", "北京的会议结束了。", true)]
    [InlineData("The council met on Monday.", "The council met on Monday, and again on Tuesday, and then never any more for as long as anybody can remember.", false)]
    public void Whether_texts_are_versions_does_not_depend_on_their_order(string one, string other, bool expected)
    {
        Assert.Equal(expected, TextVersions.AreVersions(TextShingles.Of(one), TextShingles.Of(other)));
        Assert.Equal(expected, TextVersions.AreVersions(TextShingles.Of(other), TextShingles.Of(one)));
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{random.Next(5000)}"));

    private static TextSketch Sketch(string text) => TextSketch.Of(TextShingles.Of(text));
}
