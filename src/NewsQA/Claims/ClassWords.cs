using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Claims;

/// <summary>Words of a few closed classes that questions ask for by the class's name: "which <i>party</i>", "what <i>sport</i>", "in which <i>language</i>".</summary>
internal static partial class ClassWords
{
    /// <summary>The class that a question asks for; null when it asks for none of these.</summary>
    public static string? AskedBy(string question) =>
        Asks().Match(question) is { Success: true } match ? match.Groups.Cast<Group>().First(g => g.Success && g.Name.Length > 1).Name : null;

    /// <summary>The words of a class in a text, in order.</summary>
    public static IReadOnlyList<TextSpan> Find(string name, string text) => [.. Pattern(name).Matches(text).Select(m => new TextSpan(m.Index, m.Index + m.Length))];

    private static Regex Pattern(string name) => name switch
    {
        "sport" => Sports(),
        "party" => Parties(),
        "language" => Languages(),
        "position" => Positions(),
        _ => Media(),
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\b(what|which)\s+(is the |was the |(type|kind) of )?((?<sport>sports?)|(?<party>(political )?party)|(?<language>language)|(?<position>position)|(?<medium>(primary )?medium))\b", Options, TimeoutMs)]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"\b((american|association|australian rules|gaelic|canadian)\s+football|football|soccer|basketball|baseball|(ice|field|roller) hockey|hockey|cricket|rugby (league|union)|rugby|(table )?tennis|golf|kickboxing|boxing|wrestling|volleyball|handball"
        + @"|badminton|athletics|swimming|cycling|rowing|sailing|judo|karate|taekwondo|fencing|gymnastics|(alpine|cross-country) skiing|skiing|(speed|figure) skating|curling|biathlon|bobsleigh|chess|poker|lacrosse|softball|squash|snooker|darts"
        + @"|motorsport|(motor|auto|car|horse|motorcycle) racing|surfing|triathlon|weightlifting|archery|water polo|polo|bodybuilding|mixed martial arts|netball|hurling|sumo)\b",
        Options, TimeoutMs)]
    private static partial Regex Sports();

    [GeneratedRegex(
        @"\b(republicans?|democrats?|democratic|labour|conservatives?|liberal democrats?|liberals?|greens?|green party|whigs?|communists?|socialists?|social democrat(s|ic)?|christian democrat(s|ic)?|progressives?|libertarians?|tory|tories)\b",
        Options, TimeoutMs)]
    private static partial Regex Parties();

    [GeneratedRegex(
        @"\b(Arabic|Assamese|Bengali|Bulgarian|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dutch|English|Estonian|Finnish|French|Gaelic|German|Greek|Gujarati|Hebrew|Hindi|Hungarian|Icelandic|Indonesian|Irish|Italian|Japanese|Kannada|Korean"
        + @"|Latin|Latvian|Lithuanian|Malay|Malayalam|Mandarin|Marathi|Nepali|Norwegian|Odia|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Serbian|Sinhala|Slovak|Slovene|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Telugu|Thai|Turkish|Ukrainian"
        + @"|Urdu|Vietnamese|Welsh)([- ]language)?\b(?!\s+(singer|actor|actress|director|film ?maker|drama|people|government))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Languages();

    [GeneratedRegex(
        @"\b(goalkeeper|defender|(mid|centre|center|full|half|wing|quarter|line|running|corner)[- ]?back(er)?|midfielder|forward|striker|winger|hooker|prop|flanker|lock|pitcher|catcher|shortstop|outfielder|infielder|(first|second|third) baseman"
        + @"|point guard|shooting guard|defenceman|defenseman|goaltender|quarterback|linebacker|wide receiver|tight end|offensive lineman|defensive (end|tackle|back)|safety|punter)\b",
        Options, TimeoutMs)]
    private static partial Regex Positions();

    [GeneratedRegex(@"\b(film|movie|novel|short story|play|poem|poetry|painting|sculpture|album|song|single|opera|musical|ballet|telenovela|(television|tv|radio|web) (series|drama|programme|program|show)|video game|board game|card game|comic|manga|magazine|newspaper|photography)\b", Options, TimeoutMs)]
    private static partial Regex Media();
}
