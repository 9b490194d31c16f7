using NewsQA.Indexing;

namespace NewsQA.Tests.Indexing;

public sealed class ListCursorTests
{
    [Theory]
    [InlineData(0, "a1")]
    [InlineData(-62_135_596_800, "id with spaces and ü")]
    [InlineData(long.MinValue, "")]
    public void A_cursor_comes_back_as_it_was(long second, string id) => Assert.Equal(new ListCursor(second, id), ListCursor.Parse(new ListCursor(second, id).ToString()));

    [Fact]
    public void Without_one_a_list_starts_at_its_beginning() => Assert.Same(ListCursor.Start, ListCursor.Parse(null));

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("!")]
    [InlineData("eCBh")]
    public void Another_text_is_refused_by_name(string cursor)
    {
        var error = Assert.Throws<ArgumentException>(() => ListCursor.Parse(cursor));
        Assert.Equal("cursor", error.ParamName);
        Assert.Contains($"'{cursor}'", error.Message, StringComparison.Ordinal);
    }
}
