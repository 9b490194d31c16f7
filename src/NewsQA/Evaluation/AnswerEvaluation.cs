using System.Diagnostics;
using System.Text.Json;
using NewsQA.Answering;
using NewsQA.Client;
using NewsQA.Retrieval;

namespace NewsQA.Evaluation;

/// <summary>Measures answers: whether the statements contain the right one, and whether there is silence where nothing answers.</summary>
internal sealed class AnswerEvaluation(Answerer answerer, string model, EvalOptions options)
{
    public async Task<EvalReport> RunAsync(
        string dataset, string half, IReadOnlyList<EvalQuery> queries, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var dump = options.DumpFile is null ? null : new StreamWriter(options.DumpFile);
        var table = new MetricTable();
        var rejected = 0;
        foreach (var (number, query) in queries.Index())
        {
            var start = Stopwatch.GetTimestamp();
            var response = await answerer.AnswerAsync(QuestionReader.Read(query.Text, null, query.AsOf, "question"), top: 10, cancellationToken);
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            rejected += response.RejectedQuotes;
            var measures = AnswerMeasures.Of(response, query);
            if (query.Relevant.Count > 0 && query.IsAnswerable)
            {
                // The first citation comes from the article that the question was written on; a folder's origin ends with the file's name.
                measures["origin"] = response.Citations.Any(c => query.Relevant.Keys.Any(o => c.Origin.EndsWith(o, StringComparison.Ordinal))) ? 1 : 0;
            }

            table.Add(query.Type, measures, elapsed);
            if (dump is not null)
            {
                await dump.WriteLineAsync(JsonSerializer.Serialize(
                    new { query.Id, query.Text, query.Type, query.Answers, measures, status = response.Status, response.ShortAnswer, response.Conflicts, quotes = response.Citations.Select(c => new { c.Score, c.Origin, c.Quote }) },
                    NewsQAJson.Options));
            }

            progress?.Report(number + 1);
        }

        return table.Report(dataset, half, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["model"] = model,
            ["rejectedQuotes"] = rejected.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
    }
}
