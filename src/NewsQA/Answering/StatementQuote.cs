using NewsQA.Answering.Spans;
using NewsQA.Articles;

namespace NewsQA.Answering;

/// <summary>What a statement would quote.</summary>
/// <param name="Span">Where in the article's text.</param>
/// <param name="Source">The same as a text for <see cref="SpanFinder"/>.</param>
internal sealed record StatementQuote(TextSpan Span, SpanSource Source)
{
    /// <summary>The quotes of chosen statements, each at most so many words long, in their order.</summary>
    public static IReadOnlyList<StatementQuote> Of(IReadOnlyList<ChosenStatement> chosen, int maxWords) =>
        [.. chosen.Select(c => Of(c, Math.Max(0, chosen[0].Lead.Score - c.Lead.Score), maxWords))];

    private static StatementQuote Of(ChosenStatement statement, double gap, int maxWords)
    {
        var (text, lead) = (statement.Lead.Sentence.Article.Text, statement.Lead.Sentence.Span);
        var span = QuoteCutter.Cut(text, statement.Span, lead, maxWords);
        var source = new SpanSource(span.Of(text), gap, Math.Max(0, lead.Start - span.Start), Math.Max(0, lead.End - span.Start))
        {
            Around = SentenceMeasurer.Around(statement.Lead.Sentence),
            Before = CandidateSentence.Preceding(statement.Lead.Sentence.Article, span.Start),
            Read = span == lead ? statement.Lead.Read : null,
            Values = span == lead ? statement.Lead.Values : null,
        };
        return new StatementQuote(span, source);
    }
}
