using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.Tests.Passages;

public class PassageCutterTests
{
    private static readonly PassageOptions Small = new() { MaxWords = 20, OverlapWords = 8, MaxCharacters = 200 };

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(0, 300)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Passages_cover_the_text_within_their_limits(int seed)
    {
        var text = StoredText.Normalise(RandomText.Create(seed, seed * 3));

        var passages = new PassageCutter(Small).Cut(text);

        var covered = new bool[text.Length];
        TextSpan? before = null;
        foreach (var span in passages)
        {
            var slice = span.Of(text);
            Assert.Equal(slice.Trim(), slice);
            Assert.InRange(slice.Length, 1, Small.MaxCharacters);
            Assert.InRange(slice.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 1, Small.MaxWords);
            Assert.Equal(span.Start, StoredText.Align(text, span.Start));
            Assert.Equal(span.End, StoredText.Align(text, span.End));
            Assert.True(before is null || (span.Start > before.Value.Start && span.End > before.Value.End), "passages move on");
            Array.Fill(covered, true, span.Start, span.Length);
            before = span;
        }

        Assert.All(Enumerable.Range(0, text.Length), i => Assert.True(covered[i] || char.IsWhiteSpace(text[i])));
    }

    [Fact]
    public void A_passage_ends_with_a_sentence_and_repeats_the_last_ones_of_the_one_before()
    {
        var text = "One two three four five six. Seven eight nine ten eleven. Twelve thirteen fourteen fifteen sixteen. "
            + "Seventeen eighteen nineteen twenty one. Last words are here.";

        var passages = new PassageCutter(Small).Cut(text).Select(p => p.Of(text)).ToList();

        Assert.Equal(2, passages.Count);
        Assert.EndsWith("fourteen fifteen sixteen.", passages[0], StringComparison.Ordinal);
        Assert.StartsWith("Twelve thirteen", passages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_text_is_one_passage()
    {
        var text = "  A short note. Nothing more.\n";
        Assert.Equal([new TextSpan(2, 29)], new PassageCutter(new PassageOptions()).Cut(text));
    }

    [Fact]
    public void A_text_of_white_space_has_no_passages() => Assert.Empty(new PassageCutter(new PassageOptions()).Cut(" \n\n\t "));

    [Fact]
    public void An_overlap_of_more_than_half_a_passage_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new PassageCutter(new PassageOptions { MaxWords = 50, OverlapWords = 30 }));
        Assert.Contains("OverlapWords is 30", error.Message, StringComparison.Ordinal);
    }
}
