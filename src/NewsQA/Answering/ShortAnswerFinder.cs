using System.Text.RegularExpressions;
using NewsQA.Answering.Kinds;
using NewsQA.Articles;
using NewsQA.Claims.Times;
using NewsQA.Client;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>Singles out the few words that answer a question, where one can be sure enough of them.</summary>
internal static partial class ShortAnswerFinder
{
    /// <summary>The short answer, its citation counted from 1 over the statements; null when none stands out.</summary>
    public static ShortAnswer? Find(Evidence evidence, AnswerOptions options)
    {
        if (evidence.Profile.Question.Type == QuestionType.YesNo)
        {
            return YesNoReader.Read(evidence);
        }

        // What happened is seldom told in a few words of a sentence ("the number of people killed" of one on the dead): they must be likelier right than not.
        var least = AsksForEvent().IsMatch(evidence.Profile.Question.Text) ? Math.Max(ToThePoint.Likely, options.MinShortAnswer) : options.MinShortAnswer;
        if (evidence.Span is not { } found || found.Probability < least)
        {
            return null;
        }

        var quote = evidence.Quotes[found.Source].Span;
        var span = new TextSpan(quote.Start + found.Span.Start, quote.Start + found.Span.End);
        var article = evidence.Chosen[found.Source].Lead.Sentence.Article;
        return new ShortAnswer(span.Of(article.Text), found.Source + 1, span.Start, span.End) { Date = DateOf(evidence, quote, span, article) };
    }

    [GeneratedRegex(@"^\W*what\s+(has\s+|had\s+|will\s+|else\s+)?happen(s|ed)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex AsksForEvent();

    private static PartialDate? DateOf(Evidence evidence, TextSpan quote, TextSpan span, Article article) =>
        evidence.Profile.Kind.Kind == AnswerKind.Date ? EventTimeReader.ReadIn(article, quote, span)?.Date : null;
}
