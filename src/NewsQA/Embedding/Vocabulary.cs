using System.Text;
using NewsQA.Client;

namespace NewsQA.Embedding;

/// <summary>The pieces of words that a model knows; a piece's id is its line in <c>vocab.txt</c>, from 0.</summary>
internal sealed class Vocabulary
{
    private const string ContinuationMark = "##";

    private readonly Dictionary<string, int> _pieces;
    private readonly Dictionary<string, int> _continuations = new(StringComparer.Ordinal);

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="utf8">The file: one piece a line, those that go on within a word marked with <c>##</c>.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="NewsQAException">It lacks <c>[PAD]</c> or <c>[UNK]</c>.</exception>
    public Vocabulary(ReadOnlySpan<byte> utf8, string file)
    {
        File = file;
        var id = 0;
        var text = Encoding.UTF8.GetString(utf8).AsSpan();
        _pieces = new Dictionary<string, int>(text.Count('\n') + 1, StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            Add(text[line].TrimEnd('\r'), id++);
        }

        Pieces = _pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        Continuations = _continuations.GetAlternateLookup<ReadOnlySpan<char>>();
        Padding = IdOf("[PAD]");
        Unknown = IdOf("[UNK]");
    }

    /// <summary>The file's name, for messages.</summary>
    public string File { get; }

    /// <summary>The id of <c>[PAD]</c>.</summary>
    public int Padding { get; }

    /// <summary>The id of <c>[UNK]</c>.</summary>
    public int Unknown { get; }

    /// <summary>Ids by piece, marked ones included.</summary>
    public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Pieces { get; }

    /// <summary>Ids by piece for those that go on within a word, without their mark.</summary>
    public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Continuations { get; }

    /// <summary>Whether words can have more than one piece at all.</summary>
    public bool HasContinuations => _continuations.Count > 0;

    /// <summary>UTF-16 units in the longest piece.</summary>
    public int LongestPiece { get; private set; }

    /// <summary>The id of a piece that the model cannot do without.</summary>
    /// <param name="piece">The piece.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="NewsQAException">There is no such piece.</exception>
    public int IdOf(string piece) => _pieces.TryGetValue(piece, out var id)
        ? id
        : throw new NewsQAException($"The vocabulary {File} has no {piece}; it must have one piece a line, {piece} among them.");

    private void Add(ReadOnlySpan<char> piece, int id)
    {
        if (piece.IsEmpty)
        {
            return;
        }

        _pieces[piece.ToString()] = id;
        LongestPiece = Math.Max(LongestPiece, piece.Length);
        if (piece.Length > ContinuationMark.Length && piece.StartsWith(ContinuationMark, StringComparison.Ordinal))
        {
            _continuations[piece[ContinuationMark.Length..].ToString()] = id;
        }
    }
}
