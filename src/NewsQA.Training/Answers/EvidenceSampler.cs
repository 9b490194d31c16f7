using NewsQA.Articles;
using NewsQA.Answering;
using NewsQA.Answering.Spans;
using NewsQA.Evaluation;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Training.Answers;

/// <summary>Asks the engine questions that something answers and questions that nothing answers, and keeps the evidence that it found.</summary>
/// <param name="options">The engine's options; each set gets an index of its own in a temporary folder.</param>
/// <param name="weights">The weights that choose sentences.</param>
/// <param name="spans">What tells good short answers; null before that was fitted.</param>
/// <param name="rankers">The orders that never saw a question; null to ask all with the shipped one.</param>
internal sealed class EvidenceSampler(EngineOptions options, AnswerWeights weights, SpanWeights? spans, FoldRankers? rankers = null)
{
    /// <summary>Ends the name of a set whose questions were asked over their own paragraph alone.</summary>
    public const string Own = ", own paragraph";

    /// <summary>Ends the name of a set whose questions were asked with the articles taken out that answer them.</summary>
    public const string Removed = ", evidence removed";

    /// <summary>Ends the name of a set whose questions were asked with the sentences taken out that answer them, the rest of the article left.</summary>
    public const string Answerless = ", answer removed";

    /// <summary>Ends the name of a set whose questions were asked over a paragraph about something else.</summary>
    public const string Foreign = ", another paragraph";

    /// <summary>Ends the name of a set of questions about what the articles tell of, half of which they do not answer.</summary>
    public const string Near = ", near misses";

    private static readonly Dictionary<string, int> Nothing = new(StringComparer.Ordinal);

    // Passages that stay beside the own one where short answers are learned.
    private const int Beside = 3;

    // Of the unanswerable questions written on one paragraph so many are asked over all paragraphs too: enough, and each takes its time.
    private const int OneIn = 3;

    private readonly List<EvidenceSample> _samples = [];

    /// <summary>All samples so far.</summary>
    public IReadOnlyList<EvidenceSample> Samples => _samples;

    /// <summary>Questions of SQuAD's JSON to learn short answers by.</summary>
    /// <param name="file">The file.</param>
    /// <param name="choose">Which of its questions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task AddShortAnswersAsync(string file, Func<EvalSet, IEnumerable<EvalQuery>> choose, CancellationToken cancellationToken)
    {
        var set = SquadReader.Read(file);
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        var articles = await LoadAsync(engine, set, cancellationToken);
        var run = new AnswerRun(engine, weights, spans);
        foreach (var query in choose(set))
        {
            await AddAsync(
                run, set.Name, query, AnswerRun.Read(query), h => h.Rank > Beside && h.Article.Id != articles[query.Own!].Article.Id, query.Answers, isAnswerable: true, 0, cancellationToken);
        }
    }

    /// <summary>Questions of SQuAD's JSON to decide by: as they are, with their own paragraph left out, with what answers them cut out of it, and over a paragraph about something else.</summary>
    /// <param name="file">The file.</param>
    /// <param name="choose">Which of its questions.</param>
    /// <param name="seed">Draws the other paragraphs' questions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task AddSquadAsync(string file, Func<EvalSet, IEnumerable<EvalQuery>> choose, int seed, CancellationToken cancellationToken)
    {
        var set = SquadReader.Read(file);
        var random = new Random(seed);
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        var articles = await LoadAsync(engine, set, cancellationToken);
        var run = new AnswerRun(engine, weights, spans);
        var asked = choose(set).ToList();
        foreach (var query in asked)
        {
            var question = AnswerRun.Read(query);
            await AddAsync(run, set.Name, query, question, null, query.Answers, isAnswerable: true, 1, cancellationToken);
            await AddWithoutAsync(engine, run, set.Name, query, [articles[query.Own!]], 1, cancellationToken);
            await AddAnswerlessAsync(engine, run, set, query, articles[query.Own!], 1, cancellationToken);
        }

        foreach (var group in asked.GroupBy(q => q.Own!, StringComparer.Ordinal))
        {
            var foreign = asked[random.Next(asked.Count)];
            if (foreign.Id != group.First().Id)
            {
                await AddOverOwnAsync(engine, set.Name, Foreign, articles[group.Key], [foreign with { Answers = [], Relevant = Nothing }], 1, cancellationToken);
            }
        }
    }

