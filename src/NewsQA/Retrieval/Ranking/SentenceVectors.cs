using System.Numerics.Tensors;
using NewsQA.Embedding;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Retrieval.Ranking;

/// <summary>How near the best sentence of each candidate is to the question and to each of its clauses, by cosine, 0 or more.</summary>
/// <param name="Whole">To the question, per candidate.</param>
/// <param name="Parts">To each clause, per candidate.</param>
internal sealed record SentenceVectors(double[] Whole, IReadOnlyList<double[]> Parts)
{
    /// <summary>Embeds the sentences; with no encoder all are 0.</summary>
    public static async Task<SentenceVectors> OfAsync(
        ISentenceEncoder? encoder, string question, QuestionReading reading, IReadOnlyList<Candidate> candidates, PassageTerms[] passages, CancellationToken cancellationToken)
    {
        if (encoder is null)
        {
            var none = new double[candidates.Count];
            return new SentenceVectors(none, [.. reading.Clauses.Select(_ => none)]);
        }

        var sentences = candidates.SelectMany((c, i) => passages[i].Spans.Select(s => s.Of(c.Article.Text))).ToList();
        var asked = await encoder.EncodeAsync([question, .. reading.Clauses.Select(c => c.Text)], EmbeddingRole.Query, cancellationToken);
        var told = await encoder.EncodeAsync(sentences, EmbeddingRole.Passage, cancellationToken);
        return new SentenceVectors(Best(asked[0], told, passages), [.. asked.Skip(1).Select(v => Best(v, told, passages))]);
    }

    private static double[] Best(float[] asked, float[][] told, PassageTerms[] passages)
    {
        var best = new double[passages.Length];
        var next = 0;
        for (var i = 0; i < best.Length; i++)
        {
            for (var s = 0; s < passages[i].Spans.Count; s++)
            {
                best[i] = Math.Max(best[i], TensorPrimitives.Dot(asked, told[next++]));
            }
        }

        return best;
    }
}
