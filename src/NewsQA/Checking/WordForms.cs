using System.Collections.Frozen;
using NewsQA.Indexing;

namespace NewsQA.Checking;

/// <summary>Reduces an English word to a form that its inflections share: "rose" and "rises" to the stem of "rise", "women" to that of "woman".</summary>
internal static class WordForms
{
    // Base form first, then the forms that do not end in -ed; of "read", "put" and the like there is but one.
    private const string Irregular =
        """
        arise arose arisen|awake awoke|bear bore born borne|beat beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought
        build built|buy bought|catch caught|choose chose chosen|come came|creep crept|deal dealt|dig dug|do did done does|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
        feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone goes
        grow grew grown|hang hung|have had has|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant
        meet met|overcome overcame|overtake overtook overtaken|pay paid|quit|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken
        shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spring sprang sprung|stand stood|steal stole stolen
        stick stuck|strike struck stricken|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
        undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|weep wept|win won|wind wound|withdraw withdrew withdrawn|write wrote written
        rebuild rebuilt|repay repaid|retake retook retaken|rewrite rewrote rewritten|oversee oversaw overseen|mislead misled|foresee foresaw foreseen|free freed|hit|cut|put|set|shut|hurt|let|cast|cost|bid|burst|split|spread|bet|rid|broadcast
        """;

    private const string IrregularNouns = "man men|woman women|child children|person people|wife wives|wolf wolves|knife knives|thief thieves|life lives|half halves|foot feet|tooth teeth|mouse mice|crisis crises|medium media|datum data|bus buses|gas gases";

    private static readonly FrozenDictionary<string, string> Bases = Read(Irregular, ofVerbs: true);
    private static readonly FrozenDictionary<string, string> Pasts = Lines(Irregular).ToFrozenDictionary(f => f[0], f => f.Length > 1 ? f[1] : f[0], StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Singulars = Read(IrregularNouns, ofVerbs: false);

    /// <summary>Whether a word, in lower case, is a form of a verb that is not inflected by rule.</summary>
    public static bool IsIrregularVerb(string lower) => Bases.ContainsKey(lower);

    /// <summary>Whether a word, in lower case, is a verb without an ending, as far as a list of the verbs of news tells.</summary>
    public static bool IsBase(string lower) => lower != "second" && (Bases.GetValueOrDefault(lower) == lower || VerbMarker.IsKnown(lower));

    /// <summary>Whether a word can only be past tense or a participle.</summary>
    public static bool IsPast(string lower) =>
        (lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal) && !lower.EndsWith("eed", StringComparison.Ordinal)) || (Bases.TryGetValue(lower, out var verb) && verb != lower);

    /// <summary>Whether a verb's participle is its base form: "cut", "run".</summary>
    public static bool IsParticiple(string lower) => lower is "hit" or "cut" or "put" or "set" or "shut" or "hurt" or "let" or "cast" or "bid" or "burst" or "split" or "spread" or "broadcast" or "run" or "come" or "become" or "overcome" or "beat";

    /// <summary>A verb's past tense: "accepted" of "accept", "rose" of "rise".</summary>
    /// <param name="verb">The verb without an ending, in lower case.</param>
    public static string Past(string verb) =>
        Pasts.GetValueOrDefault(verb)
        ?? (verb.EndsWith('e') ? verb + "d"
            : verb.Length > 2 && verb.EndsWith('y') && !IsVowel(verb[^2]) ? verb[..^1] + "ied"
            : DoublesItsEnd(verb) ? verb + verb[^1] + "ed"
            : verb + "ed");

    /// <summary>A verb as it follows "he" or "she": "carries" of "carry".</summary>
    /// <param name="verb">The verb without an ending, in lower case.</param>
    public static string ThirdPerson(string verb) =>
        verb == "have" ? "has"
            : verb.Length > 2 && verb.EndsWith('y') && !IsVowel(verb[^2]) ? verb[..^1] + "ies"
            : verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('o') || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es"
            : verb + "s";

    // Verbs of two syllables that bear the stress on the last one, or end in an l that British spelling doubles.
    private static readonly FrozenSet<string> Doubled = FrozenSet.ToFrozenSet(
        ["admit", "permit", "commit", "submit", "omit", "emit", "regret", "refer", "prefer", "defer", "infer", "confer", "occur", "incur", "recur", "deter", "abhor", "equip", "compel", "expel", "propel", "repel", "rebel", "control", "patrol", "acquit", "allot", "transfer", "cancel", "travel", "signal", "label"],
        StringComparer.Ordinal);

    // "Ban", "plan"; not "visit", "open": of two syllables the stress decides, which no spelling tells.
    private static bool DoublesItsEnd(string verb) => Doubled.Contains(verb) ||
        (verb.Length is > 2 and < 6 && verb.Count(IsVowel) == 1 && IsVowel(verb[^2]) && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y'));

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>The stem that a word shares with its inflections.</summary>
    /// <param name="lower">The word in lower case, without a possessive ending.</param>
    /// <returns>A stem; the word itself where it has none, as a stop word.</returns>
    public static string Stem(string lower)
    {
        var form = Bases.GetValueOrDefault(lower) ?? Singulars.GetValueOrDefault(lower) ?? lower;
        return TextAnalyzer.Terms(form) is { Count: > 0 } terms ? terms[^1] : form;
    }

    private static FrozenDictionary<string, string> Read(string lines, bool ofVerbs)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var words in Lines(lines))
        {
            foreach (var word in ofVerbs ? words : words[1..])
            {
                forms.TryAdd(word, words[0]);
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string[]> Lines(string lines) =>
        lines.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(g => g.Split(' '));
}
