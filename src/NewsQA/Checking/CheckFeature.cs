namespace NewsQA.Checking;

/// <summary>What a sentence is judged by, once its numbers, times, names, quotations and citations are found in what it cites. Counts unless said otherwise.</summary>
internal enum CheckFeature
{
    /// <summary>Words of little meaning that no excerpt has.</summary>
    MissingWeak,

    /// <summary>Words of the sentence, no verbs, that no excerpt has or means, of the commonest 1,000 of news.</summary>
    MissingCommon,

    /// <summary>Less common words of that kind.</summary>
    MissingUsual,

    /// <summary>Rare words of that kind.</summary>
    MissingRare,

    /// <summary>Verbs that no excerpt has or means, of the commonest 1,000 words.</summary>
    MissingCommonVerbs,

    /// <summary>Other verbs of that kind.</summary>
    MissingVerbs,

    /// <summary>Superlatives and comparatives of that kind.</summary>
    MissingDegrees,

    /// <summary>Verbs of that kind that others rule out, as <see cref="Checking.Contrasts"/> lists: they tell which of several things happened.</summary>
    MissingRivalVerbs,

    /// <summary>Other words of that kind that others rule out, and offices.</summary>
    MissingRivals,

    /// <summary>Words of that kind in whose place the excerpt has one that says much the same.</summary>
    MissingAlike,

    /// <summary>The share of what the sentence tells that no excerpt has, 0 to 1.</summary>
    MissingShare,

    /// <summary>Words in whose place the excerpt has one that rules them out.</summary>
    Contrasts,

    /// <summary>Small words in whose place the excerpt has their opposite: "before" for "after".</summary>
    SmallContrasts,

    /// <summary>Amounts that count something else there.</summary>
    ValuesCounted,

    /// <summary>Values that go another way there.</summary>
    ValueWays,

    /// <summary>Values told of what another value there is told of.</summary>
    ValueRivals,

    /// <summary>The same where more of what is told of them is their own.</summary>
    LooseRivals,

    /// <summary>Values that are somebody else's there.</summary>
    ValueOwners,

    /// <summary>Values with another verb there.</summary>
    ValueVerbs,

    /// <summary>Values from another clause there.</summary>
    ValueClauses,

    /// <summary>Values that stand with nothing that the sentence has.</summary>
    ValuesAlone,

    /// <summary>Times that are a start or an end in one, not in the other.</summary>
    DateEnds,

    /// <summary>Names with a word that another name stands with there.</summary>
    NameSlots,

    /// <summary>Owners of what is not theirs.</summary>
    Owners,

    /// <summary>Clauses whose verbs no one excerpt has.</summary>
    VerbsApart,

    /// <summary>Words denied in one, affirmed in the other.</summary>
    Denials,

    /// <summary>The same of nouns, and of verbs that are not there themselves.</summary>
    LooseDenials,

    /// <summary>Verbs told as surer than they are.</summary>
    Doubts,

    /// <summary>Verbs told as less sure, or beside others that are less sure.</summary>
    LooseDoubts,

    /// <summary>Verbs in the past that the excerpt has in the present.</summary>
    Pasts,

    /// <summary>Persons called what they are not.</summary>
    RoleNames,

    /// <summary>Offices of another kind.</summary>
    RoleKinds,

    /// <summary>Speakers who are not said to have said so.</summary>
    Speakers,

    /// <summary>Causes that are not given.</summary>
    Causes,

    /// <summary>"All", "only", "most" that are not said.</summary>
    Extents,

    /// <summary>Small words turned round.</summary>
    Turns,

    /// <summary>Deeds whose doer and object have changed places.</summary>
    Turned,

    /// <summary>Deeds of somebody else.</summary>
    Others,

    /// <summary>The same where a noun says whose.</summary>
    OtherNouns,

    /// <summary>The same where no excerpt has the noun.</summary>
    OtherNews,

    /// <summary>Doers of what nobody is said to do.</summary>
    Doers,

    /// <summary>Values whose clause there has a verb that the sentence has not.</summary>
    ValueRelatives,

    /// <summary>Numbers that are all but what is told, or not all of it.</summary>
    Parts,

    /// <summary>Things said of somebody else.</summary>
    Predicates,

    /// <summary>The share of a clause that no one sentence of an excerpt has with the rest of it, of what the excerpts have at all, 0 to 1; the most.</summary>
    MostApart,

    /// <summary>The same on average.</summary>
    MeanApart,

    /// <summary>Names that stand in another sentence than the rest of their clause.</summary>
    NamesApart,

    /// <summary>Amounts and times that do.</summary>
    ValuesApart,

    /// <summary>Values and names in whose place, beside the verb, the excerpt has another.</summary>
    Rivals,

    /// <summary>Values and names behind a small word of another kind.</summary>
    Prepositions,

    /// <summary>Clauses denied where the sentence that bears them is not, or the other way round.</summary>
    ClauseDenials,

    /// <summary>Clauses told as done where the sentence that bears them leaves it open.</summary>
    ClauseOpen,

    /// <summary>Clauses left open where the sentence that bears them tells it as done.</summary>
    ClauseDone,
}
