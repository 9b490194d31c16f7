using System.Collections.Frozen;
using NewsQA.Indexing;

namespace NewsQA.Claims;

/// <summary>
/// Words that name one attribute in different parts of speech or by another word, as news has them: "how many <i>died</i>" is answered by "<i>killed</i> six" and "the <i>toll</i> rose to six". Two words
/// of one class match; a word of another class near a value says that the value is something else's ("six dead and forty <i>injured</i>").
/// </summary>
internal static class WordClasses
{
    private static readonly string[] s_classes =
    [
        "die died dies dead death deaths dying kill killed kills killing toll fatality fatalities fatal perished victims lives murdered slain deadly",
        "injured injure injures injuries injury wounded wounding wounds hurt",
        "missing unaccounted disappeared",
        "arrested arrest arrests detained detain detentions custody",
        "evacuated evacuate evacuation evacuations displaced fled homeless",
        "casualties casualty",
        "rescued rescue rescues survived survive survivors survivor alive",
        "trapped trap trapping",
        "population populous inhabitants residents people populated inhabited",
        "born birth birthdate birthday",
        "built build construction constructed erected completed building",
        "founded found founding established establish establishment created formed formation launched incorporated inception set",
        "released release releases issued launched published premiered",
        "began begin begins start started starts beginning opened opens commenced commence embarked",
        "ended end ends ending finished concluded conclude closed over",
        "last lasted lasts lasting duration long length stay stayed ran runs spanned",
        "visit visits visited visiting trip trips tour toured stay travel travels travelled journey",
        "aboard onboard board passengers carrying",
        "cost costs price priced worth paid pay damage damages bill spend spent",
        "elected elect election won win wins winner winning victory victorious",
        "directed director directs directing filmmaker",
        "singer artist album recorded performed song band performer",
        "resign resigned resigns resignation quit quits stepped",
        "signed sign signs signing agreement deal treaty concluded",
        "laid cut cuts redundancies jobs layoffs",
    ];

    private static readonly FrozenDictionary<string, FrozenSet<int>> ByTerm = s_classes
        .SelectMany((line, number) => line.Split(' ').SelectMany(TextAnalyzer.Terms).Select(term => (term, number)))
        .GroupBy(p => p.term, p => p.number, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(), StringComparer.Ordinal);

    /// <summary>Whether two terms name one attribute.</summary>
    public static bool AreOne(string left, string right) =>
        left == right || (ByTerm.TryGetValue(left, out var l) && ByTerm.TryGetValue(right, out var r) && l.Overlaps(r));

    // The first classes are what became of people.
    private const int LastOfHarm = 7;

    /// <summary>Whether a term is in a class of harm done to people or averted, of which reports give one number each.</summary>
    public static bool IsHarm(string term) => ByTerm.TryGetValue(term, out var classes) && classes.Any(c => c <= LastOfHarm);
}
