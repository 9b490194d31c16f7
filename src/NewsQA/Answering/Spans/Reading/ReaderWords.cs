using System.Numerics.Tensors;
using System.Text;
using NewsQA.Embedding;

namespace NewsQA.Answering.Spans.Reading;

/// <summary>Vectors of words: the mean of their pieces' rows, and the number of each of the commonest. Thread-safe.</summary>
internal sealed class ReaderWords
{
    private const int MaxPieces = 32;
    private readonly WordPieceTokenizer _tokenizer;
    private readonly Dictionary<string, int> _common;

    /// <summary>A table.</summary>
    /// <param name="pieces">Pieces of words, those that go on within a word marked with <c>##</c>; <c>[PAD]</c> and <c>[UNK]</c> among them.</param>
    /// <param name="rows">Their vectors, one row each.</param>
    /// <param name="common">Words with vectors of their own, learned with the reader, in lower case.</param>
    public ReaderWords(IReadOnlyList<string> pieces, PackedMatrix rows, IReadOnlyList<string> common)
    {
        (Pieces, Rows, Common) = (pieces, rows, common);
        _tokenizer = new WordPieceTokenizer(new Vocabulary(Encoding.UTF8.GetBytes(string.Join('\n', pieces)), "of the reader"));
        _common = common.Index().ToDictionary(c => c.Item, c => c.Index + 1, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Pieces { get; }

    public PackedMatrix Rows { get; }

    public IReadOnlyList<string> Common { get; }

    /// <summary>Numbers in a vector.</summary>
    public int Dimension => Rows.Columns;

    /// <summary>The number of a common word, from 1; 0 for any other.</summary>
    public int NumberOf(string lower) => _common.GetValueOrDefault(lower);

    /// <summary>Writes a word's vector, norm 1; a word that no pieces make up has that of <c>[UNK]</c>, which the release gives one like any other. All zero only where it has no character that counts.</summary>
    public void Write(string lower, Span<float> vector)
    {
        Span<int> ids = stackalloc int[MaxPieces];
        vector.Clear();
        foreach (var id in ids[.._tokenizer.Tokenize(lower, ids)])
        {
            Rows.AddRow(id, vector);
        }

        var norm = TensorPrimitives.Norm<float>(vector);
        if (norm > 0)
        {
            TensorPrimitives.Divide(vector, norm, vector);
        }
    }
}
