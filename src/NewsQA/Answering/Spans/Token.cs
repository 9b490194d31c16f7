using NewsQA.Articles;

namespace NewsQA.Answering.Spans;

/// <summary>A word or a mark of a text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Lower">In lower case.</param>
/// <param name="Class">What it is at a glance.</param>
/// <param name="Stem">Its term in the index, else the word itself.</param>
/// <param name="Hash">Stands for the word among features.</param>
internal sealed record Token(TextSpan Span, string Lower, TokenClass Class, string Stem, uint Hash)
{
    /// <summary>Whether it is a word of content: no mark, and none of the words that only hold a sentence together.</summary>
    public bool IsContent => Class is TokenClass.Lower or TokenClass.Capital or TokenClass.Number or TokenClass.Participle or TokenClass.Gerund;

    /// <summary>Whether it is a word at all.</summary>
    public bool IsWord => Class < TokenClass.Comma;
}
