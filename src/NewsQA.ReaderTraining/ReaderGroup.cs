using NewsQA.Answering;
using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;

namespace NewsQA.ReaderTraining;

/// <summary>A question with texts of which the first may answer it.</summary>
/// <param name="Set">The file that it comes from.</param>
/// <param name="Profile">The question.</param>
/// <param name="Answers">Right answers.</param>
/// <param name="Question">The question as the reader reads it.</param>
/// <param name="Whole">Notes on the whole question.</param>
/// <param name="Sources">The texts.</param>
/// <param name="Texts">The texts as the reader reads them.</param>
/// <param name="Right">Runs of tokens that answer: text, first and last token inclusive; none when no text answers.</param>
internal sealed record ReaderGroup(
    string Set,
    QuestionProfile Profile,
    IReadOnlyList<string> Answers,
    ReaderInput Question,
    float[] Whole,
    IReadOnlyList<SpanSource> Sources,
    IReadOnlyList<ReaderInput> Texts,
    IReadOnlyList<(int Text, int First, int Last)> Right);
