using NewsQA.Evaluation;
using NewsQA.Passages;

namespace NewsQA.Training.Answers;

/// <summary>Takes out of an article what answers a question, so that it is still about the matter and no longer says what is asked.</summary>
internal static class AnswerlessArticle
{
    /// <summary>The article without the sentences that hold an answer; null when no sentence does, or none is left.</summary>
    public static EvalArticle? Of(EvalArticle article, IReadOnlyList<string> answers)
    {
        var sentences = SentenceSplitter.Split(article.Text).Select(s => s.Of(article.Text)).ToList();
        var kept = sentences.Where(s => !answers.Any(a => s.Contains(a, StringComparison.OrdinalIgnoreCase))).ToList();
        return kept.Count == 0 || kept.Count == sentences.Count ? null : article with { Text = string.Join(' ', kept.Select(s => s.Trim())) };
    }
}
