using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Evaluation;

/// <summary>Collects what was measured of each question, however often and over whatever articles it was asked.</summary>
internal sealed class AnswerRows(IReadOnlyList<EvalQuery> queries)
{
    private readonly Dictionary<string, double>[] _measures = [.. queries.Select(_ => new Dictionary<string, double>(StringComparer.Ordinal))];
    private readonly AskResponse?[] _responses = new AskResponse?[queries.Count];
    private readonly double[] _latencies = new double[queries.Count];
    private readonly List<double> _answerable = [];
    private readonly List<double> _answerableOverOwn = [];
    private readonly Dictionary<string, List<double>> _unanswerable = new(StringComparer.Ordinal);

    /// <summary>Quotes that the last check rejected.</summary>
    public int Rejected { get; private set; }

    /// <summary>The question as it is asked in the first place.</summary>
    public void Add(int query, AskResponse response, double milliseconds)
    {
        (_responses[query], _latencies[query]) = (response, milliseconds);
        foreach (var (name, value) in AnswerMeasures.Of(response, queries[query]))
        {
            _measures[query][name] = value;
        }

        if (queries[query].IsAnswerable)
        {
            Count(response, _answerable);
        }
        else
        {
            CountSilence("silence", response);
        }
    }

    /// <summary>An answerable question over its own article alone.</summary>
    public void AddOverOwn(int query, AskResponse response)
    {
        _measures[query]["ownAnswered"] = response.Status == AnswerStatus.Answered ? 1 : 0;
        Count(response, _answerableOverOwn);
    }

    /// <summary>An answerable question with its relevant articles taken out.</summary>
    public void AddWithoutEvidence(int query, AskResponse response)
    {
        _measures[query]["removedSilence"] = response.Status == AnswerStatus.NoAnswer ? 1 : 0;
        CountSilence("removedSilence", response);
    }

    /// <summary>The report.</summary>
    public EvalReport Report(string dataset, string half, IReadOnlyDictionary<string, string> configuration, bool curve)
    {
        var table = new MetricTable();
        foreach (var (number, query) in queries.Index())
        {
            table.Add(query.Type, _measures[number], _latencies[number]);
        }

        // Refusals are counted where the silence is: over the own article, where unanswerable questions are asked so.
        return table.Report(dataset, half, configuration) with
        {
            Curve = curve ? SilenceCurve.Of(_answerableOverOwn.Count > 0 ? _answerableOverOwn : _answerable, _unanswerable) : null,
        };
    }

    /// <summary>Writes one JSON line per question.</summary>
    public async Task DumpAsync(string file)
    {
        await using var dump = new StreamWriter(file);
        foreach (var (number, query) in queries.Index())
        {
            var response = _responses[number];
            await dump.WriteLineAsync(JsonSerializer.Serialize(
                new
                {
                    query.Id, query.Text, query.Type, query.Answers, Measures = _measures[number], response?.Status, response?.Reason, response?.Confidence, response?.ShortAnswer, response?.Conflicts,
                    Quotes = response?.Citations.Select(c => new { c.Score, c.Origin, c.Quote }),
                },
                NewsQAJson.Options));
        }
    }

    private void CountSilence(string kind, AskResponse response)
    {
        if (!_unanswerable.TryGetValue(kind, out var confidences))
        {
            _unanswerable[kind] = confidences = [];
        }

        Count(response, confidences);
    }

    private void Count(AskResponse response, List<double> confidences)
    {
        Rejected += response.RejectedQuotes;
        confidences.Add(response.Confidence ?? 0);
    }
}
