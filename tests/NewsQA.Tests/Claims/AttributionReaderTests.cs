using NewsQA.Articles;
using NewsQA.Claims.Sources;

namespace NewsQA.Tests.Claims;

public class AttributionReaderTests
{
    [Theory]
    [InlineData("Putin began a two-day visit on Thursday, as reported by CNN.", "CNN")]
    [InlineData("Trade grew by a tenth, according to analysts.", "analysts")]
    [InlineData("According to the coastal police, six people died.", "the coastal police")]
    [InlineData("The strike will go on, the union said.", "the union")]
    [InlineData("One witness heard a bang, the other said.", "the other")]
    [InlineData("The foreign ministry said the talks had failed.", "The foreign ministry")]
    [InlineData("Ragnhild Hestad told Xinhua that rates would fall.", "Xinhua")]
    [InlineData("In an interview with Chinese state media Xinhua, he praised the partnership.", "Chinese state media Xinhua")]
    [InlineData("The toll has risen, said Dr Ingrid Varg, the hospital's chief of surgery.", "Dr Ingrid Varg")]
    [InlineData("Guo Jiakun, a spokesman for the ministry, said the visit was over.", "Guo Jiakun")]
    public void The_origin_of_a_claim_is_who_the_sentence_names(string sentence, string origin) => Assert.Equal(origin, Read(sentence).Origin);

    [Theory]
    [InlineData("The ferry sank on Wednesday.")]
    [InlineData("He said that the wreck would be raised.")]
    [InlineData("Forces of the United States left the harbour on Monday.")]
    [InlineData("He overthrew his father, Sultan Said bin Taimur, in 1970.")]
    [InlineData("The number of confirmed cases passed one million in the spring.")]
    public void A_sentence_that_names_nobody_has_no_origin(string sentence) => Assert.Null(Read(sentence).Origin);

    [Fact]
    public void Quoted_words_carry_their_speaker()
    {
        Assert.Equal("Dagny Holt", Read("“We have asked for years,” said Dagny Holt.").Speaker);
        Assert.Null(Read("Dagny Holt said that they had asked for years.").Speaker);
    }

    [Fact]
    public void A_pronoun_is_who_spoke_in_the_sentence_before()
    {
        const string text = "Dagny Holt said the ship was old. “It was always in next year's budget,” she said.";
        var end = text.IndexOf('.', StringComparison.Ordinal) + 1;
        var read = AttributionReader.Read(text, new TextSpan(end + 1, text.Length), new TextSpan(0, end));

        Assert.Equal("Dagny Holt", read.Speaker?.Of(text));
    }

    [Fact]
    public void What_is_named_is_always_a_slice_of_the_text()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var text = RandomText.Create(seed, 30) + " said, according to “x y z” told News " + RandomText.Create(seed + 1000, 10);
            var read = AttributionReader.Read(text, new TextSpan(0, text.Length), null);
            foreach (var span in new[] { read.Origin, read.Speaker }.OfType<TextSpan>())
            {
                Assert.InRange(span.End, span.Start + 1, text.Length);
            }
        }
    }

    private static (string? Origin, string? Speaker) Read(string sentence)
    {
        var read = AttributionReader.Read(sentence, new TextSpan(0, sentence.Length), null);
        return (read.Origin?.Of(sentence), read.Speaker?.Of(sentence));
    }
}
