using System.Runtime.CompilerServices;
using System.Numerics.Tensors;
using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Claims;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>A sentence with its score as an answer.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Features">What was measured, in the order of <see cref="SentenceFeature"/>.</param>
/// <param name="Matches">How far it and its surroundings speak of each word of the question.</param>
/// <param name="Score">Any number; higher answers better; comparable within one question.</param>
/// <param name="Values">The values in it; spans count in the sentence.</param>
internal sealed record ScoredSentence(
    CandidateSentence Sentence, double[] Features, SentenceMatches Matches, double Score, IReadOnlyList<TextValue> Values)
{
    /// <summary>What the reader of short answers says of it; null where it was not read.</summary>
    public RunScores? Read { get; init; }

    /// <summary>Its words.</summary>
    public IReadOnlyList<Word> Own { get; init; } = [];

    /// <summary>Its cosine with each clause of the question, below 0 counted as 0, in the order of <see cref="AskedParts.Clauses"/>.</summary>
    public IReadOnlyList<double> Near { get; init; } = [];

    /// <summary>By identity: a question scores each sentence once, and by its values its whole article would be hashed.</summary>
    public bool Equals(ScoredSentence? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>The sentences of a question, scored.</summary>
/// <param name="Profile">What they were held against.</param>
/// <param name="Sentences">Best first; ties in the order of passages.</param>
/// <param name="Statistics">In how many passages of the index the question's words occur.</param>
internal sealed record ScoredSentences(QuestionProfile Profile, IReadOnlyList<ScoredSentence> Sentences, TermStatistics Statistics)
{
    /// <summary>The weight that a word of the question has which no passage of the index holds.</summary>
    public double MaxIdf { get; } = TermStatistics.Idf(Statistics.Passages, 0);

    /// <summary>The question's clauses and outlets.</summary>
    public AskedParts Parts { get; init; } = AskedParts.Of(Profile);
}

/// <summary>Scores sentences as answers to a question. Thread-safe.</summary>
/// <param name="index">Where statistics are.</param>
/// <param name="encoder">Embeds sentences.</param>
/// <param name="weights">What makes a score of the features.</param>
/// <param name="spans">What tells good short answers; null to read no sentence for one.</param>
internal sealed class SentenceScorer(INewsIndex index, ISentenceEncoder encoder, AnswerWeights weights, SpanWeights? spans)
{
    private readonly WordVectors _vectors = new(encoder);

    /// <summary>Scores the sentences of the passages found.</summary>
    public async Task<ScoredSentences> ScoreAsync(Question question, IReadOnlyList<Hit> hits, CancellationToken cancellationToken)
    {
        var terms = Word.Read(question.Text).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
        var statistics = await index.GetTermStatisticsAsync(terms, cancellationToken);
        var profile = QuestionProfile.From(question, statistics);
        var parts = AskedParts.Of(profile);
        var candidates = CandidateSentences.From(hits);
        if (candidates.Count == 0 || profile.Words.Count == 0)
        {
            return new ScoredSentences(profile, [], statistics) { Parts = parts };
        }

        var words = new SentenceWords();
        var asked = await encoder.EncodeAsync([question.Text, .. parts.Clauses.Select(c => c.Clause.Text)], EmbeddingRole.Query, cancellationToken);
        var embeddings = await encoder.EncodeAsync([.. candidates.Select(c => c.Text)], EmbeddingRole.Passage, cancellationToken);
        await _vectors.LoadAsync(profile.Words.Select(w => w.Word.Lower).Concat(candidates.SelectMany(words.Passage).Distinct().SelectMany(text => text).Select(w => w.Lower)), cancellationToken);

        var measurer = new SentenceMeasurer(profile, new WordMatcher(profile, _vectors), words, hits.Max(h => h.Fused));
        var matches = candidates.Select(measurer.Match).ToList();
        var reachable = profile.Reachable(matches.Select(m => m.Passage));
        var scored = new ScoredSentence[candidates.Count];
        void Measure(int i)
        {
            var values = ValueFinder.Find(candidates[i].Text);
            var features = measurer.Measure(reachable, candidates[i], matches[i], values, Cosine(asked[0], embeddings[i]));
            scored[i] = new ScoredSentence(candidates[i], features, matches[i], weights.Score(features), values)
            {
                Own = words.Own(candidates[i]),
                Near = [.. asked.Skip(1).Select(clause => Cosine(clause, embeddings[i]))],
            };
        }

        Cores.Each(scored.Length, Measure, cancellationToken);
        var sentences = scored.OrderByDescending(s => s.Score).ToList();
        return new ScoredSentences(profile, spans is null ? sentences : SentenceReader.Reread(profile, sentences, spans, weights, cancellationToken), statistics) { Parts = parts };
    }

    private static double Cosine(float[] asked, float[] sentence) => Math.Max(0, TensorPrimitives.Dot<float>(asked, sentence));
}
