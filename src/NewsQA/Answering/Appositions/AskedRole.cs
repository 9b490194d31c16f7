using System.Collections.Frozen;
using NewsQA.Answering.Spans;

namespace NewsQA.Answering.Appositions;

/// <summary>The office or relation whose holder a question asks for: "Who is the prime minister of Greece?", "Who was Putin's wife?", "What is the name of the ferry's captain?"</summary>
/// <param name="Words">The stems that name it, in order; each of the readings that mean the same.</param>
/// <param name="Owner">Of what or whom, as tokens; empty when nothing is said.</param>
/// <param name="IsPast">Whether it asks who was one, so that a former holder will do.</param>
internal sealed record AskedRole(IReadOnlyList<IReadOnlyList<string>> Words, IReadOnlyList<Token> Owner, bool IsPast)
{
    private const int MaxWords = 5;

    // What such a phrase ends in where it is written like a name ("the Russian Deputy Energy Minister").
    private static readonly FrozenSet<string> Nouns = (
        "minister president premier chancellor mayor governor senator king queen prince princess pope chief executive ceo director head leader chairman chairwoman chair secretary general speaker ambassador spokesman spokeswoman "
        + "spokesperson coach captain commissioner founder cofounder owner author editor lawyer attorney judge justice wife husband spouse partner father mother son daughter brother sister aunt uncle manager officer commander "
        + "archbishop bishop sheriff prosecutor superintendent representative adviser deputy treasurer champion mate").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What a text may tell otherwise than by a name beside the word: "directed by", "her novel", "won the title".
    private static readonly FrozenSet<string> Makers = FrozenSet.ToFrozenSet(["director", "author", "editor", "founder", "cofounder", "owner", "head", "champion"], StringComparer.Ordinal);

    // How else a text tells whose relation somebody is: "the son of", "she married".
    private static readonly FrozenDictionary<string, string[]> Kin = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["father"] = ["son", "daughter", "child", "children"], ["mother"] = ["son", "daughter", "child", "children"], ["son"] = ["father", "mother", "parents"], ["daughter"] = ["father", "mother", "parents"],
        ["wife"] = ["married", "marry", "marries", "widower", "husband"], ["husband"] = ["married", "marry", "marries", "widow", "wife"], ["spouse"] = ["married", "marry", "marries", "widow", "widower"],
        ["brother"] = ["sister", "siblings", "twin"], ["sister"] = ["brother", "siblings", "twin"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string From, string[] To)[] Short =
        [("ceo", ["chief", "executive"]), ("pm", ["prime", "minister"]), ("vp", ["vice", "president"])];

