using NewsQA.Articles;
using NewsQA.Passages;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>Takes the sentences out of the passages found.</summary>
internal static class CandidateSentences
{
    /// <summary>Each sentence once, under the best passage that holds it, in order of passage and position.</summary>
    public static IReadOnlyList<CandidateSentence> From(IEnumerable<Hit> hits)
    {
        var seen = new HashSet<(string, TextSpan)>();
        var candidates = new List<CandidateSentence>();
        foreach (var hit in hits)
        {
            var sentences = SentenceSplitter.Split(hit.Article.Text, hit.Passage.Span);
            for (var i = 0; i < sentences.Count; i++)
            {
                if (seen.Add((hit.Article.Id, sentences[i])))
                {
                    candidates.Add(new CandidateSentence(
                        hit, sentences[i], i > 0 ? sentences[i - 1] : null, i + 1 < sentences.Count ? sentences[i + 1] : null));
                }
            }
        }

        return candidates;
    }
}
