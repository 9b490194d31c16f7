using System.Diagnostics;
using System.Globalization;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Evaluation;

/// <summary>Measures answers: whether the statements contain the right one, and whether there is silence where nothing answers.</summary>
/// <param name="engine">The engine, with all articles in its index.</param>
/// <param name="queries">The questions.</param>
/// <param name="articles">The articles by the set's ids, to ask over one of them or without some; empty when they came from files.</param>
internal sealed class AnswerEvaluation(ScratchEngine engine, IReadOnlyList<EvalQuery> queries, IReadOnlyDictionary<string, ArticleToIndex> articles)
{
    private readonly AnswerRows _rows = new(queries);

    /// <summary>Asks all questions and reports.</summary>
    /// <param name="set">The set's name.</param>
    /// <param name="half">The half's name.</param>
    /// <param name="withoutEvidence">Whether answerable questions are asked again with their relevant articles taken out.</param>
    /// <param name="options">What to report.</param>
    /// <param name="progress">Told the number of questions done; null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<EvalReport> RunAsync(
        string set, string half, bool withoutEvidence, EvalOptions options, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        foreach (var number in Numbers(q => q.IsAnswerable || q.Own is null))
        {
            var start = Stopwatch.GetTimestamp();
            var response = await AskAsync(engine, queries[number], cancellationToken);
            _rows.Add(number, response, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            progress?.Report(number + 1);
        }

        await AskOverOwnAsync(cancellationToken);
        if (withoutEvidence)
        {
            await AskWithoutEvidenceAsync(cancellationToken);
        }

        if (options.DumpFile is { } file)
        {
            await _rows.DumpAsync(file);
        }

        var configuration = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["model"] = engine.Parts.Encoder.Space.Model,
            ["minSupport"] = engine.Options.Answers.MinSupport.ToString(CultureInfo.InvariantCulture),
            ["rejectedQuotes"] = _rows.Rejected.ToString(CultureInfo.InvariantCulture),
        };
        return _rows.Report(set, half, configuration, options.Curve);
    }

    // One small index per article, in which nothing else can answer.
    private async Task AskOverOwnAsync(CancellationToken cancellationToken)
    {
        foreach (var group in Numbers(q => q.Own is not null && articles.ContainsKey(q.Own)).GroupBy(n => queries[n].Own!, StringComparer.Ordinal))
        {
            await using var small = await engine.StartBesideAsync(cancellationToken);
            await small.Parts.Index.WriteAsync([articles[group.Key]], cancellationToken);
            foreach (var number in group)
            {
                var start = Stopwatch.GetTimestamp();
                var response = await AskAsync(small, queries[number], cancellationToken);
                if (queries[number].IsAnswerable)
                {
                    _rows.AddOverOwn(number, response);
                }
                else
                {
                    _rows.Add(number, response, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }
    }

    private async Task AskWithoutEvidenceAsync(CancellationToken cancellationToken)
    {
        var groups = Numbers(q => q.IsAnswerable && q.Relevant.Count > 0)
            .GroupBy(n => string.Join('\n', queries[n].Relevant.Keys.Where(articles.ContainsKey).Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var evidence = group.Key.Split('\n').Select(id => articles[id]).ToList();
            await engine.Parts.Index.DeleteAsync([.. evidence.Select(a => a.Article.Id)], cancellationToken);
            foreach (var number in group)
            {
                _rows.AddWithoutEvidence(number, await AskAsync(engine, queries[number], cancellationToken));
            }

            await engine.Parts.Index.WriteAsync(evidence, cancellationToken);
        }
    }

    private IEnumerable<int> Numbers(Func<EvalQuery, bool> wanted) => Enumerable.Range(0, queries.Count).Where(n => wanted(queries[n]));

    private static Task<AskResponse> AskAsync(ScratchEngine over, EvalQuery query, CancellationToken cancellationToken) =>
        over.Parts.Answerer.AnswerAsync(QuestionReader.Read(query.Text, null, query.AsOf, "question"), top: 10, cancellationToken);
}
