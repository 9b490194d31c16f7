namespace NewsQA.Retrieval.Ranking;

/// <summary>Judges passages that were found for a question anew, each by itself: a pulled cross-encoder, say. Thread-safe.</summary>
public interface IReranker
{
    /// <summary>What the scores come from, for messages and reports: a model's name.</summary>
    string Name { get; }

    /// <summary>Scores passages.</summary>
    /// <param name="question">The question.</param>
    /// <param name="hits">The passages, best first so far.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One score per hit, in order; higher is better, comparable within this call only.</returns>
    Task<IReadOnlyList<double>> ScoreAsync(Question question, IReadOnlyList<Hit> hits, CancellationToken cancellationToken = default);
}
