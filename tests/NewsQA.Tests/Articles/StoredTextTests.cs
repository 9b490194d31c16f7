using NewsQA.Articles;

namespace NewsQA.Tests.Articles;

public class StoredTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("nul\0byte", "nulbyte")]
    [InlineData("\uD83D\uDE00 stays", "\uD83D\uDE00 stays")]
    public void Stored_text_is_well_formed_with_single_line_feeds(string raw, string expected) =>
        Assert.Equal(expected, StoredText.Normalise(raw));

    // Not theory data: a test runner cannot carry a lone surrogate to the test and back.
    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        Assert.Equal("lone \uFFFD high", StoredText.Normalise("lone \uD83D high"));
        Assert.Equal("lone \uFFFD low", StoredText.Normalise("lone \uDE00 low"));
        Assert.Equal("ends \uFFFD", StoredText.Normalise("ends \uD83D"));
    }

    [Fact]
    public void Text_that_needs_no_change_is_not_copied()
    {
        var text = "Nothing to do here, Ångström e\u0301 😀";
        Assert.Same(text, StoredText.Normalise(text));
    }

    [Fact]
    public void An_index_inside_a_surrogate_pair_moves_to_its_start()
    {
        Assert.Equal(1, StoredText.Align("a😀b", 2));
        Assert.Equal(3, StoredText.Align("a😀b", 3));
    }
}
