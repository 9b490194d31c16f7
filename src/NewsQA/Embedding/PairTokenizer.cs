using System.Buffers;
using NewsQA.Client;

namespace NewsQA.Embedding;

/// <summary>Turns a question and a passage into what a cross-encoder reads: <c>[CLS]</c> question <c>[SEP]</c> passage <c>[SEP]</c>. Thread-safe.</summary>
/// <param name="vocabulary">The model's vocabulary.</param>
/// <param name="maxTokens">Tokens in the longest pair.</param>
/// <exception cref="NewsQAException">The vocabulary lacks <c>[CLS]</c> or <c>[SEP]</c>.</exception>
internal sealed class PairTokenizer(Vocabulary vocabulary, int maxTokens)
{
    private const int SpecialTokens = 3;

    private readonly WordPieceTokenizer _pieces = new(vocabulary);
    private readonly int _start = vocabulary.IdOf("[CLS]");
    private readonly int _end = vocabulary.IdOf("[SEP]");

    /// <summary>The id that fills the shorter rows of a batch.</summary>
    public int Padding { get; } = vocabulary.Padding;

    /// <summary>Tokenizes one pair. A question takes at most half of the room, so that a passage always has the other half.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passage">The passage; cut at its end where there is no room.</param>
    /// <returns>The ids, and the place where the passage starts.</returns>
    public (int[] Ids, int SecondFrom) Tokenize(string question, string passage)
    {
        var buffer = ArrayPool<int>.Shared.Rent(maxTokens);
        try
        {
            var ids = buffer.AsSpan(0, maxTokens);
            ids[0] = _start;
            var first = _pieces.Tokenize(question, ids.Slice(1, (maxTokens - SpecialTokens) / 2));
            var second = first + 2;
            ids[second - 1] = _end;
            var length = second + _pieces.Tokenize(passage, ids[second..^1]);
            ids[length] = _end;
            return (ids[..(length + 1)].ToArray(), second);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(buffer);
        }
    }
}
