using NewsQA.Embedding;

namespace NewsQA.Answering.Spans.Reading;

/// <summary>What the reader reads of one text.</summary>
/// <param name="Ids">Ids of pieces: <c>[CLS]</c> question <c>[SEP]</c> what stands before the text <c>[SEP]</c> text <c>[SEP]</c>.</param>
/// <param name="TextFrom">Where the text starts in them.</param>
/// <param name="Firsts">Per token of the text, where its first piece stands; tokens for which there is no room are left out.</param>
/// <param name="Lasts">The same for its last piece.</param>
internal sealed record PieceRow(int[] Ids, int TextFrom, int[] Firsts, int[] Lasts);

/// <summary>Cuts a question and a text into the pieces that the reader knows. Thread-safe.</summary>
/// <param name="vocabulary">The reader's pieces.</param>
internal sealed class ReaderPieces(Vocabulary vocabulary)
{
    private const int MostOfQuestion = 40;
    private const int MostBefore = 32;
    private const int MostOfText = 192;
    private const int MostOfWord = 24;
    private const int LettersRead = 400;
    private readonly WordPieceTokenizer _pieces = new(vocabulary);
    private readonly int _start = vocabulary.IdOf("[CLS]");
    private readonly int _end = vocabulary.IdOf("[SEP]");

    /// <summary>Cuts a text.</summary>
    /// <param name="question">The question; one without a mark at its end is read with one, since most that the reader learned from end in theirs.</param>
    /// <param name="before">What stands before the text in its article; its end is what counts.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    public PieceRow Of(string question, string before, string text, IReadOnlyList<Token> tokens)
    {
        Span<int> buffer = stackalloc int[LettersRead];
        var ids = new List<int>(128) { _start };
        ids.AddRange(buffer[.._pieces.Tokenize(Punctuated(question), buffer[..MostOfQuestion])]);
        ids.Add(_end);
        var count = _pieces.Tokenize(before.AsSpan()[Math.Max(0, before.Length - LettersRead)..], buffer);
        ids.AddRange(buffer[Math.Max(0, count - MostBefore)..count]);
        ids.Add(_end);
        var from = ids.Count;
        var (firsts, lasts) = (new List<int>(tokens.Count), new List<int>(tokens.Count));
        foreach (var token in tokens)
        {
            var pieces = _pieces.Tokenize(token.Span.Of(text), buffer[..MostOfWord]);
            if (pieces == 0)
            {
                (buffer[0], pieces) = (vocabulary.Unknown, 1);
            }

            if (ids.Count - from + pieces > MostOfText)
            {
                break;
            }

            firsts.Add(ids.Count);
            ids.AddRange(buffer[..pieces]);
            lasts.Add(ids.Count - 1);
        }

        ids.Add(_end);
        return new PieceRow([.. ids], from, [.. firsts], [.. lasts]);
    }

    private static string Punctuated(string question) => question.AsSpan().TrimEnd() is [.., not ('?' or '!' or '.')] ? question + "?" : question;
}
