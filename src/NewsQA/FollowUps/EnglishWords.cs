using System.Collections.Frozen;

namespace NewsQA.FollowUps;

/// <summary>Closed classes of English words, and small open ones, that tell the parts of a question apart. All in lower case.</summary>
internal static class EnglishWords
{
    /// <summary>Verbs that can stand before the subject of a question.</summary>
    public static readonly FrozenSet<string> Auxiliaries = Set(
        "is are was were do does did has have had will would can could should shall may might must");

    /// <summary>Those of them that join a subject to what it is.</summary>
    public static readonly FrozenSet<string> FormsOfBe = Set("is are was were");

    /// <summary>Words that ask.</summary>
    public static readonly FrozenSet<string> Asking = Set("who whom whose what which when where why how");

    /// <summary>Prepositions.</summary>
    public static readonly FrozenSet<string> Prepositions = Set(
        "in on at by for from to of with about aboard near over under between against during after before since until into onto across around behind among along through");

    /// <summary>Prepositions that a place often follows.</summary>
    public static readonly FrozenSet<string> OfPlaces = Set("in at to from near into across around outside inside aboard");

    /// <summary>Words that begin a noun phrase.</summary>
    public static readonly FrozenSet<string> Determiners = Set("the a an this that these those his her its their all some any each every no");

    /// <summary>
    /// Nouns of things that news return to by "the visit", "the ship": without anything of its own that says which, a question with one asks about what was spoken of.
    /// Not among them what there is one of anyway (the government, the weather).
    /// </summary>
    public static readonly FrozenSet<string> Returning = Set(
        """
        visit trip journey stay tour flight voyage ship vessel boat ferry train tram plane aircraft car bus bridge tunnel road harbour port picture painting canvas
        work symphony opera book film song album play game match race marathon tournament final season transfer fee contract company firm business group bank union
        club team party deal treaty agreement accord offer bid takeover talks meeting summit conference parade ceremony festival feast event party concert strike
        walkout protest march demonstration accident crash collision disaster explosion fire flood storm hurricane earthquake attack breach theft break-in robbery
        murder killing war battle crisis election vote referendum count campaign result ruling decision verdict judgment sentence trial case inquiry investigation
        study experiment research report survey plan project programme scheme ban law bill recall product kettle device drug compound substance moss cave lake river
        island building church museum school hospital university city town village region country licence permit rate cut rise increase fall price cost damage
        victim victims suspect suspects man woman boy girl captain driver pilot owner winner loser author composer painter artist singer player striker mayor minister
        lanterns passengers crew survivors hackers attackers drivers workers
        """);

    /// <summary>Nouns of what somebody is.</summary>
    public static readonly FrozenSet<string> Roles = Set(
        """
        captain driver pilot owner winner loser author composer painter artist singer player striker coach manager mayor minister president leader director chief head
        chair chairman chairwoman spokesman spokeswoman spokesperson governor judge professor doctor officer superintendent secretary economist analyst researcher
        scientist founder editor reporter lawyer wife husband son daughter mother father brother sister partner successor predecessor opponent rival colleague boss
        """);

    /// <summary>Words in the names of what is no person.</summary>
    public static readonly FrozenSet<string> InNamesOfThings = Set(
        """
        bank museum university college school court board office ministry department agency council committee commission company corporation group holdings line lines
        shipping airlines union party organisation organization association federation league club rovers united sporting city town lake river río cape mount island
        islands bridge street square road avenue church chapel hospital port harbour marathon festival cup prize order storm hurricane operation act treaty post times
        gazette herald courier record ledger news press wire radio station service services water power energy homes appliances foundation institute laboratory
        society trust fund parliament senate congress house army navy police sea strait gulf bay region province state states kingdom republic nations world
        """);

    /// <summary>Past participles that do not end in "ed".</summary>
    public static readonly FrozenSet<string> Participles = Set(
        "born held built made known given sold bought won lost found seen taken told written begun chosen shut cut put set sent paid caught brought kept led met left hurt struck hit stolen drawn driven flown grown shown thrown torn worn broken frozen spoken sunk come gone done");

    /// <summary>Words of a question that say nothing of what it is about.</summary>
    public static readonly FrozenSet<string> Empty = Set(
        "many much long else exactly people anyone anybody someone somebody everyone everybody anything something happen happened happens next then also too again please one ones actually precisely");

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
