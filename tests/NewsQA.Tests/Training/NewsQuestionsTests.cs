using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsQA.Client;
using NewsQA.Evaluation;
using NewsQA.Training.Corpus;

namespace NewsQA.Tests.Training;

public sealed class NewsQuestionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsqa-test-").FullName;

    public NewsQuestionsTests()
    {
        using var writer = new StreamWriter(new GZipStream(File.Create(At("news.jsonl.gz")), CompressionLevel.Fastest), new UTF8Encoding(false));
        writer.Write("{\"title\": \"The ferry\", \"date\": \"2024-05-02\", \"text\": \"The ferry sank.\\n\\nSix were saved.\"}\n{\"title\": \"The bridge\", \"text\": \"Ann Berg  sold the bridge.\"}\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Articles_and_their_questions_become_a_folder_to_ask()
    {
        Write("q.jsonl", """{"file":"news.jsonl.gz","row":0,"as":"0.json"}""", """{"question":"How many were saved?","answers":["Six"],"origin":"0.json"}""", """{"question":"Who owned the ferry?","answer":null,"origin":null,"trap":"attribute not told"}""");
        new NewsQuestions(_folder).WriteFolder(At("q.jsonl"), At("out"));
        Assert.Equal("""{"title":"The ferry","text":"The ferry sank.\n\nSix were saved.","date":"2024-05-02"}""", File.ReadAllText(At("out/0.json")));
        Assert.Collection(QuestionsFile.Read(At("out/" + QuestionsFile.Name), null), q => Assert.Equal(["Six"], q.Answers), q => Assert.False(q.IsAnswerable));
    }

    [Fact]
    public void Paragraphs_and_their_questions_become_what_the_reader_learns_from()
    {
        Write("q.jsonl", """{"file":"news.jsonl.gz","row":0,"from":10,"to":31,"qas":[{"question":"How many were saved?","answers":["Six"]},{"question":"How many drowned?","answers":[]}]}""");
        new NewsQuestions(_folder).WriteSquad(At("q.jsonl"), At("squad.json"));
        using var json = JsonDocument.Parse(File.ReadAllText(At("squad.json")));
        var paragraph = json.RootElement.GetProperty("data")[0].GetProperty("paragraphs")[0];
        Assert.Equal("sank. Six were saved.", paragraph.GetProperty("context").GetString());
        Assert.Equal(6, paragraph.GetProperty("qas")[0].GetProperty("answers")[0].GetProperty("answer_start").GetInt32());
        Assert.True(paragraph.GetProperty("qas")[1].GetProperty("is_impossible").GetBoolean());
    }

    [Theory]
    [InlineData("""{"file":"other.jsonl.gz","row":0,"as":"0.json"}""", "other.jsonl.gz")]
    [InlineData("""{"file":"news.jsonl.gz","row":2,"as":"0.json"}""", "2 rows")]
    [InlineData("""{"question":"How many were saved?","answers":["Seven"],"origin":"0.json"}""", "'Seven'")]
    [InlineData("""{"row":2,"as":"0.json"}""", "names no file")]
    [InlineData("""{"file":"news.jsonl.gz","as":"0.json"}""", "no number")]
    [InlineData("""{"file":"news.jsonl.gz","row":0,"from":0,"to":5,"qas":[]}""", "neither")]
    public void What_does_not_fit_is_told(string line, string why)
    {
        Write("q.jsonl", """{"file":"news.jsonl.gz","row":0,"as":"0.json"}""", line);
        Assert.Contains(why, Assert.Throws<NewsQAException>(() => new NewsQuestions(_folder).WriteFolder(At("q.jsonl"), At("out"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"file":"news.jsonl.gz","row":0,"as":"0.json"}""", "from")]
    [InlineData("""{"file":"news.jsonl.gz","row":0,"from":0,"to":900,"qas":[]}""", "no such place")]
    [InlineData("""{"file":"news.jsonl.gz","row":0,"from":0,"to":9}""", "qas")]
    public void A_paragraph_that_does_not_fit_is_told(string line, string why)
    {
        Write("q.jsonl", line);
        Assert.Contains(why, Assert.Throws<NewsQAException>(() => new NewsQuestions(_folder).WriteSquad(At("q.jsonl"), At("squad.json"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_alone()
    {
        Write("q.jsonl");
        Assert.Throws<NewsQAException>(() => new NewsQuestions(_folder).WriteFolder(At("q.jsonl"), _folder));
    }

    private void Write(string name, params string[] lines) => File.WriteAllLines(At(name), lines);

    private string At(string name) => Path.Combine(_folder, name);
}
