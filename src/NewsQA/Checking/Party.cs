namespace NewsQA.Checking;

/// <summary>Who does something, or to whom it is done, as far as a clause shows.</summary>
/// <param name="Names">Words of the names that stand for it.</param>
/// <param name="Nouns">Other words that stand for it.</param>
/// <param name="IsOpen">Whether it cannot be told: a pronoun, or nothing at all.</param>
internal sealed record Party(IReadOnlyList<ReadWord> Names, IReadOnlyList<ReadWord> Nouns, bool IsOpen)
{
    /// <summary>Nobody can tell.</summary>
    public static Party Open { get; } = new([], [], true);

    /// <summary>All its words.</summary>
    public IEnumerable<ReadWord> All => Names.Concat(Nouns);

    /// <summary>A party of these words; open when there are none.</summary>
    public static Party Of(IReadOnlyList<ReadWord> names, IReadOnlyList<ReadWord> nouns) => names.Count + nouns.Count == 0 ? Open : new Party(names, nouns, false);
}
