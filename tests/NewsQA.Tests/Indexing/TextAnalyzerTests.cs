using System.Text;
using NewsQA.Indexing;
using NewsQA.Indexing.Lexical;

namespace NewsQA.Tests.Indexing;

public class TextAnalyzerTests
{
    [Theory]
    [InlineData("The ministers were negotiating in Beijing", "minist negoti beij")]
    [InlineData("China's and China’s", "china china")]
    [InlineData("O'Brien O’Brien don't", "obrien obrien")]
    [InlineData("café Ångström søster Łódź Straße Ægir đá naïve", "cafe angstrom soster lodz strass aegir da naiv")]
    [InlineData("e\u0301lan", "elan")]
    [InlineData("4,200 and 1.5 and 10,000.50", "4200 1.5 10000.50")]
    [InlineData("1,5 12,34 1,2345", "1 5 12 34 1 2345")]
    [InlineData("$1.5bn 100km 20th G20 5G 1990s 1990's", "1.5 bn 100 km 20th g20 5g 1990s 1990")]
    [InlineData("cease-fire", "ceas fire ceasefir")]
    [InlineData("ceasefire", "ceasefir")]
    [InlineData("Covid-19", "covid 19 covid19")]
    [InlineData("state-of-the-art", "state art")]
    [InlineData("2025-08-30", "2025 08 30")]
    [InlineData("the U.S. and the US and the USA told us", "us us us told")]
    [InlineData("U.S.'s J.K. Rowling", "us jk rowl")]
    [InlineData("AT&T's R&D, the S&P 500, Marks&Spencer, M&S", "at&t r&d s&p 500 mark spencer m&s")]
    [InlineData("A& B &C at&", "b c")]
    [InlineData("the WHO, who said it; IT firms", "who said it firm")]
    [InlineData("in May 2025", "may 2025")]
    [InlineData("end.Next", "end next")]
    [InlineData("习近平 met", "习 近 平 met")]
    [InlineData("Путин в Китае", "путин в китае")]
    [InlineData("😀 🎆", "")]
    [InlineData("𝒜𐐀", "𝒜𐐨")]
    [InlineData("", "")]
    [InlineData("ﬁnal ﬂood", "final flood")]
    public void Text_gives_these_terms(string text, string terms) => Assert.Equal(terms, string.Join(' ', TextAnalyzer.Terms(text)));

    [Fact]
    public void Any_text_is_survived_and_gives_terms_of_bounded_length()
    {
        const string Tricky = "aeS'’.,-19 \ud83d\ude00é\u0301";
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(60); i > 0; i--)
            {
                text.Append(random.Next(3) == 0 ? (char)random.Next(char.MaxValue + 1) : Tricky[random.Next(Tricky.Length)]);
            }

            Assert.All(TextAnalyzer.Terms(text.ToString()), term => Assert.InRange(term.Length, 1, 64));
        }

        Assert.InRange(Assert.Single(TextAnalyzer.Terms(new string('x', 100_000))).Length, 1, 64);
    }

    [Fact]
    public void Hashes_are_those_of_the_terms()
    {
        var text = "The U.S. cease-fire talks of 4,200 delegates, again and again: talks";
        var hashes = new List<ulong>();
        TextAnalyzer.AppendHashes(text, hashes);
        Assert.Equal(TextAnalyzer.Terms(text).Select(term => TermHash.Of(term)), hashes);
    }

    [Fact]
    public void A_hash_is_the_same_for_ever() => Assert.Equal(4003914915025800022UL, TermHash.Of("minist"));

    [Fact]
    public void Terms_do_not_depend_on_what_was_analysed_at_the_same_time()
    {
        // Far more words than the cache has slots for, from several threads.
        Parallel.For(0, 4, thread =>
        {
            var random = new Random(thread);
            for (var i = 0; i < 100_000; i++)
            {
                var number = random.Next(300_000);
                Assert.Equal($"q{number}", TextAnalyzer.Terms($"Q{number}").Single());
            }
        });
    }
}