    private static readonly FrozenSet<string> Successions = FrozenSet.ToFrozenSet(["replaced", "replaces", "replace", "replacing", "succeeded", "succeeds", "succeed", "succeeding", "followed"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Late = FrozenSet.ToFrozenSet(["now", "today", "currently", "right", "moment", "present"], StringComparer.Ordinal);

    /// <summary>Whether it is an office or a relation that a text tells by a name beside the word, or hardly at all.</summary>
    public bool IsOffice { get; private init; }

    /// <summary>Words in lower case that may tell it the other way round; none for an office.</summary>
    public IReadOnlyList<string> Otherwise { get; private init; } = [];

    /// <summary>Whether a text may tell it the other way round: of whose father somebody is, "the son of".</summary>
    public bool MayBeToldOtherwise(string text) => Otherwise.Count > 0 && TokenReader.Read(text).Exists(t => Otherwise.Contains(t.Lower, StringComparer.Ordinal));

    /// <summary>Reads a question; null when it asks for no holder of anything.</summary>
    public static AskedRole? Read(string question)
    {
        var tokens = TokenReader.Read(question).Where(t => t.Class is not (TokenClass.Stop or TokenClass.Quote)).ToList();
        var from = Start(tokens);
        if (from < 0)
        {
            return null;
        }

        var phrase = tokens[from..];
        while (phrase.Count > 0 && (Late.Contains(phrase[^1].Lower) || phrase[^1].Class == TokenClass.Adverb))
        {
            phrase.RemoveAt(phrase.Count - 1);
        }

        // "Who was elected speaker" asks what became of somebody.
        if (phrase.Count == 0 || phrase[0].Class == TokenClass.Participle || phrase.Exists(t => t.Class is TokenClass.Auxiliary or TokenClass.Modal or TokenClass.Asking or TokenClass.Pronoun or TokenClass.Conjunction) || phrase.Index().Any(p => p.Item.Class == TokenClass.Gerund && !IsBeforeNoun(phrase, p.Index)))
        {
            return null;
        }

        var isPast = tokens[from - 1].Lower is "was" or "were";
        var possessive = phrase.FindLastIndex(t => t.Class == TokenClass.Possessive);
        return possessive > 0 ? Make(phrase[(possessive + 1)..], Content(phrase[..possessive]), isPast) : OfPhrase(phrase, isPast);
    }

    // "Running mate", "presiding judge".
    private static bool IsBeforeNoun(List<Token> phrase, int at) => at + 1 < phrase.Count && Nouns.Contains(phrase[at + 1].Lower);

    // Behind "who is" or "what is the name of".
    private static int Start(List<Token> tokens)
    {
        // "Who replaced Ann Lee as chief of staff".
        if (tokens.Count > 3 && tokens[0].Lower == "who" && tokens.FindIndex(t => Successions.Contains(t.Lower)) is 1 or 2 && tokens.FindIndex(t => t.Lower == "as") is > 2 and var at)
        {
            return at + 1;
        }

        if (tokens.Count < 3 || (tokens[1].Lower is not ("is" or "was" or "are" or "were") && tokens[1].Class != TokenClass.Possessive))
        {
            return -1;
        }

        var name = tokens.FindIndex(t => t.Lower is "name" or "names");
        return tokens[0].Lower == "who" ? 2
            : tokens[0].Lower is "what" or "which" && name is 2 or 3 && name + 2 < tokens.Count && tokens[name + 1].Lower == "of" ? name + 2
            : -1;
    }

    // "The foreign minister of Greece", "the Greek foreign minister", "the head coach at Anfield".
    private static AskedRole? OfPhrase(List<Token> phrase, bool isPast)
    {
        var hasArticle = phrase[0].Class is TokenClass.Article or TokenClass.Determiner;
        var words = hasArticle ? phrase[1..] : phrase;
        var joint = words.FindIndex(t => t.Class == TokenClass.Preposition);
        if (joint == 0 || (joint > 0 && words[joint].Lower is not ("of" or "for" or "in" or "at" or "to")))
        {
            return null;
        }

        var role = joint < 0 ? words : words[..joint];
        var owner = joint < 0 ? [] : words[(joint + 1)..];
        var next = owner.FindIndex(t => t.Class == TokenClass.Preposition && t.Lower != "of");
        var before = OwnerBefore(role);
        return !hasArticle && before == 0 && !Nouns.Contains(role[^1].Lower) ? null : Make(role[before..], Content([.. role[..before], .. next < 0 ? owner : owner[..next]]), isPast);
    }

    // How many of the first words say whose: countries, or names in front of a role that is none.
    private static int OwnerBefore(List<Token> role)
    {
        var last = role.FindLastIndex(t => Nations.Has(t.Lower));
        if (last >= 0)
        {
            return last + 1;
        }

        return role[^1].Class == TokenClass.Lower ? role.FindLastIndex(t => t.Class == TokenClass.Capital && !Nouns.Contains(t.Lower)) + 1 : 0;
    }

    private static AskedRole? Make(List<Token> role, IReadOnlyList<Token> owner, bool isPast)
    {
        var isNoun = role.Count is > 0 and <= MaxWords && role.TrueForAll(t => t.IsContent || t.Class is TokenClass.Participle or TokenClass.Gerund)
            && (role[^1].Class == TokenClass.Lower || Nouns.Contains(role[^1].Lower));
        return isNoun ? new AskedRole(Readings(role), owner, isPast) { IsOffice = Nouns.Contains(role[^1].Lower) && !Makers.Contains(role[^1].Lower), Otherwise = Kin.GetValueOrDefault(role[^1].Lower) ?? [] } : null;
    }

    private static List<IReadOnlyList<string>> Readings(List<Token> role)
    {
        var stems = role.ConvertAll(t => t.Stem);
        var readings = new List<IReadOnlyList<string>> { stems };
        foreach (var (from, to) in Short)
        {
            var whole = to.Select(w => TokenReader.Read(w)[0].Stem).ToList();
            if (stems.SequenceEqual([from], StringComparer.Ordinal))
            {
                readings.Add(whole);
            }
            else if (stems.Take(whole.Count).SequenceEqual(whole, StringComparer.Ordinal))
            {
                readings.Add([from]);
            }
        }

        return readings;
    }

    private static List<Token> Content(IEnumerable<Token> tokens) => [.. tokens.Where(t => t.IsContent)];
}
