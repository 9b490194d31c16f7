using NewsQA.Articles;
using NewsQA.Claims.Times;
using NewsQA.Client;

namespace NewsQA.Claims;

/// <summary>One thing that a sentence says: of whom or what, what about it, which value, when, and who says so. Spans count in the article's text.</summary>
internal sealed record Claim
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>The sentence.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The names that the sentence speaks of; those of the sentence before when it only refers to them.</summary>
    public IReadOnlyList<TextSpan> Subjects { get; init; } = [];

    /// <summary>The words that the value is a value of: those behind it ("two-day <i>state visit</i>"), else those before it ("<i>visit lasted</i> two days").</summary>
    public required TextSpan Attribute { get; init; }

    /// <summary>The value's kind.</summary>
    public required ValueKind Kind { get; init; }

    /// <summary>The value with the words that limit it: "more than 100".</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The same, counted in the sentence.</summary>
    public TextSpan InSentence => new(Span.Start - Sentence.Start, Span.End - Sentence.Start);

    /// <summary>The value, to compare.</summary>
    public required ComparableValue Value { get; init; }

    /// <summary>When it happened, as far as the text says; null when it says nothing.</summary>
    public EventTime? Event { get; init; }

    /// <summary>How the text tells it: as what is so, as planned, as denied.</summary>
    public ClaimModality Modality { get; init; }

    /// <summary>Who is named as its origin; null when nobody.</summary>
    public TextSpan? Origin { get; init; }

    /// <summary>Whose quoted words the sentence holds; null when none.</summary>
    public TextSpan? Speaker { get; init; }

    /// <summary>The value's words.</summary>
    public string Text => Span.Of(Article.Text);
}
