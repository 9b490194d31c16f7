using System.Diagnostics;
using System.Text.Json;
using NewsQA.Answering;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing.Sqlite;
using NewsQA.Retrieval;

namespace NewsQA.Evaluation;

/// <summary>Runs RAMDocs: a small index for each question, of its documents alone, one passage each.</summary>
internal sealed class RamDocsEvaluation(ISentenceEncoder encoder, EngineOptions options, EvalOptions eval)
{
    public async Task<EvalReport> RunAsync(RamDocsSet set, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var (queries, half) = EvalSplit.Apply(new EvalSet(set.Name, EvalUnit.Article, [], [.. set.Questions.Select(q => q.Query)], null), eval.Split);
        var asked = queries.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        await using var dump = eval.DumpFile is null ? null : new StreamWriter(eval.DumpFile);
        var table = new MetricTable();
        foreach (var (number, question) in set.Questions.Where(q => asked.Contains(q.Query.Id)).Index())
        {
            var (response, milliseconds) = await AskAsync(set.Name, question, cancellationToken);
            var measures = RamDocsMeasures.Of(response, question);
            table.Add(question.Query.Type, measures, milliseconds);
            if (dump is not null)
            {
                await dump.WriteLineAsync(JsonSerializer.Serialize(
                    new { question.Query.Id, question.Query.Text, question.Query.Type, question.Query.Answers, question.WrongAnswers, measures, response.Conflicts, response.Statements }, NewsQAJson.Options));
            }

            progress?.Report(number + 1);
        }

        return table.Report(set.Name, half, new Dictionary<string, string>(StringComparer.Ordinal) { ["model"] = encoder.Space.Model });
    }

    private async Task<(AskResponse Response, double Milliseconds)> AskAsync(string name, RamDocsQuestion question, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newsqa-eval-");
        try
        {
            await using var index = await SqliteNewsIndex.OpenAsync(
                Path.Combine(folder.FullName, SqliteNewsIndex.FileName), encoder.Space, options.Index, cancellationToken: cancellationToken);
            await EvalLoader.LoadAsync(new EvalSet(name, EvalUnit.Article, question.Documents, [], null), index, encoder, progress: null, cancellationToken);
            var answerer = new Answerer(index, new PassageRetriever(index, encoder, options.Retrieval), encoder, options.Answers);
            var start = Stopwatch.GetTimestamp();
            var response = await answerer.AnswerAsync(QuestionReader.Read(question.Query.Text, null, null, "question"), top: 10, cancellationToken);
            return (response, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
