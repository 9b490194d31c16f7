using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Passages;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Retrieval.Ranking;

/// <summary>What was found for a question.</summary>
/// <param name="Ranked">The candidates to rank.</param>
/// <param name="Rest">The fused list's passages after those, in its order.</param>
internal sealed record FoundPassages(IReadOnlyList<Candidate> Ranked, IReadOnlyList<FusedPassage> Rest);

/// <summary>
/// Finds the passages that are worth ranking: the whole question's, each clause's within the outlets that it names, and those that a second search finds with the first hits' own words.
/// </summary>
/// <param name="index">Where to look.</param>
/// <param name="encoder">Embeds questions.</param>
/// <param name="options">How many.</param>
internal sealed class CandidateFinder(INewsIndex index, ISentenceEncoder encoder, RetrievalOptions options)
{
    private const int PerClause = 20;
    private const int FromFeedback = 20;

    private readonly FeedbackTerms _feedback = new(index);

    /// <summary>Finds them.</summary>
    public async Task<FoundPassages> FindAsync(Question question, QuestionReading reading, CancellationToken cancellationToken)
    {
        var lists = await index.SearchAsync(await QueriesAsync(question, reading, cancellationToken), cancellationToken);
        var fused = ScoreFusion.Fuse(lists[0], options.DenseWeight);
        var found = new Dictionary<Passage, FusedPassage>();
        var whole = fused.ToDictionary(p => p.Passage);
        var lowest = fused.Count == 0 ? 0 : fused[^1].Fused;
        void Add(IEnumerable<Passage> passages)
        {
            foreach (var passage in passages)
            {
                found.TryAdd(passage, whole.GetValueOrDefault(passage) ?? new FusedPassage(passage, null, null, lowest));
            }
        }

        Add(fused.Take(options.RankedPassages).Select(p => p.Passage));
        foreach (var list in lists.Skip(1))
        {
            Add(ScoreFusion.Fuse(list, options.DenseWeight).Take(PerClause).Select(p => p.Passage));
        }

        var feedback = await FeedbackAsync(question, fused, cancellationToken);
        Add(feedback.Take(FromFeedback).Select(p => p.Passage));
        var candidates = await ReadAsync([.. found.Values], feedback.ToDictionary(p => p.Passage, p => p.Score), cancellationToken);
        return new FoundPassages(candidates, [.. fused.Where(p => !found.ContainsKey(p.Passage))]);
    }

    private async Task<List<IndexQuery>> QueriesAsync(Question question, QuestionReading reading, CancellationToken cancellationToken)
    {
        var clauses = reading.Clauses.Count > 1 || reading.Sources.Count > 0 ? reading.Clauses : [];
        List<string> texts = [question.Text, .. clauses.Select(c => c.Text)];
        var vectors = options.DenseWeight > 0 ? await encoder.EncodeAsync(texts, EmbeddingRole.Query, cancellationToken) : [.. texts.Select(_ => Array.Empty<float>())];
        return
        [
            Query(QueryTerms.Of(reading, null), vectors[0], question.Filter, options.CandidatesPerList),
            .. clauses.Select((c, i) => Query(QueryTerms.Of(reading, c), vectors[i + 1], Within(question.Filter, c, reading), PerClause)),
        ];
    }

    private async Task<IReadOnlyList<ScoredPassage>> FeedbackAsync(Question question, IReadOnlyList<FusedPassage> fused, CancellationToken cancellationToken)
    {
        if (options.Without.HasFlag(RetrievalStages.Feedback) || fused.Count == 0)
        {
            return [];
        }

        var terms = await _feedback.OfAsync(question, fused, cancellationToken);
        var lists = await index.SearchAsync([Query(terms, [], question.Filter, options.CandidatesPerList)], cancellationToken);
        return lists[0].Lexical;
    }

    // An article deleted since the search is gone: nothing of it may be shown.
    private async Task<IReadOnlyList<Candidate>> ReadAsync(IReadOnlyList<FusedPassage> passages, Dictionary<Passage, double> feedback, CancellationToken cancellationToken)
    {
        var keys = passages.Select(p => new ArticleKey(p.Passage.ArticleId, p.Passage.Revision)).Distinct().ToList();
        var articles = keys.Zip(await index.GetArticlesAsync(keys, cancellationToken)).ToDictionary(p => p.First, p => p.Second);
        return
        [
            .. from p in passages
               let article = articles[new ArticleKey(p.Passage.ArticleId, p.Passage.Revision)]
               where article is not null
               select new Candidate(p.Passage, article, p.Lexical, p.Dense, p.Fused, feedback.GetValueOrDefault(p.Passage)),
        ];
    }

    // A question without a known word has the zero vector, which is as near to everything as to nothing.
    private IndexQuery Query(IReadOnlyList<QueryTerm> terms, float[] vector, IndexFilter filter, int limit) => new()
    {
        Terms = options.DenseWeight < 1 ? terms : [],
        Vector = Array.Exists(vector, v => v != 0) ? vector : ReadOnlyMemory<float>.Empty,
        Filter = filter,
        LexicalLimit = limit,
        DenseLimit = limit,
    };

    private static IndexFilter Within(IndexFilter filter, Clause clause, QuestionReading reading)
    {
        var sources = clause.Sources.Count > 0 ? clause.Sources : reading.Sources;
        return filter.Sources.Count > 0 || sources.Count == 0 ? filter : filter with { Sources = sources };
    }
}
