using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Claims.Sources;

/// <summary>
/// Reads who is the origin of a sentence's claim, and whose words it quotes. Rules, the first that fits: "according to X"; "as reported by X"; "told X" and "in an interview with X", where X is an outlet;
/// "X said", "said X". A pronoun names nobody; the words of a sentence with a quotation then belong to whom the sentence before names.
/// </summary>
internal static partial class AttributionReader
{
    private const int MinQuotedWords = 2;

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">The sentence before it; null when there is none.</param>
    /// <returns>Spans in the article's text.</returns>
    public static Attribution Read(string text, TextSpan sentence, TextSpan? before)
    {
        ArgumentNullException.ThrowIfNull(text);
        var own = sentence.Of(text);
        var sayer = Sayer(own, out var verbs);
        var origin = Named(own) ?? Outlet(own) ?? sayer;
        TextSpan? speaker = HasQuotation(own) && sayer is { } said ? Shift(said, sentence) : null;
        if (speaker is null && verbs > 0 && before is { } earlier && HasQuotation(own))
        {
            speaker = Sayer(earlier.Of(text), out _) is { } someone ? Shift(someone, earlier) : null;
        }

        return new Attribution(origin is { } found ? Shift(found, sentence) : null, speaker);
    }

    private static TextSpan? Named(string sentence)
    {
        foreach (Match match in Origin().Matches(sentence))
        {
            if (NounPhrase.After(sentence, match.Index + match.Length) is { } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    private static TextSpan? Outlet(string sentence)
    {
        foreach (Match match in Told().Matches(sentence))
        {
            if (NounPhrase.After(sentence, match.Index + match.Length) is { } phrase && OutletName().IsMatch(phrase.Of(sentence)))
            {
                return phrase;
            }
        }

        return null;
    }

    // The subject of the verb of saying, or what stands behind the verb when a comma or a quotation mark is before it.
    private static TextSpan? Sayer(string sentence, out int verbs)
    {
        verbs = 0;
        foreach (Match match in Saying().Matches(sentence))
        {
            if (IsInQuotation(sentence, match.Index) || (MayDescribe().IsMatch(match.Value) && Adjective().IsMatch(sentence.AsSpan(0, match.Index))))
            {
                continue;
            }

            verbs++;
            var inverted = match.Index >= 2 && (sentence[match.Index - 2] is ',' or '”' or '"' or '’') && !Explanation().IsMatch(sentence[..match.Index]);
            var phrase = (inverted ? NounPhrase.After(sentence, match.Index + match.Length) : null) ?? NounPhrase.Before(sentence, match.Index);
            if (phrase is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool HasQuotation(string sentence) =>
        Quotation().Matches(sentence).Any(m => m.Value.Count(c => c == ' ') + 1 >= MinQuotedWords);

    private static bool IsInQuotation(string sentence, int at) => Quotation().Matches(sentence).Any(m => m.Index < at && at < m.Index + m.Length);

    private static TextSpan Shift(TextSpan span, TextSpan sentence) => new(span.Start + sentence.Start, span.End + sentence.Start);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\baccording to\b|\b(as\s+)?((first|initially|previously)\s+)?(reported|detailed|described|announced|cited|quoted|confirmed|noted|stated|estimated|put out) by\b|\bas per\b", Options, TimeoutMs)]
    private static partial Regex Origin();

    [GeneratedRegex(@"\b(told|tells|interview with|statement to|speaking to|spoke to|in comments to)\b", Options, TimeoutMs)]
    private static partial Regex Told();

    [GeneratedRegex(
        @"\b(BBC|CNN|CBS|NBC|ABC|NPR|PBS|Fox|Reuters|AP|AFP|DPA|TASS|Interfax|Xinhua|Anadolu|Kyodo|Yonhap|Bloomberg|Al Jazeera|Le Monde|Der Spiegel|Die Zeit|Sky|ITV|RIA|Ukrinform"
        + @"|(\w+ )*(News|Times|Post|Herald|Guardian|Journal|Telegraph|Tribune|Courier|Gazette|Chronicle|Mail|Mirror|Observer|Record|Star|Globe|Press|Agency|Radio|TV|Television|Broadcaster|Newspaper|Magazine|Daily|Weekly))\b",
        Options, TimeoutMs)]
    private static partial Regex OutletName();

    [GeneratedRegex("^(confirmed|reported|estimated|announced|claimed|noted|stated|revealed|predicted|declared|acknowledged|denied)$", Options, TimeoutMs)]
    private static partial Regex MayDescribe();

    // "The number of confirmed cases", "a reported 40 dead": what stands behind these is no verb.
    [GeneratedRegex(@"\b(of|for|the|an?|in|with|by|to|from|new|more|other|any|all|first|no)\s$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex Adjective();

    // In small letters alone: the States in "United States" and Mr Said say nothing.
    [GeneratedRegex(
        @"(?<=[\s,”""’])(said|says|told|tells|announced|announces|stated|states|confirmed|confirms|claimed|claims|reported|reports|added|adds|warned|warns|insisted|insists|argued|argues|wrote|writes|noted|notes|estimated|estimates"
        + @"|acknowledged|denied|denies|declared|declares|explained|explains|revealed|predicted|predicts|emphasi[sz]ed|stressed|lauded|commended|reckons|reckoned)\b(?!\s+(by|in an? (report|statement) by)\b)",
        Options & ~RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Saying();

    // "Guo Jiakun, a spokesman for the ministry, said": what stands between commas explains the name before it.
    [GeneratedRegex(@",\s(an?|the|who|whose|its|his|her)\s[^,]{3,80},\s$", Options, TimeoutMs)]
    private static partial Regex Explanation();

    [GeneratedRegex(@"“[^“”]{3,}”|""[^""]{3,}""|“[^”]{3,}$|^[^“]{3,}”", Options, TimeoutMs)]
    private static partial Regex Quotation();
}
