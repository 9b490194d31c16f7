using System.Numerics.Tensors;
using NewsQA.Claims;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>A sentence with its score as an answer.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Features">What was measured.</param>
/// <param name="Score">Higher answers better; 0 to 1.</param>
/// <param name="Values">The values in it; spans count in the sentence.</param>
internal sealed record ScoredSentence(CandidateSentence Sentence, SentenceFeatures Features, double Score, IReadOnlyList<TextValue> Values);

/// <summary>Scores sentences as answers to a question. Thread-safe.</summary>
internal sealed class SentenceScorer(INewsIndex index, ISentenceEncoder encoder)
{
    private readonly WordVectors _vectors = new(encoder);

    /// <summary>Scores the sentences of the passages found.</summary>
    /// <returns>The profile that they were held against, and the sentences, best first; ties in the order of passages.</returns>
    public async Task<(QuestionProfile Profile, IReadOnlyList<ScoredSentence> Sentences)> ScoreAsync(
        Question question, IReadOnlyList<Hit> hits, CancellationToken cancellationToken)
    {
        var terms = Word.Read(question.Text).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
        var profile = QuestionProfile.From(question, await index.GetTermStatisticsAsync(terms, cancellationToken));
        var candidates = CandidateSentences.From(hits);
        if (candidates.Count == 0 || profile.Words.Count == 0)
        {
            return (profile, []);
        }

        var reader = new SentenceWords();
        var asked = (await encoder.EncodeAsync([question.Text], EmbeddingRole.Query, cancellationToken))[0];
        var embeddings = await encoder.EncodeAsync([.. candidates.Select(c => c.Text)], EmbeddingRole.Passage, cancellationToken);
        await _vectors.LoadAsync(
            profile.Words.Select(w => w.Word.Lower).Concat(candidates.SelectMany(reader.AllOf).Select(w => w.Lower)), cancellationToken);

        var matcher = new WordMatcher(profile, _vectors);
        var best = hits.Max(h => h.Fused);
        var scored = new List<ScoredSentence>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var values = ValueFinder.Find(candidate.Text);
            var own = matcher.Match(reader.Own(candidate));
            var context = Max(own, Scaled(matcher.Match(reader.Context(candidate)), 0.9));
            var passage = Max(context, Scaled(matcher.Match(reader.Passage(candidate)), 0.8));
            var features = new SentenceFeatures(
                matcher.Coverage(own),
                matcher.Coverage(context),
                matcher.Coverage(passage),
                Math.Max(0, TensorPrimitives.Dot<float>(asked, embeddings[i])),
                best > 0 ? candidate.Hit.Fused / best : 0,
                ExpectedKinds.Fit(profile, candidate.Text, values),
                1.0 / (1 + (candidate.Span.Start / 1000.0)));
            scored.Add(new ScoredSentence(candidate, features, SentenceWeights.Score(features, candidate.Text), values));
        }

        return (profile, [.. scored.OrderByDescending(s => s.Score)]);
    }

    private static double[] Max(double[] left, double[] right) => [.. left.Zip(right, Math.Max)];

    private static double[] Scaled(double[] matches, double factor) => [.. matches.Select(m => m * factor)];
}
