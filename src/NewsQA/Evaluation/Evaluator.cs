using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Retrieval.Ranking;

namespace NewsQA.Evaluation;

/// <summary>Runs <c>eval</c> and <c>eval-answers</c>: an index of its own in a temporary folder, the set's articles, the set's questions.</summary>
/// <param name="options">The engine's options; the data folder in them is not touched.</param>
public sealed class Evaluator(EngineOptions options)
{
    /// <summary>Measures retrieval.</summary>
    /// <param name="folder">The set.</param>
    /// <param name="eval">What to run.</param>
    /// <param name="progress">Told the number of questions done; null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="NewsQAException">The folder holds no known set.</exception>
    /// <exception cref="ArgumentException">The split does not fit the set.</exception>
    public async Task<EvalReport> RetrievalAsync(string folder, EvalOptions eval, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eval);
        var set = EvalSets.Read(folder);
        using var encoder = SentenceModels.Load(NewsQAPaths.Models(options.General), options.General.Model);
        using var data = new TemporaryFolder();
        var place = options.At(data.FullName).IndexPlace;
        try
        {
            await using var index = await place.OpenAsync(encoder.Space, options.Index, acceptOtherSpace: false, TimeProvider.System, cancellationToken);
            var ids = await EvalLoader.LoadAsync(set, index, encoder, progress: null, cancellationToken);
            using var reranker = CrossEncoderReranker.Open(options);
            return await new RetrievalEvaluation(set, index, encoder, reranker, options.Retrieval, eval).RunAsync(ids, progress, cancellationToken);
        }
        finally
        {
            await place.RemoveAsync(CancellationToken.None);
        }
    }

    /// <summary>Measures answers.</summary>
    /// <param name="folder">The set, or a folder of articles with <c>questions.jsonl</c>, which goes through the whole ingest.</param>
    /// <param name="eval">What to run.</param>
    /// <param name="progress">Told the number of questions done; null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="NewsQAException">The folder holds no known set.</exception>
    /// <exception cref="ArgumentException">The split does not fit the set.</exception>
    public async Task<EvalReport> AnswersAsync(string folder, EvalOptions eval, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eval);
        if (File.Exists(Path.Combine(folder, RamDocsReader.FileName)))
        {
            using var encoder = SentenceModels.Load(NewsQAPaths.Models(options.General), options.General.Model);
            return await new RamDocsEvaluation(encoder, options, eval).RunAsync(RamDocsReader.Read(folder), progress, cancellationToken);
        }

        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        var questions = Path.Combine(folder, QuestionsFile.Name);
        if (File.Exists(questions))
        {
            var half = eval.Split is "dev" or "report" or null ? eval.Split : throw new ArgumentException($"--split is '{eval.Split}'; for questions.jsonl write dev or report.", nameof(eval));
            await engine.Parts.Pipeline.IngestAsync([folder], GivenMetadata.None, progress: null, cancellationToken);
            if (eval.Conversations)
            {
                return await new ConversationEvaluation(engine.Parts.Answerer, engine.Parts.Encoder.Space.Model, eval).RunAsync(folder, half, progress, cancellationToken);
            }

            var asked = new AnswerEvaluation(engine, QuestionsFile.Read(questions, half), new Dictionary<string, ArticleToIndex>(StringComparer.Ordinal));
            return await asked.RunAsync(Path.GetFileName(Path.GetFullPath(folder)), half ?? "all", withoutEvidence: false, eval, progress, cancellationToken);
        }

        if (eval.Conversations)
        {
            throw new ArgumentException($"{folder} has no {QuestionsFile.Name}, so no conversations either.", nameof(eval));
        }

        var set = EvalSets.Read(folder);
        var (queries, name) = EvalSplit.Apply(set, eval.Split);
        var articles = await EvalLoader.PrepareAsync(set, engine.Parts.Encoder, cancellationToken);
        await EvalLoader.WriteAsync([.. articles.Values], engine.Parts.Index, progress: null, cancellationToken);
        return await new AnswerEvaluation(engine, queries, articles).RunAsync(set.Name, name, set.AlsoWithoutEvidence, eval, progress, cancellationToken);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsqa-eval-");

        public string FullName => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
