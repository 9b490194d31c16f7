using NewsQA.Evaluation;
using NewsQA.Tests.Embedding;

namespace NewsQA.Tests.Evaluation;

/// <summary>Sets of our own, asked from end to end.</summary>
public sealed class AnswerEvaluationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsqa-answers-");

    [Fact]
    public async Task Unanswerable_questions_of_SQuAD_are_asked_over_their_own_paragraph_alone()
    {
        await WriteAsync("set.json", """
            {"version": "v2.0", "data": [{"title": "Norravik", "paragraphs": [
              {"context": "The harbour of Norravik was closed in 1999. It opened again two years later.", "qas": [
                {"id": "a", "question": "When was the harbour of Norravik closed?", "is_impossible": false, "answers": [{"text": "1999", "answer_start": 38}]},
                {"id": "b", "question": "Who stole the painting from the museum in Avelara?", "is_impossible": true, "answers": []}]},
              {"context": "Per Lund stole the painting from the museum in Avelara.", "qas": []}]}]}
            """);

        var report = await EvaluateAsync();

        // Over both paragraphs the second question would be answered.
        Assert.Equal(1, report.Metrics["silence"]);
        Assert.Equal(1, report.Metrics["answered"]);
        Assert.Equal(1, report.Metrics["ownAnswered"]);
        Assert.Equal(1, report.Metrics["firstContains"]);
        Assert.NotNull(report.Curve);
        Assert.Equal("0", report.Configuration["rejectedQuotes"]);
    }

    [Fact]
    public async Task Questions_of_MultiHopRag_are_asked_again_without_their_evidence_which_then_comes_back()
    {
        const string Fact = "Una Halvard opened the new library of Brekkefoss on Monday.";
        await WriteAsync("corpus.json", $$"""
            [{"title": "Library", "author": "", "source": "Capital Record", "published_at": "2024-05-01", "category": "", "url": "http://a", "body": "{{Fact}}"},
             {"title": "Weather", "author": "", "source": "Capital Record", "published_at": "2024-05-02", "category": "", "url": "http://b", "body": "Rain fell on the hills. The apples were late."}]
            """);
        var query = $$"""{"query": "Who opened the new library of Brekkefoss?", "answer": "Una Halvard", "question_type": "inference_query", "evidence_list": [{"fact": "{{Fact}}", "url": "http://a"}]}""";
        await WriteAsync("MultiHopRAG.json", $"[{query}, {query.Replace("Who opened", "On what day did Una Halvard open", StringComparison.Ordinal)}]");

        var report = await EvaluateAsync();

        Assert.Equal(1, report.Metrics["answered"]);
        Assert.Equal(1, report.Metrics["removedSilence"]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<EvalReport> EvaluateAsync() =>
        new Evaluator(new EngineOptions { General = new NewsQAOptions { Models = Path.Combine(RepositoryFolder.Root, "models") } })
            .AnswersAsync(_folder.FullName, new EvalOptions { Curve = true }, progress: null, TestContext.Current.CancellationToken);

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text, TestContext.Current.CancellationToken);
}
