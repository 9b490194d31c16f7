using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Claims;

namespace NewsQA.FollowUps;

/// <summary>A name, a title in quotation marks, or a date in a text.</summary>
/// <param name="Text">The name, without a possessive ending.</param>
/// <param name="Span">Where it stands, an article and a possessive ending left out.</param>
/// <param name="Kind">What it is, as far as its words and its place in the sentence tell.</param>
internal sealed partial record NamedThing(string Text, TextSpan Span, NamedKind Kind)
{
    /// <summary>The names, titles and dates of a text, in order.</summary>
    public static IReadOnlyList<NamedThing> Find(string text)
    {
        var values = ValueFinder.Find(text).Where(v => v.Kind is ValueKind.Name or ValueKind.Date).ToList();
        var found = Titles().Matches(text).Select(m => new NamedThing(m.Value, new TextSpan(m.Index, m.Index + m.Length), NamedKind.Thing)).ToList();
        foreach (var (kind, whole) in Merge(text, values))
        {
            var span = kind == ValueKind.Name ? WithoutOpening(text, whole) : whole;
            if (span.Length > 0 && !found.Exists(f => f.Span.Overlaps(span)))
            {
                found.Add(kind == ValueKind.Date ? new NamedThing(span.Of(text), span, NamedKind.Date) : Name(text, span));
            }
        }

        return [.. found.OrderBy(f => f.Span.Start)];
    }

    // "Workers' Union": one name, though a quotation mark stands in it.
    private static IEnumerable<(ValueKind Kind, TextSpan Span)> Merge(string text, List<TextValue> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var span = values[i].Span;
            while (values[i].Kind == ValueKind.Name && i + 1 < values.Count && values[i + 1].Kind == ValueKind.Name && text[span.End..values[i + 1].Span.Start] is "' " or "’ ")
            {
                span = new TextSpan(span.Start, values[++i].Span.End);
            }

            yield return (values[i].Kind, span);
        }
    }

    // A question's first word is written with a capital whatever it is: "Did Putin", "Why".
    private static TextSpan WithoutOpening(string text, TextSpan span)
    {
        var words = Token.Read(span.Of(text));
        var name = words.SkipWhile(w => EnglishWords.Asking.Contains(w.Lower) || EnglishWords.Auxiliaries.Contains(w.Lower) || w.Lower is "and" or "but" or "so" or "since" or "also" or "any")
            .FirstOrDefault();
        // "Nimbo K2": a type's number belongs to its name.
        var end = span.End + TypeNumber().Match(text[span.End..]).Length;
        return new TextSpan(name is null ? end : span.Start + name.Span.Start, end);
    }

    private static NamedThing Name(string text, TextSpan span)
    {
        var name = Possessive().Replace(span.Of(text), "");
        span = new TextSpan(span.Start, span.Start + name.Length);
        var words = Token.Read(name);
        var before = Token.Read(text[..span.Start]) is [.., var last] ? last.Lower : "";
        var after = Token.Read(text[span.End..]) is [var next, ..] ? next : null;
        var isThing = words.Any(w => EnglishWords.InNamesOfThings.Contains(w.Lower)) || before is "the" or "a" or "an" || words.Any(w => w.Text.Any(char.IsDigit))
            // "Brekkefoss bridge", but not "Putin's visit".
            || (after is not null && text[span.End..].StartsWith(' ') && EnglishWords.Returning.Contains(after.Lower) && words.Count == 1);
        var kind = isThing ? NamedKind.Thing : Places.IsKnown(name) || StandsAsPlace(before, words) ? NamedKind.Place : NamedKind.Person;
        return new NamedThing(name, span, kind);
    }

    // "in Tollhaven", "to Avelara"; but what went to Emil Ravndal went to a person.
    private static bool StandsAsPlace(string before, IReadOnlyList<Token> words) =>
        EnglishWords.OfPlaces.Contains(before) && (words.Count == 1 || before is not ("to" or "from"));

    [GeneratedRegex("[\"“][^\"“”]{2,80}[\"”]", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"^(?: \p{Lu}{1,3}-?\d{1,4}|-\d{1,3})\b(?![.,]\d)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex TypeNumber();

    [GeneratedRegex("['’]s$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Possessive();
}

/// <summary>What a name stands for.</summary>
internal enum NamedKind
{
    /// <summary>A person, or what cannot be told from one.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Something else with a name.</summary>
    Thing,

    /// <summary>A date or a year.</summary>
    Date,
}
