namespace NewsQA.ReaderTraining;

/// <summary>A text beside a question, in pieces of words.</summary>
/// <param name="Text">The text.</param>
/// <param name="Ids">What the net reads: the question, what stands before the text, the text, with marks around them.</param>
/// <param name="TextFrom">Where in <paramref name="Ids"/> the text starts.</param>
/// <param name="Firsts">Per token of the text, where its first piece is in <paramref name="Ids"/>.</param>
/// <param name="Lasts">The same for its last piece.</param>
internal sealed record ReaderText(string Text, int[] Ids, int TextFrom, int[] Firsts, int[] Lasts);

/// <summary>A question with texts of which the first may answer it.</summary>
/// <param name="Set">The file that it comes from.</param>
/// <param name="Answers">Right answers.</param>
/// <param name="Texts">The texts.</param>
/// <param name="Right">Runs of tokens of the first text that answer: first and last token inclusive; none when it does not answer.</param>
internal sealed record ReaderGroup(string Set, IReadOnlyList<string> Answers, IReadOnlyList<ReaderText> Texts, IReadOnlyList<(int First, int Last)> Right);
