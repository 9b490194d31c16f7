namespace NewsQA.Answering;

/// <summary>What is measured of the best sentences together, to decide between answering and silence. Each 0 to 1, and none depends on how the question is worded; the order is that of the weight file.</summary>
internal enum SupportFeature
{
    /// <summary>Share of the question's words, by weight, that the best sentence itself has.</summary>
    Own,

    /// <summary>The same with the sentences beside it.</summary>
    Beside,

    /// <summary>The same with its passage and title.</summary>
    Passage,

    /// <summary>How well the least covered of the question's three weightiest words is covered by the best sentence's passage.</summary>
    RarestWord,

    /// <summary>As <see cref="RarestWord"/>, over the names alone; 1 when there is none.</summary>
    RarestName,

    /// <summary>The best sentence's <see cref="SentenceFeature.Similarity"/>.</summary>
    Similarity,

    /// <summary>The best sentence's <see cref="SentenceFeature.KindMissing"/>.</summary>
    KindMissing,

    /// <summary>The best sentence's <see cref="SentenceFeature.NearValue"/>.</summary>
    NearValue,

    /// <summary>The best sentence's <see cref="SentenceFeature.Phrases"/>.</summary>
    Phrases,

    /// <summary>Share of the weight of the question's words that are no names which the best sentence's passage speaks of; 1 when there is none.</summary>
    ContentWords,

    /// <summary>As <see cref="ContentWords"/>, in the best sentence itself.</summary>
    OwnContentWords,

    /// <summary>The same for the question's names and numbers, in the best sentence and those beside it; 1 when there is none.</summary>
    BesideNames,

    /// <summary>Share of the question's weight that any of the sentences read speaks of, its passage included.</summary>
    AllPassages,

    /// <summary>As <see cref="AllPassages"/>, over the names alone; 1 when there is none.</summary>
    AllNames,

    /// <summary>How well the least covered of the three weightiest names is covered by any of the sentences read; 1 when there is none.</summary>
    AllRarestName,

    /// <summary>The best share of the question's weight that any one passage speaks of.</summary>
    BestPassage,

    /// <summary>The best share that any one sentence with those beside it speaks of.</summary>
    BestBeside,

    /// <summary>The best share of the names' weight in any one sentence alone; 1 when there is none.</summary>
    BestNames,

    /// <summary>Share of the names' weight that lies on names which stand nowhere in the index.</summary>
    UnknownNames,

    /// <summary>Share of all words' weight that lies on words which stand nowhere in the index.</summary>
    UnknownWords,

    /// <summary>Share of the question's numbers that the best sentence's passage has; 1 when there is none.</summary>
    Numbers,

    /// <summary>Share of the question's neighbouring names ("Bobby Carpenter") that are neighbours in some sentence read; 1 when there is none.</summary>
    NamePairs,

    /// <summary>The best cosine of a passage.</summary>
    Dense,

    /// <summary>The best passage's BM25 score as a share of what a passage with all words of the question would get.</summary>
    Lexical,

    /// <summary>By how much, at most 1, the fifth passage's fused score lies below the first's.</summary>
    Lead,

    /// <summary>Share of the four best sentences that are of the best one's article.</summary>
    SameArticle,

    /// <summary>By how much, in logits over 4, at most 1, the fifth sentence lies below the first.</summary>
    Margin,

    /// <summary>The short answer's <see cref="Spans.FoundSpan.Probability"/>, 0 when there is none.</summary>
    SpanProbability,

    /// <summary>The short answer's <see cref="Spans.FoundSpan.Score"/> over 60, at least 0 and at most 1.</summary>
    SpanScore,

    /// <summary>The share of the question's weight that two passages speak of together, each chosen to add most.</summary>
    TwoPassages,

    /// <summary>The same for three passages.</summary>
    ThreePassages,

    /// <summary>Share, by weight, of the question's neighbouring words that some one sentence has both of.</summary>
    PairsInSentence,

    /// <summary>The same for some one passage.</summary>
    PairsInPassage,

    /// <summary>Share, by weight, of the question's neighbouring words that are neighbours in some sentence read.</summary>
    PhrasesAnywhere,

    /// <summary>The least, over the outlets that the question names, of the best share of its weight that a passage of that outlet speaks of; 1 when it names none.</summary>
    NamedOutlets,

