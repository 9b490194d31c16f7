namespace NewsQA.Checking;

/// <summary>Why a sentence is not supported by what it cites.</summary>
public enum SentenceProblem
{
    /// <summary>It is supported.</summary>
    None,

    /// <summary>It cites nothing.</summary>
    NoCitation,

    /// <summary>It cites a number that no excerpt has.</summary>
    UnknownCitation,

    /// <summary>It gives a number, an amount or a unit that the cited excerpts do not give.</summary>
    Number,

    /// <summary>It gives a date or time that the cited excerpts neither give nor imply.</summary>
    Date,

    /// <summary>It names somebody or something that the cited excerpts do not name.</summary>
    Name,

    /// <summary>It quotes words that no cited excerpt contains.</summary>
    Quotation,

    /// <summary>It denies what is affirmed, or affirms what is denied.</summary>
    Negation,

    /// <summary>It turns round who did what, or which of two values belongs to what.</summary>
    Roles,

    /// <summary>Too many of its words are in none of the cited excerpts.</summary>
    Words,
}
