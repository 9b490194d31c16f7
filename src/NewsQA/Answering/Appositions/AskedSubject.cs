using NewsQA.Answering.Spans;

namespace NewsQA.Answering.Appositions;

/// <summary>The name that a question wants explained: "What is UpGuard?", "Who is Tony Evers?"</summary>
/// <param name="Stems">Its words, in order.</param>
/// <param name="IsPerson">Whether it is asked by "who", so that the last word alone, the surname, stands for it too.</param>
internal sealed record AskedSubject(IReadOnlyList<string> Stems, bool IsPerson)
{
    private const int MaxWords = 8;

    /// <summary>Reads a question; null when it wants no name explained.</summary>
    public static AskedSubject? Read(string question)
    {
        var tokens = TokenReader.Read(question).Where(t => t.Class is not (TokenClass.Stop or TokenClass.Quote)).ToList();
        if (tokens.Count < 3 || tokens[0].Lower is not ("what" or "who") || tokens[1].Lower is not ("is" or "are" or "was" or "were"))
        {
            return null;
        }

        var name = tokens[(tokens[2].Class == TokenClass.Article ? 3 : 2)..];
        return name.Count is > 0 and <= MaxWords && IsName(name[0]) && IsName(name[^1])
            && name.TrueForAll(t => IsName(t) || t.Lower is "of" or "the" or "and" or "for" or "de" or "la")
            && name.Exists(t => t.Class == TokenClass.Capital)
            ? new AskedSubject(name.ConvertAll(t => t.Stem), tokens[0].Lower == "who")
            : null;
    }

    private static bool IsName(Token token) => token.Class is TokenClass.Capital or TokenClass.Number;
}
