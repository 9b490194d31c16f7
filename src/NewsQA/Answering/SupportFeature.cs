namespace NewsQA.Answering;

/// <summary>What is measured of the best sentences together, to decide between answering and silence. Each 0 to 1; the order is that of the weight file.</summary>
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
}
