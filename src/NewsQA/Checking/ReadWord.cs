using NewsQA.Articles;

namespace NewsQA.Checking;

/// <summary>A word, figure or mark of a text that is checked or checked against.</summary>
internal sealed class ReadWord(int index, string text, TextSpan span)
{
    /// <summary>Its place among the text's words.</summary>
    public int Index { get; } = index;

    /// <summary>As written, without a possessive ending.</summary>
    public string Text { get; } = text;

    /// <summary>In lower case, but for names in capitals that would read as small words.</summary>
    public string Lower { get; } = text is "WHO" or "US" or "IT" ? text : text.ToLowerInvariant();

    /// <summary>Where in the smoothed text.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Its stem; empty for a mark.</summary>
    public string Stem { get; init; } = "";

    /// <summary>Whether it is a mark of punctuation.</summary>
    public bool IsMark { get; init; }

    /// <summary>Whether it only holds the sentence together.</summary>
    public bool IsFunction { get; init; }

    /// <summary>Whether it is a figure, a number in words or an ordinal.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it starts with a capital.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Whether a sentence or a quotation starts with it, so that its capital says nothing.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether a possessive ending was cut off.</summary>
    public bool IsPossessive { get; init; }

    /// <summary>Whether it seems to be a verb here.</summary>
    public bool IsVerb { get; set; }

    /// <summary>Whether it belongs to a date or a time of the day or week.</summary>
    public bool IsTime { get; set; }

    /// <summary>Whether it belongs to an amount, with the words that limit it.</summary>
    public bool IsAmount { get; set; }

    /// <summary>The sentence that it is in.</summary>
    public int Sentence { get; set; }

    /// <summary>The clause, or the part of a list, that it is in; counts through the text.</summary>
    public int Segment { get; set; }

    /// <summary>What must be found for it when it is checked: its stem, or a line of meanings.</summary>
    public HashSet<string> Wanted { get; } = new(StringComparer.Ordinal);

    /// <summary>What it supports when it is checked against: what it says itself, and what is wider.</summary>
    public HashSet<string> Given { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it says something of its own.</summary>
    public bool IsContent => !IsMark && !IsFunction && !IsNumber && !IsTime;

    /// <summary>Whether it seems to be part of a name.</summary>
    public bool IsName => IsCapital && !IsFirst && IsContent;

    /// <summary>Whether what it says supports what another word says.</summary>
    public bool Supports(ReadWord wanted) => Given.Overlaps(wanted.Wanted);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
