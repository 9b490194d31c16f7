using System.Collections.Concurrent;
using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.FollowUps;

/// <summary>The questions that articles lend themselves to. What was made of an article is kept for its next use. Thread-safe.</summary>
internal sealed class QuestionSource
{
    // The news is at the beginning; and a book must not cost more than an article.
    private const int SentencesRead = 40;
    private const int MostKept = 2_000;

    private readonly ConcurrentDictionary<(string Id, string Revision), IReadOnlyList<SuggestedQuestion>> _kept = new();

    /// <summary>The article's questions, in the order of their sentences.</summary>
    public IReadOnlyList<SuggestedQuestion> Of(Article article)
    {
        if (_kept.Count > MostKept)
        {
            _kept.Clear();
        }

        return _kept.GetOrAdd((article.Id, article.Revision), _ =>
        [
            .. SentenceSplitter.Split(article.Text).Take(SentencesRead)
                .SelectMany(s => QuestionTemplates.From(s.Of(article.Text)).Select(q => new SuggestedQuestion(q.Question, q.About, article with { Text = "" }, s)))
                .DistinctBy(q => q.Question, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Forgets everything, so that nothing of an article outlives its deletion.</summary>
    public void Clear() => _kept.Clear();
}
