namespace NewsQA.Answering;

/// <summary>What is measured of a sentence against a question. Each 0 to 1 unless said otherwise; the order is that of the weight file.</summary>
internal enum SentenceFeature
{
    /// <summary>
    /// Share of the question's words, by weight, that the sentence itself has: the same term 1, a word near in meaning less. Words that no candidate
    /// speaks of do not count (<see cref="QuestionProfile.Reachable"/>).
    /// </summary>
    Own,

    /// <summary>The same with the sentences beside it, which tell what "it" and "the visit" are.</summary>
    Beside,

    /// <summary>The same with the passage and the title.</summary>
    Passage,

    /// <summary>As <see cref="Own"/>, over the question's names alone.</summary>
    OwnNames,

    /// <summary>As <see cref="Passage"/>, over the question's names alone.</summary>
    PassageNames,

    /// <summary>As <see cref="Own"/>, over the words that are no names.</summary>
    OwnOthers,

    /// <summary>Share of the question's neighbouring words that are neighbours in the sentence too.</summary>
    Phrases,

    /// <summary>Cosine of question and sentence, below 0 counted as 0.</summary>
    Similarity,

    /// <summary>The passage's fused score as a share of the best one's.</summary>
    PassageScore,

    /// <summary>1 / rank of the passage.</summary>
    PassageRank,

    /// <summary>1 when the question wants a kind of thing and the sentence has a new one of it.</summary>
    KindFits,

    /// <summary>1 when it has one whose unit, noun or surroundings say so too (<see cref="Kinds.FittingPlace.IsSure"/>), of a kind that nothing else can answer.</summary>
    KindSure,

    /// <summary>The same for a person, a place or another name, where the look of a name is all that there is to go by.</summary>
    NameSure,

    /// <summary>1 when the question wants a kind of thing and the sentence has none.</summary>
    KindMissing,

    /// <summary>Share of the question's words that stand within a few words of a fitting value.</summary>
    NearValue,

    /// <summary>Number of words, 40 and more counted as 40, over 40.</summary>
    Length,

    /// <summary>1 when it ends with a question mark.</summary>
    Asks,

    /// <summary>1 when it is the article's first sentence.</summary>
    Lead,

    /// <summary>1 when a reason is asked for and the sentence gives one ("because", "after", "due to").</summary>
    GivesReason,

    /// <summary>How good a short answer can be singled out in it: the best score of a run of words (<see cref="SentenceReader"/>); 0 where it was not read.</summary>
    Reader,

    /// <summary>The chance that the reader of short answers gives it of holding one at all (<see cref="SentenceReader"/>); 0 where it was not read so closely.</summary>
    Holds,

    /// <summary>
    /// The reader's odds of the runs of words in it that can be short answers, as a share of those of all sentences read closely (<see cref="Spans.Reading.TextShares"/>); 0 where it was not read closely or has no
    /// such run. The reader learned to choose among the sentences of a paragraph, which is what this says; <see cref="Holds"/> it says of each sentence by itself.
    /// </summary>
    RunShare,

    /// <summary>The logarithm of <see cref="RunShare"/>, none below -12, over 12, and 1 more; 0 where there is no share.</summary>
    RunLog,
}
