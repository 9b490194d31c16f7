using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Tests.Answering;

public class PlantedCitationsTests
{
    [Fact]
    public void Exactly_the_citations_that_were_planted_corrupt_are_rejected_and_counted()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var text = StoredText.Normalise(RandomText.Create(seed, 200));
            var article = new Article { Id = "a", Revision = "r", Origin = "a.txt", IngestedAt = DateTimeOffset.UnixEpoch, Text = text };
            var citations = Enumerable.Range(1, 8).Select(id => Quote(id, text, random)).ToList();
            var planted = citations.Select(c => c.Id).Where(_ => random.Next(3) == 0).ToHashSet();
            var draft = Response([.. citations.Select(c => planted.Contains(c.Id) ? Corrupt(c, text, random) : c)]);

            var verified = QuoteVerifier.Verify(draft, new Dictionary<(string, string), Article> { [("a", "r")] = article });

            Assert.Equal(planted.Count, verified.RejectedQuotes);
            Assert.Equal(citations.Where(c => !planted.Contains(c.Id)).Select(c => (c.Start, c.End)), verified.Citations.Select(c => (c.Start, c.End)));
            Assert.All(verified.Citations, c => Assert.Equal(text[c.Start..c.End], c.Quote));
            Assert.Equal(verified.Citations.Select(c => c.Quote), verified.Statements.Select(s => s.Text));
        }
    }

    private static Citation Quote(int id, string text, Random random)
    {
        var start = StoredText.Align(text, random.Next(text.Length - 20));
        var end = StoredText.Align(text, Math.Min(text.Length, start + random.Next(3, 60)));
        return new Citation { Id = id, ArticleId = "a", Revision = "r", Origin = "a.txt", IngestedAt = DateTimeOffset.UnixEpoch, Quote = text[start..end], Start = start, End = end, Score = 1 };
    }

    private static Citation Corrupt(Citation sound, string text, Random random) => random.Next(5) switch
    {
        0 => sound with { Quote = sound.Quote + "x" },
        1 => sound with { End = text.Length + 1 },
        2 => sound with { Revision = "another" },
        3 => sound with { ArticleId = "another" },
        _ => sound with { Quote = "\uE000" + sound.Quote[1..] },
    };

    private static AskResponse Response(IReadOnlyList<Citation> citations) => new()
    {
        Question = "q",
        Understood = new Understanding { Question = "q", Type = "what" },
        Status = AnswerStatus.Answered,
        Answer = "",
        Statements = [.. citations.Select(c => new Statement(c.Quote, [c.Id], null))],
        Citations = citations,
    };
}
