using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Claims;

/// <summary>
/// Finds values in English text by rules: durations, sums, shares, dates, numbers, names. Where two kinds could be read from the same characters the
/// narrower wins: "four days" is a duration, not a number.
/// </summary>
public static partial class ValueFinder
{
    private const string Count =
        @"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
        + @"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozens?|hundreds?|thousands?)";

    private const string Scale = @"(?:hundred|thousand|million|billion|trillion|mln|bln|m|bn|tn)";
    private const string Unit = @"(?:second|minute|hour|day|night|week|fortnight|month|year|decade|century|centurie)s?";
    private const string Month = @"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)";
    private const string Weekday = @"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private const string Currency = @"(?:dollars?|euros?|pounds?|yuan|roubles?|rubles?|crowns?|kron(?:or|er|e)|francs?|rupees?|yen|pence|cents?|marks?|dlrs?|stg)";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private const int TimeoutMs = 30_000;

    private static readonly (Regex Pattern, ValueKind Kind)[] Rules =
    [
        (Durations(), ValueKind.Duration),
        (Shares(), ValueKind.Share),
        (Sums(), ValueKind.Money),
        (Dates(), ValueKind.Date),
        (Numbers(), ValueKind.Number),
        (Names(), ValueKind.Name),
    ];

    /// <summary>Finds all values.</summary>
    /// <param name="text">Any text; a sentence, usually.</param>
    /// <returns>The values by start, none overlapping another.</returns>
    public static IReadOnlyList<TextValue> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var values = new List<TextValue>();
        foreach (var (pattern, kind) in Rules)
        {
            foreach (var match in pattern.EnumerateMatches(text))
            {
                var span = new TextSpan(match.Index, match.Index + match.Length);
                if (match.Length > 0 && !values.Exists(v => v.Span.Overlaps(span)))
                {
                    values.Add(new TextValue(kind, span));
                }
            }
        }

        values.Sort((a, b) => a.Span.CompareTo(b.Span));
        return values;
    }

    // "The first in 20 years" is no length of anything.
    [GeneratedRegex(@"\b(?!(?<=\bin\s)" + Count + @"\s(?:years?|decades?)\b)(?:(?:up to|about|around|nearly|almost|more than|over|at least|less than)\s+)?(?:" + Count + @"|an?|half an?|several|a few)[\s-]+(?:" + Scale + @"[\s-]+)?" + Unit + @"\b(?!\s+(?:ago|later|earlier|before|after|since|old)\b|-old\b)", Options, TimeoutMs)]
    private static partial Regex Durations();

    [GeneratedRegex(@"\b" + Count + @"(?:\s?%|\s+per\s?cent\b|\s+pct\b|\s+percentage points?\b)|\b(?:half|a third|two thirds|a quarter|three quarters)\b", Options, TimeoutMs)]
    private static partial Regex Shares();

    [GeneratedRegex(@"(?:[$€£¥₽]|\b(?:USD|EUR|GBP|US\$|A\$|C\$)\s?)\s?\d[\d,.]*\d*(?:\s?" + Scale + @"\b)?|\b" + Count + @"(?:[\s-]+" + Scale + @")*[\s-]+(?:US[\s-]+)?" + Currency + @"\b", Options, TimeoutMs)]
    private static partial Regex Sums();

    [GeneratedRegex(@"\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?" + Month + @"(?:,?\s+\d{4})?|" + Month + @"\s+\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s+\d{4})?|" + Month + @",?\s+\d{4}|"
        + Weekday + @"(?:\s+(?:morning|afternoon|evening|night))?|(?:last|next|this)\s+(?:week|month|year|spring|summer|autumn|winter|" + Weekday + "|" + Month + @")|yesterday|today|tomorrow|tonight|\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m|(?<=\bat (?:about |around )?)\d{1,2}[.:]\d{2}|noon|midnight"
        + @"|(?<=\b(?:in|since|by|until|from|to|early|late|mid|of)[\s-])" + Month + @"|(?:1[5-9]|20)\d{2}s?|" + Count + @"\s+" + Unit + @"\s+(?:ago|later|earlier|before))\b", Options, TimeoutMs)]
    private static partial Regex Dates();

    // The digits of "SARS-CoV-2" are part of a name.
    [GeneratedRegex(@"\b(?<!\p{L}-(?=\d))" + Count + @"(?:[\s-]+" + Scale + @")*\b(?:[\s-]+(?:metres?|meters?|kilometres?|kilometers?|km|miles?|tonnes?|tons?|kilograms?|kg|litres?|degrees|points?|votes|people|passengers))?", Options, TimeoutMs)]
    private static partial Regex Numbers();

    // Runs of capitalised words, small joining words allowed inside. Case counts here.
    [GeneratedRegex(@"\b(?!(?:The|A|An|In|On|At|By|For|From|To|Of|As|If|It|Its|He|She|His|Her|They|Their|We|Our|You|I|This|That|These|Those|There|But|And|Or|So|Yet|When|While|After|Before|Since|With|Without|Not|No)\b)(?:[\p{Lu}][\p{L}\p{M}'’.-]*[\p{L}\p{M}]|\p{Lu}\.)(?:\s+(?:(?:of|the|for|and|de|von|van|der|al|bin|du|la|le)\s+){0,2}(?:\p{Lu}[\p{L}\p{M}'’.-]*[\p{L}\p{M}]|\p{Lu}\.))*", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Names();
}
