using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NewsQA.Client;
using NewsQA.Embedding;

namespace NewsQA.Tests.Embedding;

public class WordPieceTokenizerTests
{
    private static readonly Golden Reference =
        JsonSerializer.Deserialize<Golden>(File.ReadAllText(RepositoryFolder.Tests("WordPiece", "golden.json")), JsonSerializerOptions.Web)!;

    private static readonly WordPieceTokenizer Tokenizer = new(VocabularyOf(Reference.Vocabulary));

    private sealed record Golden(string[] Vocabulary, GoldenCase[] Cases);

    private sealed record GoldenCase(string Text, string[] Words, int[] Ids);

    [Fact]
    public void Ids_are_those_of_the_reference_on_every_golden_text()
    {
        Assert.True(Reference.Cases.Length > 400);
        Assert.All(Reference.Cases, golden => Assert.Equal(golden.Ids, Tokenize(Tokenizer, golden.Text)));
    }

    [Fact]
    public void Words_are_those_of_the_reference_on_every_golden_text()
    {
        var cases = Reference.Cases.Where(golden => golden.Words.All(word => word.EnumerateRunes().Count() <= 100)).ToList();
        var words = cases.SelectMany(golden => golden.Words).Distinct(StringComparer.Ordinal).ToList();
        var tokenizer = new WordPieceTokenizer(VocabularyOf([.. words, "[PAD]", "[UNK]"]));
        Assert.All(cases, golden => Assert.Equal(
            string.Join(' ', golden.Words), string.Join(' ', Tokenize(tokenizer, golden.Text).Select(id => words[id]))));
    }

    [Theory]
    [InlineData("Café NAÏVE", "cafe naive")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("don't", "don ' t")]
    [InlineData("unaffable", "un ##affa ##ble")]
    [InlineData("中国,京", "中 国 , 京")]
    [InlineData("a\u00ADb\u200Bc", "abc")]
    [InlineData("a\u00A0b\u2028c", "a b c")]
    [InlineData("qq un\tzz", "[UNK] un [UNK]")]
    [InlineData("[CLS]", "[ cls ]")]
    [InlineData("≠", "=")]
    public void Text_falls_into_the_pieces_that_the_rules_of_BERT_name(string text, string pieces)
    {
        string[] vocabulary =
        [
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "cafe", "naive", "istanbul", "don", "'", "t", "un", "##affa", "##ble", "##able",
            "中", "国", "京", ",", "abc", "a", "b", "c", "[", "cls", "]", "=",
        ];
        var ids = Tokenize(new WordPieceTokenizer(VocabularyOf(vocabulary)), text);
        Assert.Equal(pieces, string.Join(' ', ids.Select(id => vocabulary[id])));
    }

    [Fact]
    public void The_fast_way_gives_the_ids_of_the_naive_way_on_any_text()
    {
        var naive = new NaiveWordPiece(Reference.Vocabulary);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3_000),
            Prop.ForAll(AnyText().ToArbitrary(), text => naive.Tokenize(text).SequenceEqual(Tokenize(Tokenizer, text))));
    }

    [Fact]
    public void Lone_surrogates_are_dropped()
    {
        var ids = Tokenize(Tokenizer, "a" + (char)0xD83D + "b" + (char)0xDE00 + "c");
        Assert.Equal(Tokenize(Tokenizer, "abc"), ids);
    }

    [Fact]
    public void Lower_casing_and_accent_stripping_reach_beyond_ASCII_whatever_the_culture()
    {
        Assert.Equal("Ё", Rune.ToUpperInvariant(new Rune('ё')).ToString());
        Assert.Equal(["аθе"], WordsOf("А\u0301Θ\u0301Е\u0308"));
        Assert.Equal(["привет", "αθηνα"], WordsOf("ПРИВЕТ Αθήνα"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Ids_stop_where_the_room_ends_and_are_the_first_of_all(int room)
    {
        const string text = "unaffable earthquake, the news";
        var ids = new int[room];
        Assert.Equal(room, Tokenizer.Tokenize(text, ids));
        Assert.Equal(Tokenize(Tokenizer, text).Take(room), ids);
    }

    [Fact]
    public void A_word_that_fails_behind_the_room_is_unknown_all_the_same()
    {
        var ids = new int[1];
        Tokenizer.Tokenize("unaffableж", ids);
        Assert.Equal([1], ids);
    }

    [Fact]
    public void A_vocabulary_without_unknown_piece_is_refused_by_name()
    {
        var e = Assert.Throws<NewsQAException>(() => VocabularyOf(["[PAD]", "a"]));
        Assert.Contains("test.txt has no [UNK]", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vocabulary_with_CRLF_line_ends_gives_the_same_ids()
    {
        var crlf = new Vocabulary(Encoding.UTF8.GetBytes(string.Join("\r\n", Reference.Vocabulary)), "test.txt");
        Assert.Equal(Tokenize(Tokenizer, "unaffable news"), Tokenize(new WordPieceTokenizer(crlf), "unaffable news"));
    }

    private static string[] WordsOf(string text)
    {
        string[] vocabulary = ["[PAD]", "[UNK]", "аθе", "привет", "αθηνα"];
        return [.. Tokenize(new WordPieceTokenizer(VocabularyOf(vocabulary)), text).Select(id => vocabulary[id])];
    }

    /// <summary>Random UTF-16 units, lone surrogates among them, mixed with what the tokenizer treats in a way of its own.</summary>
    private static Gen<string> AnyText()
    {
        string[] special =
        [
            "a", "Un", "affable", "ing", " ", "\t", "\u0301", "é", "İ", "中", "\uF900", "한", "😀", "\u200B", "\uFFFD", "\0", ".", "’", "≠", "##",
            new('a', 99),
        ];
        var piece = Gen.OneOf(
            Gen.Elements(special),
            Gen.Choose(0, 0x7F).Select(code => ((char)code).ToString()),
            Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()),
            Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32));
        return piece.ArrayOf().Select(string.Concat);
    }

    private static Vocabulary VocabularyOf(IEnumerable<string> pieces) => new(Encoding.UTF8.GetBytes(string.Join('\n', pieces)), "test.txt");

    private static int[] Tokenize(WordPieceTokenizer tokenizer, string text)
    {
        var ids = new int[4 * text.Length];
        return ids[..tokenizer.Tokenize(text, ids)];
    }
}
