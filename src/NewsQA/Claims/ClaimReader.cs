using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Claims.Quantities;
using NewsQA.Claims.Sources;
using NewsQA.Claims.Times;

namespace NewsQA.Claims;

/// <summary>Reads the claims of a sentence: one per value that can be compared, by rules alone. Thread-safe.</summary>
internal static partial class ClaimReader
{
    /// <summary>Reads them.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">The sentence before it; null when there is none.</param>
    /// <returns>The claims by position of their values.</returns>
    public static IReadOnlyList<Claim> Read(Article article, TextSpan sentence, TextSpan? before)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = sentence.Of(article.Text);
        var values = ValueFinder.Find(text);
        var names = values.Where(v => v.Kind == ValueKind.Name).Select(v => Shift(v.Span, sentence)).ToList();
        if (names.Count == 0 && before is { } earlier)
        {
            names = [.. ValueFinder.Find(earlier.Of(article.Text)).Where(v => v.Kind == ValueKind.Name).Select(v => Shift(v.Span, earlier))];
        }

        var attribution = AttributionReader.Read(article.Text, sentence, before);
        return
        [
            .. Compared(article, text, values).OrderBy(v => v.Span).Select(v => new Claim
            {
                Article = article,
                Sentence = sentence,
                Subjects = names,
                Attribute = Shift(AttributeOf(text, v.Span, v.Kind), sentence),
                Kind = v.Kind,
                Span = Shift(v.Span, sentence),
                Value = v.Value,
                Event = EventTimeReader.Read(article, sentence, before, Shift(v.Span, sentence)),
                Modality = ModalityReader.Read(text, v.Span),
                Origin = ValueSourceReader.Read(article.Text, sentence, Shift(v.Span, sentence)) ?? attribution.Origin,
                Speaker = attribution.Speaker,
            }),
        ];
    }

    private static IEnumerable<(TextSpan Span, ValueKind Kind, ComparableValue Value)> Compared(Article article, string text, IReadOnlyList<TextValue> values)
    {
        foreach (var time in TimeExpressionFinder.Find(text).Where(t => !t.IsBackground))
        {
            if (RelativeDates.Resolve(time, time.Span.Of(text), article.PublishedAt) is { } date)
            {
                yield return (time.Span, ValueKind.Date, new DateValue(date));
            }
        }

        foreach (var value in values.Where(v => v.Kind is not ValueKind.Date && !(v.Kind == ValueKind.Number && IsPartOfOther(text, v.Span))))
        {
            if (value.Kind == ValueKind.Name)
            {
                yield return (value.Span, value.Kind, NameValue.Of(value.Span.Of(text)));
            }
            else if (WithBounds(text, value.Span) is var span && QuantityReader.Read(span.Of(text)) is { } quantity)
            {
                yield return (span, value.Kind, new QuantityValue(quantity));
            }
        }
    }

    // Times, scores, ages and ratios have figures that count nothing: "2:19:02", "won 3-2", "a 67-year-old", "Lee, 31, said".
    private static bool IsPartOfOther(string text, TextSpan value) => FigureBefore().IsMatch(text[..value.Start]) || FigureAfter().IsMatch(text, value.End)
        || (AgeBefore().IsMatch(text[..value.Start]) && value.End < text.Length && text[value.End] == ',');

    /// <summary>The value with the words that limit it, before and behind.</summary>
    internal static TextSpan WithBounds(string text, TextSpan value)
    {
        var before = Before().Match(text[..value.Start]);
        var after = After().Match(text, value.End);
        return new TextSpan(before.Success ? before.Index : value.Start, after.Success ? value.End + after.Length : value.End);
    }

    /// <summary>The words that a value is a value of.</summary>
    internal static TextSpan AttributeOf(string text, TextSpan value, ValueKind kind)
    {
        // A date or a name is a value of what is told before it; an amount, first of the noun behind it.
        var behind = kind is ValueKind.Date or ValueKind.Name ? null : Behind().Match(text, value.End);
        if (behind is { Success: true } && behind.Groups["words"] is { Length: > 0 } words)
        {
            return new TextSpan(words.Index, words.Index + words.Length);
        }

        var left = Left().Match(text[..value.Start]);
        return left.Success ? new TextSpan(left.Groups["words"].Index, left.Groups["words"].Index + left.Groups["words"].Length) : new TextSpan(value.Start, value.Start);
    }

    private static TextSpan Shift(TextSpan span, TextSpan sentence) => new(span.Start + sentence.Start, span.End + sentence.Start);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private const int TimeoutMs = 30_000;

    private const string Breaks = @"(?:to|by|in|on|at|of|and|or|with|from|for|as|that|which|who|is|are|was|were|be|been|has|have|had|will|would|could|may|might|can|than|since|after|before|during|while|when|but|if|the|a|an)";

    [GeneratedRegex(
        @"\b(up to|at (least|most)|(no |not )?(more|less|fewer|longer) than|over|under|above|below|about|around|roughly|nearly|almost|some|approximately|close to|an estimated|circa|as (many|much|long) as|upwards of|exceeding|(an? )?(minimum|maximum) of)\s+$",
        Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex Before();

    [GeneratedRegex(@"\d\s?[:–-]$|\d\.$|/$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex FigureBefore();

    [GeneratedRegex(@"\G(\s?[:–-]\d|\.\d|/\d|[\s-]years?[\s-]old\b|(st|nd|rd|th)\b)", Options, TimeoutMs)]
    private static partial Regex FigureAfter();

    [GeneratedRegex(@"\p{L}, $", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex AgeBefore();

    [GeneratedRegex(@"\G\s+or (more|less|fewer|so)\b", Options, TimeoutMs)]
    private static partial Regex After();

    [GeneratedRegex(@"\G[\s-]+(?<words>(?!" + Breaks + @"\b)[\p{L}\p{M}'’-]+(?:\s+(?!" + Breaks + @"\b)[\p{L}\p{M}'’-]+){0,5})", Options, TimeoutMs)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<words>[\p{L}\p{M}'’-]+(?:\s+[\p{L}\p{M}'’-]+){0,3})\s*[(]?\s*$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex Left();
}
