using System.Text.Json;

namespace NewsQA.Tests.Cleaning;

/// <summary>Pages whose article stands only in the data of their scripts.</summary>
public class PageStateTests
{
    private const string Title = "Norravik rebuilds its ferry pier";

    private static readonly string[] s_sentences =
    [
        "The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, after two years of debate about who would pay for it.",
        "Work begins in June and will take nine months, the council's engineer said, and the crane comes later, when the first part of it is done.",
        "“It is not cheap,” she said. “But a town without a pier is no port, and this town has been one for four hundred years.”",
        "Nobody voted against it. The two members who had been doubtful said that the new figures had changed their minds, and that the loan was cheap.",
    ];

    [Fact]
    public void Paragraphs_with_runs_and_links_are_put_together()
    {
        var body = s_sentences.Select(sentence => (object)new { type = "paragraph", content = Runs(sentence) }).ToList();
        body.Insert(1, new { type = "inline-newsletter", content = new[] { new { type = "text", value = "The morning letter comes every day before seven o'clock to all who want it." } } });
        body.Insert(2, new { type = "image", content = new[] { new { type = "text", value = "The old pier as it was before the storm took most of it away in January." } } });
        var text = Cleaned.Html(Page($"<script id='__NEXT_DATA__' type='application/json'>{JsonSerializer.Serialize(new { props = new { story = new { headline = Title, body = new { content = body } }, more = Others() } })}</script>")).Text;
        Assert.Equal(string.Join("\n\n", s_sentences), text);
    }

    [Fact]
    public void Elements_of_markup_assigned_to_a_variable_are_read()
    {
        var elements = s_sentences.Select(sentence => new { type = "text", content = $"<p>{sentence.Replace("council", "<a href=\"/c\">council</a>", StringComparison.Ordinal)}</p>" });
        var json = JsonSerializer.Serialize(new { headlines = new { basic = Title }, content_elements = elements });
        Assert.Equal(string.Join("\n\n", s_sentences), Cleaned.Html(Page($"<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={json};Fusion.other=true;</script>")).Text);
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\'')]
    public void One_string_of_markup_in_a_string_that_is_parsed_is_read(char quote)
    {
        var json = JsonSerializer.Serialize(new { article = new { title = Title, bodyHtml = string.Concat(s_sentences.Select(sentence => $"<p>{sentence}</p>")) } });
        var literal = JsonSerializer.Serialize(json)[1..^1];
        literal = quote == '"' ? literal : literal.Replace("\\u0022", "\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
        Assert.Equal(string.Join("\n\n", s_sentences), Cleaned.Html(Page($"<script>window.INITIAL_STATE = JSON.parse({quote}{literal}{quote});</script>")).Text);
    }

    [Fact]
    public void Data_on_something_else_is_not_taken()
    {
        var script = $"<script type='application/json'>{JsonSerializer.Serialize(Others())}</script>";
        var text = Cleaned.Html($"<html><head><title>{Title}</title></head><body><h1>{Title}</h1><p>{s_sentences[0]}</p><p>{s_sentences[1]}</p>{script}</body></html>").Text;
        Assert.DoesNotContain("bridge", text, StringComparison.Ordinal);
        Assert.Contains(s_sentences[0], text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"a\":[[[[")]
    [InlineData("window.__STATE__={\"a\":1,,};")]
    [InlineData("window.__STATE__=JSON.parse(\"{\\\"a\\\":")]
    public void Broken_data_changes_nothing(string script)
    {
        var padded = script + new string(' ', 600);
        var text = Cleaned.Html($"<html><head><title>{Title}</title></head><body><h1>{Title}</h1><p>{s_sentences[0]}</p><p>{s_sentences[1]}</p><script type='application/json'>{padded}</script><script>{padded}</script></body></html>").Text;
        Assert.Contains(s_sentences[1], text, StringComparison.Ordinal);
    }

    private static string Page(string script) => $"<html><head><title>{Title}</title><meta property='og:title' content='{Title}'></head><body><div id='app'><p>Loading the story.</p></div>{script}</body></html>";

    private static object[] Runs(string sentence)
    {
        var at = sentence.IndexOf(' ', 12);
        return [new { type = "text", value = sentence[..at] }, new { type = "link", data = new { href = "https://coast.example/x" }, content = new[] { new { type = "text", value = sentence[at..] } } }];
    }

    private static object[] Others() =>
    [
        .. Enumerable.Range(0, 9).Select(i => new { type = "paragraph", content = $"Bridge number {i} over the river was painted last year, and the work took three months and cost less than people had feared it would." }),
    ];
}
