using NewsQA.Articles;

namespace NewsQA.FollowUps.Suggestions;

/// <summary>A question that a sentence of an article should answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="About">The kind of question and whom or what it is about: two with the same are one too many.</param>
/// <param name="Article">The article.</param>
/// <param name="Sentence">Where in it the answer stands.</param>
internal sealed record SuggestedQuestion(string Question, string About, Article Article, TextSpan Sentence)
{
    /// <summary>The kind of question alone.</summary>
    public string Kind => About.Split(' ')[0];
}
