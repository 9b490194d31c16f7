using System.Text.Json;
using NewsQA.Answering;
using NewsQA.Answering.Conflicts;
using NewsQA.Answering.Copies;
using NewsQA.Answering.Spans;
using NewsQA.Client;
using NewsQA.Evaluation;
using NewsQA.Retrieval;
using NewsQA.Training.Corpus;

namespace NewsQA.Training.Claims;

/// <summary>Asks the engine the answerable questions of a set's dev half and keeps the claims that it measures, of those that it answers.</summary>
/// <param name="options">The engine's options; each set gets an index of its own in a temporary folder.</param>
internal sealed class ClaimSampler(EngineOptions options)
{
    /// <summary>Samples a set.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="split">Its split file, of which the dev half is used.</param>
    /// <param name="questions">Most questions, drawn by the seed.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<ClaimSample>> SampleAsync(string folder, string split, int questions, int seed, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(folder, RamDocsReader.FileName)))
        {
            return await SampleRamDocsAsync(folder, split, cancellationToken);
        }

        var random = new Random(seed);
        var set = EvalSets.Read(folder);
        var (queries, _) = EvalSplit.Apply(set, split + ":dev");
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        await EvalLoader.LoadAsync(set, engine.Parts.Index, engine.Parts.Encoder, progress: null, cancellationToken);
        var samples = new List<ClaimSample>();
        foreach (var query in queries.Where(q => q.IsAnswerable).OrderBy(_ => random.Next()).Take(questions))
        {
            samples.AddRange(await AskAsync(engine, set.Name, query, [], cancellationToken));
        }

        return samples;
    }

    /// <summary>
    /// Samples questions whose answers nobody has marked over articles that hold them or not: values of two articles are hardly ever rivals there, so that all pairs count as no conflict. How likely a
    /// single value answers is not to be learned from them.
    /// </summary>
    /// <param name="articles">A <c>.jsonl.gz</c> file of rows <c>{"title", "date", "text"}</c>.</param>
    /// <param name="questions">A <c>.jsonl.gz</c> file of rows whose <c>a</c> is a question.</param>
    /// <param name="most">Most articles, the first of the file, and most questions, drawn by the seed.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<ClaimSample>> SampleNewsAsync(string articles, string questions, (int Articles, int Questions) most, int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var news = CorpusFolder.Rows(new FileInfo(articles), Article).Take(most.Articles).Select((a, i) => a with { Id = $"a{i}" }).ToList();
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        var set = new EvalSet("news", EvalUnit.Article, news, [], null);
        await EvalLoader.LoadAsync(set, engine.Parts.Index, engine.Parts.Encoder, progress: null, cancellationToken);
        var samples = new List<ClaimSample>();
        foreach (var text in CorpusFolder.Rows(new FileInfo(questions), q => q.GetProperty("a").GetString()!).Where(q => q.EndsWith('?')).Distinct(StringComparer.Ordinal).OrderBy(_ => random.Next()).Take(most.Questions))
        {
            samples.AddRange(await AskAsync(engine, "news", new EvalQuery { Id = text, Text = text, AsOf = set.NewestDate }, [], cancellationToken));
        }

        return [.. samples.Select(s => s with { IsMarked = false })];
    }

    private static EvalArticle Article(JsonElement row)
    {
        _ = PartialDate.TryParse(row.GetProperty("date").GetString(), "date", out var date);
        return new EvalArticle("", row.GetProperty("title").GetString(), row.GetProperty("text").GetString()!, PublishedAt: date);
    }

    // Each question has documents of its own.
    private async Task<IReadOnlyList<ClaimSample>> SampleRamDocsAsync(string folder, string split, CancellationToken cancellationToken)
    {
        var set = RamDocsReader.Read(folder);
        var (queries, _) = EvalSplit.Apply(new EvalSet(set.Name, EvalUnit.Article, [], [.. set.Questions.Select(q => q.Query)], null), split + ":dev");
        var asked = queries.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        var samples = new List<ClaimSample>();
        foreach (var question in set.Questions.Where(q => asked.Contains(q.Query.Id)))
        {
            await using var small = await engine.StartBesideAsync(cancellationToken);
            await EvalLoader.LoadAsync(new EvalSet(set.Name, EvalUnit.Article, question.Documents, [], null), small.Parts.Index, small.Parts.Encoder, progress: null, cancellationToken);
            samples.AddRange(await AskAsync(small, set.Name, question.Query, question.WrongAnswers, cancellationToken));
        }

        return samples;
    }

    private static async Task<IReadOnlyList<ClaimSample>> AskAsync(ScratchEngine engine, string set, EvalQuery query, IReadOnlyList<string> wrong, CancellationToken cancellationToken)
    {
        var question = QuestionReader.Read(query.Text, filters: null, query.AsOf, "question");
        if (AskedAttributeReader.Read(question) is not { Form: AttributeForm.Value } asked)
        {
            return [];
        }

        var hits = await engine.Parts.Retriever.RetrieveAsync(question, EvidenceFinder.HitsNeeded(engine.Options.Answers), cancellationToken);
        var finder = new EvidenceFinder(engine.Parts.Index, engine.Parts.Encoder, AnswerWeights.Default, SpanWeights.Default, engine.Options.Answers);
        var evidence = await finder.FindAsync(question, hits, new CopyFinder(), cancellationToken);
        if (AnswerGate.Decide(evidence, AnswerWeights.Default, engine.Options.Answers) is not null)
        {
            return [];
        }

        var answered = AnswerWeights.Default.Support.Probability(evidence.Support);
        var focus = new QuestionFocus(evidence.Profile, asked);
        var articles = MeasuredClaims.Collect(focus, evidence.Scored.Sentences, answered, SpanWeights.Default, cancellationToken);
        return [new ClaimSample(set, query.Type, query.Text, query.Answers, wrong, articles) { Focus = focus }];
    }
}
