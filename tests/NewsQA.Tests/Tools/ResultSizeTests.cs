using NewsQA.Client;
using NewsQA.Tests.Engine;
using NewsQA.Tests.Server;

namespace NewsQA.Tests.Tools;

public class ResultSizeTests
{
    private const int Most = 3_000;

    private readonly FakeNewsQA _news = new();
    private readonly ToolCalls _calls;

    public ResultSizeTests() => _calls = new ToolCalls(_news, Most);

    [Fact]
    public async Task Quotes_that_do_not_fit_are_left_out_whole_and_counted_and_the_last_side_of_a_conflict_stays()
    {
        var citations = Enumerable.Range(1, 40).Select(id => BridgeNews.Answer.Citations[0] with { Id = id, Quote = $"Quote {id} says \"so\"." + new string('x', 200) }).ToList();
        _news.OnAsk = (_, _) => Task.FromResult(BridgeNews.Answer with
        {
            Citations = citations,
            Conflicts = [new Conflict("how long", ConflictKind.Disputed, [new("six", null, null, [1]), new("nine", null, null, [40])])],
            Timeline = [new("2025", DatePrecision.Year, null, "t", [1]), new("2026", DatePrecision.Year, null, "t", [39])],
        });
        var answer = await _calls.CallAsync("ask_news", """{"question": "bridge"}""");
        var kept = answer.GetProperty("citations").EnumerateArray().ToList();

        Assert.InRange(answer.GetRawText().Length, Most / 2, Most);
        Assert.All(kept, c => Assert.Equal(citations[c.GetProperty("id").GetInt32() - 1].Quote, c.GetProperty("quote").GetString()));
        Assert.Equal(40, kept[^1].GetProperty("id").GetInt32());
        Assert.Equal(2, answer.GetProperty("conflicts")[0].GetProperty("claims").GetArrayLength());
        Assert.Equal(1, answer.GetProperty("timeline").GetArrayLength());
        Assert.StartsWith($"{40 - kept.Count} more quotes did not fit", answer.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_longer_than_the_room_is_cut_where_its_offsets_say()
    {
        var article = BridgeNews.Courier with { Text = string.Concat(Enumerable.Repeat("🚧", 4_000)) };
        _news.OnAsk = (_, _) => Task.FromResult(BridgeNews.Answer with { Citations = [BridgeNews.Answer.Citations[0] with { Start = 0, End = 8_000, Quote = article.Text }], Conflicts = [] });
        var citation = (await _calls.CallAsync("ask_news", """{"question": "bridge"}""")).GetProperty("citations")[0];
        var quote = citation.GetProperty("quote").GetString()!;

        Assert.Equal(quote, article.Text[..citation.GetProperty("end").GetInt32()]);
        Assert.False(char.IsHighSurrogate(quote[^1]));
    }

    [Fact]
    public async Task A_long_article_is_read_piece_by_piece_and_nothing_is_lost()
    {
        var text = string.Concat(Enumerable.Range(0, 900).Select(i => $"Sentence {i} has \"marks\", 🚧 and\nbreaks. "));
        await using var sample = new SampleEngine();
        await sample.UploadAsync(new ArticleUpload { Text = text, Title = "A long one", Origin = "long" });
        var id = (await sample.Engine.ListArticlesAsync(new ArticleQuery(), TestContext.Current.CancellationToken)).Articles.Single().Id;
        text = (await sample.Engine.GetArticleAsync(id, null, TestContext.Current.CancellationToken))!.Text;
        var calls = new ToolCalls(sample.Engine, Most);
        var (read, offset) = ("", 0);
        while (offset < text.Length)
        {
            var piece = await calls.CallAsync("get_article", $$"""{"id": "{{id}}", "offset": {{offset}}}""");
            Assert.InRange(piece.GetRawText().Length, 1, Most);
            read += piece.GetProperty("text").GetString();
            offset = piece.TryGetProperty("nextOffset", out var next) ? next.GetInt32() : text.Length;
        }

        Assert.True(text.Length > 10 * Most);
        Assert.Equal(text, read);
        Assert.Equal($"offset is {text.Length + 1}; it must be 0 to {text.Length}, the article's length.", await calls.ErrorAsync("get_article", $$"""{"id": "{{id}}", "offset": {{text.Length + 1}}}"""));
    }
}
