using NewsQA.Training.Text;

namespace NewsQA.Tests.Training;

public sealed class VocabularyTests : IDisposable
{
    private const int Unknown = 1;

    private readonly TinyCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void The_tokenizer_finds_every_line_under_its_own_number()
    {
        var vocabulary = _corpus.Vocabulary();
        var tokenizer = TinyCorpus.Tokenizer(vocabulary);
        var ids = new int[8];
        foreach (var (number, line) in vocabulary.Index().Where(line => line.Item.All(char.IsLetterOrDigit)))
        {
            Assert.Equal(1, tokenizer.Tokenize(line, ids));
            Assert.Equal(number, ids[0]);
        }
    }

    [Theory]
    [InlineData("Tollhavener")]
    [InlineData("Ysoldavelara")]
    [InlineData("immerhavnlund")]
    public void A_word_that_was_never_seen_has_pieces(string word)
    {
        var ids = new int[32];
        var count = TinyCorpus.Tokenizer(_corpus.Vocabulary()).Tokenize(word, ids);

        Assert.True(count > 1);
        Assert.DoesNotContain(Unknown, ids[..count]);
    }

    [Fact]
    public void No_line_is_there_twice_and_none_is_too_many()
    {
        var vocabulary = _corpus.Vocabulary();

        Assert.Equal(vocabulary.Count, vocabulary.Distinct(StringComparer.Ordinal).Count());
        Assert.True(vocabulary.Count <= TinyCorpus.Options.VocabularySize);
    }

    [Theory]
    [InlineData("The mayor of Hallingby said: \"No.\"")]
    [InlineData("Ångström naïve CAFÉ, İstanbul; 東京 and 12.5% of €3bn\u00a0")]
    [InlineData("tab\tnew\nline\u200b zero \ud83d\ude00 emoji-dash—dash can't")]
    [InlineData("")]
    public void Words_are_those_that_the_tokenizer_looks_up(string text)
    {
        var words = new List<string>();
        BasicWords.Split(text, word => words.Add(word.ToString()));
        List<string> vocabulary = ["[PAD]", "[UNK]", .. words.Distinct(StringComparer.Ordinal)];
        var ids = new int[100];
        var count = TinyCorpus.Tokenizer(vocabulary).Tokenize(text, ids);

        Assert.Equal(words, ids[..count].Select(id => vocabulary[id]));
    }

    [Fact]
    public void Pieces_are_the_commonest_neighbours_joined()
    {
        var pieces = PieceLearner.Learn([new("low", 5), new("lower", 2), new("newest", 6), new("widest", 3)], 4);

        // es 9 times, then est 9, then ow 7 (as often as lo, and before it), then low 7.
        Assert.Equal(["##es", "##est", "##ow", "low"], pieces);
    }
}
