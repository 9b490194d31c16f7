using System.Text;
using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Embedding;

namespace NewsQA.Tests.Answering.Reading;

public class ReaderPiecesTests
{
    private static readonly string[] Known = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "who", "sold", "the", "ferry", "##man", "it", "was", "old", ".", "?"];

    private static readonly ReaderPieces Pieces = new(new Vocabulary(Encoding.UTF8.GetBytes(string.Join('\n', Known)), "own"));

    [Fact]
    public void Question_what_stands_before_and_text_stand_between_marks()
    {
        var row = Of("Who sold it?", "It was old.", "The ferryman sold.");
        Assert.Equal("[CLS] who sold it ? [SEP] it was old . [SEP] the ferry ##man sold . [SEP]", Read(row.Ids));
        Assert.Equal("the", Known[row.Ids[row.TextFrom]]);
    }

    [Theory]
    [InlineData("Who sold it", "who sold it ?")]
    [InlineData("Who sold it  ", "who sold it ?")]
    [InlineData("Who sold it?", "who sold it ?")]
    [InlineData("Who sold it? ", "who sold it ?")]
    [InlineData("Who sold it.", "who sold it .")]
    [InlineData(" ", "")]
    public void Words_without_a_mark_are_read_with_one(string question, string expected) =>
        Assert.Equal($"[CLS] {expected} [SEP] [SEP] old [SEP]".Replace("  ", " ", StringComparison.Ordinal), Read(Of(question, "", "Old").Ids));

    [Fact]
    public void A_token_knows_its_first_and_its_last_piece()
    {
        var row = Of("Who?", "", "The ferryman sold.");
        Assert.Equal(["the", "ferry", "sold", "."], row.Firsts.Select(i => Known[row.Ids[i]]));
        Assert.Equal(["the", "##man", "sold", "."], row.Lasts.Select(i => Known[row.Ids[i]]));
    }

    [Fact]
    public void A_token_of_which_nothing_is_known_is_a_piece_all_the_same()
    {
        var row = Of("Who?", "", "The zebra sold.");
        Assert.Equal("[UNK]", Known[row.Ids[row.Firsts[1]]]);
        Assert.Equal(4, row.Firsts.Length);
    }

    [Fact]
    public void An_emoji_is_one_token_and_one_piece()
    {
        Assert.Equal(["old", "\U0001F6A2", "sold"], TokenReader.Read("Old \U0001F6A2 sold").Select(t => t.Lower));
        var row = Of("Who?", "", "Old \U0001F6A2 sold");
        Assert.Equal("old [UNK] sold [SEP]", Read(row.Ids[row.TextFrom..]));
    }

    [Fact]
    public void Of_what_stands_before_the_end_counts()
    {
        var row = Of("Who?", string.Concat(Enumerable.Repeat("old ", 90)) + "ferry", "Sold.");
        var before = row.Ids[..row.TextFrom].Reverse().Skip(1).TakeWhile(id => Known[id] != "[SEP]").ToList();
        Assert.Equal("ferry", Known[before[0]]);
        Assert.Equal(32, before.Count);
    }

    [Fact]
    public void Tokens_for_which_there_is_no_room_are_left_out()
    {
        var row = Of("Who?", "", string.Concat(Enumerable.Repeat("ferryman ", 200)));
        Assert.Equal(96, row.Firsts.Length);
        Assert.Equal(row.Lasts.Length, row.Firsts.Length);
        Assert.Equal("[SEP]", Known[row.Ids[^1]]);
    }

    private static PieceRow Of(string question, string before, string text) => Pieces.Of(question, before, text, TokenReader.Read(text));

    private static string Read(int[] ids) => string.Join(' ', ids.Select(id => Known[id]));
}
