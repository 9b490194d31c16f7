using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>Guesses which words are verbs: by their ending, by a list of irregular forms, and by what stands before them.</summary>
internal static class VerbMarker
{
    // Verbs of news in the present tense and the infinitive, as stems; also those that are nouns elsewhere.
    private static readonly FrozenSet<string> Regular = Set(
        """
        accept accuse achieve acquire act add admit adopt affect agree aim allow announce answer appeal appear apply appoint approve argue arrest arrive ask attack attend authorise avoid award back ban beat believe
        belong blame block call cancel carry cause chair change charge claim clear climb close collapse collect complain confess confirm consider consult contain continue cost count cover create criticise cross cut
        damage decide declare decline defeat defend deliver demand deny describe destroy detain develop die disappear discover dismiss double drop earn elect employ enable end enter establish estimate evacuate
        expand expect explain face fail fear file finish follow force gain grant grow halt happen hate head help hire hold hope identify improve include increase injure inspect intend introduce invest investigate invite issue
        join jump kill land last launch lead learn lift like link list live load lower make manage mark marry miss move name need negotiate note notice object obtain occur offer open operate oppose order organise own
        pass pay plan play point postpone predict prevent print produce promise propose protect protest prove provide publish pull punish push question raise reach receive recommend recover reduce refer refuse reject release
        remain remove repair repeat replace report represent request require rescue resign respond restore result resume retire return reveal review rule run save score search sentence serve settle share show sign spend stay start state
        stop suffer suggest support suspect suspend take talk tell test thank threaten trace travel treat try turn urge use visit vote wait walk want warn welcome wish withdraw work worry yield
        say get give go come keep hear see find think know become begin break bring build buy choose draw drive eat fall feel fight fly forget hide hit let lose mean meet put quit read ride rise sell send set shake shoot shut sing
        dispute contest challenge criticise praise deliver adopt relocate postpone delay shorten extend rise swell threaten monitor prosecute question search share shelter shrink slip smuggle sponsor sue supply surrender survive tackle target
        train transfer transport treat trigger triple undergo unveil update upset vaccinate value violate vow warn wave weigh widen abandon absorb accompany alter amend arrange assess assist assume auction beg bomb border borrow
        sink sit speak stand steal strike sweep swim teach tear throw understand wake wear win write
        """);

    private static readonly FrozenSet<string> BeforeVerb = Set("to will would can could may might must shall should cannot not they we you i he she it who which that did does do don't didn't doesn't won't wouldn't can't couldn't");

    private static readonly FrozenSet<string> BeforeNoun = Set("the a an this that these those his her its their our my your no any some each every of in on at by for from with into over under after before between against");

    private static readonly string[] NoPlural = ["ss", "us", "is"];

    private static readonly string[] Attributes = ["ed", "ing", "al", "ive", "ous", "ic", "ful", "less", "est"];

    /// <summary>Whether a word, in lower case and without an ending, can be one.</summary>
    public static bool IsKnown(string lower) => Regular.Contains(lower);

    /// <summary>Marks them.</summary>
    public static void Mark(IReadOnlyList<ReadWord> words)
    {
        foreach (var word in words)
        {
            word.IsVerb = IsVerb(words, word);
        }
    }

    private static bool IsVerb(IReadOnlyList<ReadWord> words, ReadWord word)
    {
        if (!word.IsContent || (word.IsCapital && !word.IsFirst) || word.Lower is "have" or "has" or "had")
        {
            return false;
        }

        var before = word.Index > 0 ? words[word.Index - 1].Lower : "";
        var next = word.Index + 1 < words.Count ? words[word.Index + 1] : null;
        if (WordForms.IsPast(word.Lower))
        {
            // "The injured passengers": an attribute; "the injured were taken": a noun.
            return !(BeforeNoun.Contains(before) && next is { IsMark: false, IsFunction: false }) && !(before is "the" or "a" or "an" && !(next is { IsContent: true }));
        }

        // "That divers had found": what stands before a helper is no verb.
        if (before == "that" && next?.Lower is ("had" or "has" or "have" or "was" or "were" or "is" or "are" or "will" or "would" or "could" or "can") && !WordForms.IsPast(word.Lower))
        {
            return false;
        }

        if (next?.Lower == "by" && WordForms.IsIrregularVerb(word.Lower))
        {
            return true;
        }

        if (word.Lower.Length > 5 && word.Lower.EndsWith("ing", StringComparison.Ordinal))
        {
            return !BeforeNoun.Contains(before) || before is "after" or "before" or "by" or "for" or "of" or "from" or "with" or "without" or "on" or "in";
        }

        // "United beat Rovers", "put the damage at": past without an ending.
        if (WordForms.IsIrregularVerb(word.Lower) && word.Lower is "beat" or "hit" or "cut" or "put" or "set" or "shut" or "hurt" or "let" or "cost" or "quit" or "split" or "spread")
        {
            return BeforeVerb.Contains(before) || (word.Index > 0 && !BeforeNoun.Contains(before) && !words[word.Index - 1].IsNumber && next is { IsMark: false } && (BeforeNoun.Contains(next.Lower) || next.IsCapital || next.IsNumber));
        }

        return !IsNounBehind(before, word) && (BeforeVerb.Contains(before) || (Regular.Contains(word.Stem) || (word.Lower.EndsWith('s') && !word.Lower.EndsWith("ss", StringComparison.Ordinal) && next is { Lower: "that" } && !word.IsCapital)) && word.Index > 0 && !word.IsFirst && !BeforeNoun.Contains(before) && !words[word.Index - 1].IsNumber && !words[word.Index - 1].IsPossessive && FitsSubject(words, word, next));
    }

    // "Handed over to investigators".
    private static bool IsNounBehind(string before, ReadWord word) =>
        before is "to" or "not" && word.Lower.EndsWith('s') && !NoPlural.Any(e => word.Lower.EndsWith(e, StringComparison.Ordinal));

    // "The bank wants", "economists expect", "and fill in": a verb without an ending follows a plural, not another noun ("prison sentence").
    private static bool FitsSubject(IReadOnlyList<ReadWord> words, ReadWord word, ReadWord? next)
    {
        var before = words[word.Index - 1];
        return word.Lower.EndsWith('s')
            ? !Attributes.Any(a => before.Lower.EndsWith(a, StringComparison.Ordinal)) && (next is { Lower: "that" or "the" or "a" or "an" or "to" or "its" or "his" or "her" or "their" } || next is not { IsVerb: true } && next?.Lower is not ("are" or "were" or "have" or "had" or "was" or "is"))
            : (before.Lower.EndsWith('s') && !NoPlural.Any(e => before.Lower.EndsWith(e, StringComparison.Ordinal))) || before.Lower is "people" or "also" or "still" or "police" || (before.Lower is "and" or "or" && next is { IsFunction: true });
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(WordForms.Stem).Concat(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);
}
