using System.Collections.Frozen;
using NewsQA.Checking;

namespace NewsQA.FollowUps.Suggestions;

/// <summary>Verbs of which questions are made, with their forms.</summary>
internal static class NarrativeVerbs
{
    // Of these "what did they ...?" reads well whatever follows.
    private static readonly FrozenSet<string> WithThings = Set(
        """
        announce launch unveil reveal sign approve reject ban buy win lose publish release propose recommend promise demand order discover find design develop invent create build introduce offer acquire sell
        abandon scrap cancel suspend postpone open close adopt endorse oppose condemn defend emphasise emphasize stress predict deny claim admit confirm suggest warn seek consider investigate plan threaten
        pledge write compose direct report disclose detect identify impose lift face steal break receive produce plead
        """);

    // What follows is a that-clause or an object.
    private static readonly FrozenSet<string> Saying = Set(
        "announce reveal promise emphasise emphasize stress predict deny claim admit confirm suggest warn propose recommend demand discover find pledge report disclose say tell add argue insist note explain state conclude believe think");

    private static readonly FrozenSet<string> WithPeople = Set(
        "beat meet marry replace succeed defeat appoint name hire blame accuse praise criticise criticize sue back endorse thank support dismiss sack nominate interview");

    private static readonly FrozenSet<string> WithPlaces = Set("meet die live work study open arrive land grow crash play marry perform speak train");

    // What is done to somebody, or what somebody does, for a reason.
    private static readonly FrozenSet<string> WithReasons = Set(
        "resign apologise apologize quit arrest suspend sack fire dismiss fine ban jail close evacuate cancel postpone delay withdraw recall criticise criticize condemn halt stop strike protest boycott sue detain reject refuse fall rise drop shut scrap abandon");

    private static readonly FrozenSet<string> More = Set(
        """
        died resigned apologised apologized elected scored joined arrived reached fined jailed crashed collapsed ruled voted urged asked called moved returned started began became gave took made went came left led held ran saw
        set said told warned insisted argued added noted fell rose grew hit cut kept got put spent paid earned raised attacked killed injured wounded destroyed damaged saved rescued freed saw faced failed refused agreed decided helped
        tried wanted hoped planned played performed visited toured travelled traveled flew drove sailed fled escaped survived suffered recovered lived worked studied served retired quit married divorced competed finished
        qualified advanced ended stopped continued expanded merged filed sued settled charged accused convicted sentenced acquitted cleared defended condemned
        """);

    // "Plans to build", "agreed to pay".
    private static readonly FrozenSet<string> WishedNow = Set("want hope plan intend");
    private static readonly FrozenSet<string> WishedThen = Set("want hope plan agree refuse promise vow threaten offer pledge decide");

    private static readonly FrozenDictionary<string, (string Helper, string Verb)> Wishes = WishedNow.Select(v => (Form: WordForms.ThirdPerson(v), Helper: "does", Verb: v))
        .Concat(WishedThen.Select(v => (Form: WordForms.Past(v), Helper: "did", Verb: v))).ToFrozenDictionary(w => w.Form, w => (w.Helper, w.Verb), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Pasts = WithThings.Concat(Saying).Concat(WithPeople).Concat(WithPlaces).Concat(WithReasons)
        .SelectMany(Forms).GroupBy(f => f.Form, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().Verb, StringComparer.Ordinal);

    // "Cancelled", and as American papers have it "canceled".
    private static IEnumerable<(string Form, string Verb)> Forms(string verb)
    {
        var past = WordForms.Past(verb);
        return past.EndsWith("lled", StringComparison.Ordinal) && !verb.EndsWith("ll", StringComparison.Ordinal) ? [(past, verb), (verb + "ed", verb)] : [(past, verb)];
    }

    private static readonly FrozenDictionary<string, string> Presents = WithThings.Concat(Saying).Concat(WithPeople).Append("want").Append("hope").Append("plan").Append("intend").Append("seek")
        .DistinctBy(WordForms.ThirdPerson, StringComparer.Ordinal).ToFrozenDictionary(WordForms.ThirdPerson, v => v, StringComparer.Ordinal);

    /// <summary>Whether a word, in lower case, can be the verb of a sentence by itself.</summary>
    public static bool IsFinite(string lower) => Pasts.ContainsKey(lower) || More.Contains(lower) || Presents.ContainsKey(lower);

    /// <summary>The helper and the verb of a question: "did" and "win" of "won"; null where the word is no known past or present.</summary>
    public static (string Helper, string Verb)? Asked(string lower) =>
        Pasts.TryGetValue(lower, out var past) ? ("did", past) : Presents.TryGetValue(lower, out var present) ? ("does", present) : null;

    /// <summary>The same of what somebody plans, wishes or promises to do.</summary>
    public static (string Helper, string Verb)? Wished(string lower) => Wishes.TryGetValue(lower, out var wish) ? wish : null;

    /// <summary>Whether what a verb's object is can be asked for.</summary>
    public static bool TakesThing(string verb) => WithThings.Contains(verb);

    /// <summary>Whether it tells what somebody says, thinks or finds out.</summary>
    public static bool IsSaying(string verb) => Saying.Contains(verb);

    /// <summary>Whether it is done to somebody.</summary>
    public static bool TakesPerson(string verb) => WithPeople.Contains(verb);

    /// <summary>Whether one can ask where it happened.</summary>
    public static bool TakesPlace(string verb) => WithPlaces.Contains(verb);

    /// <summary>Whether one asks why it happened.</summary>
    public static bool TakesReason(string verb) => WithReasons.Contains(verb);

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
