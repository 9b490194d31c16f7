using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Claims.Sources;
using NewsQA.Claims.Times;

namespace NewsQA.Answering.Conflicts;

/// <summary>Makes claims of values that <see cref="ClaimReader"/> does not read: names, words of a class, sides.</summary>
internal static class ClaimMaker
{
    /// <summary>A claim of a run of words in a sentence.</summary>
    /// <param name="scored">The sentence.</param>
    /// <param name="inSentence">Where in it.</param>
    /// <param name="value">The value.</param>
    public static Claim Make(ScoredSentence scored, TextSpan inSentence, ComparableValue value)
    {
        var sentence = scored.Sentence;
        var span = new TextSpan(inSentence.Start + sentence.Span.Start, inSentence.End + sentence.Span.Start);
        var source = AttributionReader.Read(sentence.Article.Text, sentence.Span, sentence.Before);
        return new Claim
        {
            Article = sentence.Article,
            Sentence = sentence.Span,
            Attribute = span,
            Kind = ValueKind.Name,
            Span = span,
            Value = value,
            Event = EventTimeReader.Read(sentence.Article, sentence.Span, sentence.Before, span),
            Modality = ModalityReader.Read(sentence.Text, inSentence),
            Origin = ValueSourceReader.Read(sentence.Article.Text, sentence.Span, span) ?? source.Origin,
            Speaker = source.Speaker,
        };
    }

    /// <summary>A claim of a name or another word for a thing. "Finnish-language" and "Tamil-language" share no more than the class; soccer is football.</summary>
    public static Claim Name(ScoredSentence scored, TextSpan inSentence) => Make(scored, inSentence, NameValue.Of(
        inSentence.Of(scored.Sentence.Text).Replace("-language", "", StringComparison.OrdinalIgnoreCase).Replace("soccer", "football", StringComparison.OrdinalIgnoreCase)));
}