    /// <summary>How many of the question's words that are no names stand, as they are, in no passage read; over 5, at most 1.</summary>
    MissingWords,

    /// <summary>The same for the best sentence with those beside it; over 6, at most 1.</summary>
    MissingBeside,

    /// <summary>How many of the question's names and numbers do not stand in the best sentence's passage; over 4, at most 1.</summary>
    MissingNames,

    /// <summary>1 when question and best sentence differ in being denied.</summary>
    Denied,

    /// <summary>1 when the word of the question that says what is done stands in the best sentence, or there is none.</summary>
    Relation,

    /// <summary>1 when the noun that names what is wanted stands in the best sentence or those beside it, or there is none.</summary>
    Head,

    /// <summary>How well any passage read speaks of that noun, also in words near in meaning; 1 when there is none.</summary>
    HeadAnywhere,

    /// <summary>The same for the word that says what is done.</summary>
    RelationAnywhere,

    /// <summary>
    /// The least, over the question's clauses, of the best share of a clause's words of content, by weight, that one sentence has. Here and in what follows down to
    /// <see cref="ClauseNear"/> a clause that names outlets or times looks at articles of those alone.
    /// </summary>
    ClauseOwnLeast,

    /// <summary>The same, the mean over the clauses.</summary>
    ClauseOwn,

    /// <summary>The mean over the clauses of the best share that one passage speaks of.</summary>
    ClausePassage,

    /// <summary>The least, over the clauses, of the best cosine of a sentence.</summary>
    ClauseNearLeast,

    /// <summary>The same, the mean over the clauses.</summary>
    ClauseNear,

    /// <summary>The least, over the outlets that the question names, of the best share of its words of content that one sentence of that outlet has; over any sentence when it names none, as in those down to <see cref="OutletNear"/>.</summary>
    OutletOwnLeast,

    /// <summary>The same with the sentence's passage.</summary>
    OutletPassageLeast,

    /// <summary>The same with the passage, the mean over the outlets.</summary>
    OutletPassage,

    /// <summary>The least, over the outlets, of the best cosine of a sentence and the question.</summary>
    OutletNearLeast,

    /// <summary>The same, the mean over the outlets.</summary>
    OutletNear,

    /// <summary>Share of the times that the question names in which an article was published that was read; 1 when it names none.</summary>
    TimesMet,

    /// <summary>1 when the question says that something is not so, or cannot be, and the best sentence denies nothing.</summary>
    DenialMissing,

    /// <summary>1 when a word of the question is missing from the three best sentences and its opposite stands there.</summary>
    Opposite,

    /// <summary>How many of the question's words that rank or bound ("first", "largest", "only") are missing from the three best sentences; over 2, at most 1.</summary>
    RankMissing,

    /// <summary>Share of the question's words of content, each counting the same, that stand in the best sentence.</summary>
    ExactWords,

    /// <summary>The same with words near in meaning.</summary>
    NearWords,

    /// <summary>Of the words of content that no passage read has, how near the farthest one's nearest is; 1 when none is missing.</summary>
    NearestMissing,

    /// <summary>The best sentence's score over 10.</summary>
    Score,

    /// <summary>The learned ranker's best score of a passage, from 0 to 1 by the logistic function, as in those down to <see cref="RankDrop"/>; 0.5 where it did not run.</summary>
    RankBest,

    /// <summary>The mean of its four best scores.</summary>
    RankFew,

    /// <summary>The least, over the outlets that the question names, of its best score of a passage of that outlet; over any passage when it names none.</summary>
    RankOutletLeast,

    /// <summary>By how much its tenth best score lies below the best.</summary>
    RankDrop,

    /// <summary>How well the short answer is of the kind asked for, 0 to 1; 0 when there is none, 1 where anything will do.</summary>
    SpanFit,

    /// <summary>The largest chance that the reader of short answers gives a quote of holding one at all; 0 when there is no short answer.</summary>
    ReaderHolds,

    /// <summary>Decimal logarithm of the number of passages in the index, at most 1, which ten have: beside one paragraph a missing word tells something else than in a collection.</summary>
    IndexSize,

    /// <summary>The largest <see cref="SentenceFeature.Holds"/> of a sentence.</summary>
    HoldsBest,
}
