namespace NewsQA.Checking;

/// <summary>How sure a text is of what a word says.</summary>
[Flags]
internal enum Doubt
{
    /// <summary>It is so.</summary>
    None = 0,

    /// <summary>It will be so: "will", "is due to".</summary>
    Will = 1,

    /// <summary>It is expected or believed: "expects", "probably".</summary>
    Expected = 2,

    /// <summary>Somebody wants or plans it.</summary>
    Intended = 4,

    /// <summary>It may be, or is allowed.</summary>
    Possible = 8,

    /// <summary>It must or should be.</summary>
    Required = 16,

    /// <summary>Somebody accuses another of it, or claims it.</summary>
    Alleged = 32,
}

/// <summary>What stands over a word: denials and doubts.</summary>
internal record struct Stance
{
    /// <summary>How many words deny it: "not", "no", "refused to".</summary>
    public int Denials { get; set; }

    /// <summary>Whether one of them stands close, so that it is this word that is denied.</summary>
    public bool IsDeniedClosely { get; set; }

    /// <summary>Whether somebody is said to deny it.</summary>
    public bool IsDisputed { get; set; }

    /// <summary>How sure it is.</summary>
    public Doubt Doubt { get; set; }

    /// <summary>Whether it is said not to be so.</summary>
    public readonly bool IsDenied => Denials % 2 == 1;
}