    private static async Task<IReadOnlyDictionary<string, ArticleToIndex>> LoadAsync(ScratchEngine engine, EvalSet set, CancellationToken cancellationToken)
    {
        var articles = await EvalLoader.PrepareAsync(set, engine.Parts.Encoder, cancellationToken);
        await EvalLoader.WriteAsync([.. articles.Values], engine.Parts.Index, progress: null, cancellationToken);
        return articles;
    }

    /// <summary>Questions of SQuAD's JSON asked over a folder of articles that are about other things.</summary>
    public async Task AddForeignAsync(string folder, string file, int questions, int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        await engine.Parts.Pipeline.IngestAsync([folder], GivenMetadata.None, progress: null, cancellationToken);
        var run = new AnswerRun(engine, weights, spans);
        foreach (var query in SquadReader.Read(file).Queries.OrderBy(_ => random.Next()).Take(questions))
        {
            await AddAsync(run, Path.GetFileName(folder), query, AnswerRun.Read(query), null, [], isAnswerable: false, 1, cancellationToken);
        }
    }

    /// <summary>The dev half of an evaluation set, asked over all its articles: calibration.</summary>
    public async Task AddSetAsync(string folder, string split, double weight, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(folder, RamDocsReader.FileName)))
        {
            await AddRamDocsAsync(folder, split, weight, cancellationToken);
            return;
        }

        var set = EvalSets.Read(folder);
        var (queries, _) = EvalSplit.Apply(set, split + ":dev");
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        var articles = await EvalLoader.PrepareAsync(set, engine.Parts.Encoder, cancellationToken);
        await EvalLoader.WriteAsync([.. articles.Values], engine.Parts.Index, progress: null, cancellationToken);
        var run = new AnswerRun(engine, weights, spans);
        var asked = 0;
        foreach (var query in queries.Where((q, i) => q.IsAnswerable || q.Own is null || i % OneIn == 0))
        {
            var question = AnswerRun.Read(query);
            await AddAsync(run, set.Name, query, question, null, set.AlsoWithoutEvidence ? [] : query.Answers, query.IsAnswerable, weight, cancellationToken);
            if (set.AlsoWithoutEvidence && query.IsAnswerable)
            {
                await AddWithoutAsync(engine, run, set.Name, query, [.. query.Relevant.Keys.Where(articles.ContainsKey).Select(k => articles[k])], weight, cancellationToken);
            }
            else if (query.Own is not null && query.IsAnswerable && asked++ % OneIn == 0)
            {
                await AddAnswerlessAsync(engine, run, set, query, articles[query.Own], weight, cancellationToken);
            }
        }
    }

    /// <summary>The questions of the dev half of an evaluation set that were written on one article, each asked over that alone: calibration. None in a set that does not say which.</summary>
    public async Task AddOwnParagraphsAsync(string folder, string split, double weight, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(folder, RamDocsReader.FileName)))
        {
            return;
        }

        var set = EvalSets.Read(folder);
        var (queries, _) = EvalSplit.Apply(set, split + ":dev");
        if (!queries.Any(q => q.Own is not null))
        {
            return;
        }

        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        var articles = await EvalLoader.PrepareAsync(set, engine.Parts.Encoder, cancellationToken);
        foreach (var group in queries.Where(q => q.Own is not null).GroupBy(q => q.Own!, StringComparer.Ordinal))
        {
            await AddOverOwnAsync(engine, set.Name, Own, articles[group.Key], [.. group], weight, cancellationToken);
        }
    }

    // Each question has documents of its own, which answer it; they do not answer the question before.
    private async Task AddRamDocsAsync(string folder, string split, double weight, CancellationToken cancellationToken)
    {
        var set = RamDocsReader.Read(folder);
        var (queries, _) = EvalSplit.Apply(new EvalSet(set.Name, EvalUnit.Article, [], [.. set.Questions.Select(q => q.Query)], null), split + ":dev");
        var asked = queries.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        EvalQuery? before = null;
        foreach (var question in set.Questions.Where(q => asked.Contains(q.Query.Id)))
        {
            await using var small = await engine.StartBesideAsync(cancellationToken);
            await EvalLoader.LoadAsync(new EvalSet(set.Name, EvalUnit.Article, question.Documents, [], null), small.Parts.Index, small.Parts.Encoder, progress: null, cancellationToken);
            var run = new AnswerRun(small, weights, spans);
            await AddAsync(run, set.Name, question.Query, AnswerRun.Read(question.Query), null, [], isAnswerable: true, weight, cancellationToken);
            if (before is not null)
            {
                await AddAsync(run, set.Name, before, AnswerRun.Read(before), null, [], isAnswerable: false, weight, cancellationToken);
            }

            before = question.Query;
        }
    }

    private async Task AddOverOwnAsync(
        ScratchEngine beside, string set, string how, ArticleToIndex article, IReadOnlyList<EvalQuery> queries, double weight, CancellationToken cancellationToken)
    {
        await using var small = await beside.StartBesideAsync(cancellationToken);
        await small.Parts.Index.WriteAsync([article], cancellationToken);
        var run = new AnswerRun(small, weights, spans);
        foreach (var query in queries)
        {
            await AddAsync(run, set, query, AnswerRun.Read(query), null, query.Answers, query.IsAnswerable, weight, cancellationToken, how);
        }
    }

    /// <summary>The dev half of a folder of articles with <c>questions.jsonl</c>.</summary>
    public async Task AddFolderAsync(string folder, double weight, CancellationToken cancellationToken, string how = "")
    {
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        await engine.Parts.Pipeline.IngestAsync([folder], GivenMetadata.None, progress: null, cancellationToken);
        var run = new AnswerRun(engine, weights, spans);
        foreach (var query in QuestionsFile.Read(Path.Combine(folder, QuestionsFile.Name), "dev"))
        {
            await AddAsync(run, Path.GetFileName(folder), query, AnswerRun.Read(query), null, query.Answers, query.IsAnswerable, weight, cancellationToken, how);
        }
    }

    // Taken out of the index and not only of what was found: what is left is measured against the best that there is.
    private async Task AddWithoutAsync(
        ScratchEngine engine, AnswerRun run, string set, EvalQuery query, IReadOnlyList<ArticleToIndex> evidence, double weight, CancellationToken cancellationToken)
    {
        await engine.Parts.Index.DeleteAsync([.. evidence.Select(a => a.Article.Id)], cancellationToken);
        await AddAsync(run, set, query, AnswerRun.Read(query), null, [], isAnswerable: false, weight, cancellationToken, Removed);
        await engine.Parts.Index.WriteAsync(evidence, cancellationToken);
    }

    // Right topic, right names, and no word of what is asked: what news mostly says of a question that it does not answer.
    private async Task AddAnswerlessAsync(
        ScratchEngine engine, AnswerRun run, EvalSet set, EvalQuery query, ArticleToIndex original, double weight, CancellationToken cancellationToken)
    {
        if (AnswerlessArticle.Of(set.Articles.First(a => a.Id == query.Own), query.Answers) is not { } article)
        {
            return;
        }

        var prepared = await EvalLoader.PrepareAsync(set with { Articles = [article] }, engine.Parts.Encoder, cancellationToken);
        await engine.Parts.Index.WriteAsync([.. prepared.Values], cancellationToken);
        await AddAsync(run, set.Name, query, AnswerRun.Read(query), null, [], isAnswerable: false, weight, cancellationToken, Answerless);
        await engine.Parts.Index.WriteAsync([original], cancellationToken);
    }

    private async Task AddAsync(
        AnswerRun run, string set, EvalQuery query, Question question, Func<Hit, bool>? isLeftOut, IReadOnlyList<string> answers, bool isAnswerable, double weight,
        CancellationToken cancellationToken, string how = "")
    {
        var group = query.Own ?? query.About ?? query.Id;
        var hits = isLeftOut is null ? await run.HitsAsync(question, rankers?.Of(set, group), cancellationToken) : await run.HitsAsync(question, isLeftOut, cancellationToken);
        if (await run.EvidenceAsync(set + how, question, hits, answers, isAnswerable, weight, cancellationToken) is { } sample)
        {
            _samples.Add(sample with { Group = group });
        }
    }
}
