using System.Runtime.CompilerServices;
using System.Text;

namespace NewsQA.Embedding;

/// <summary>Collects one word at a time and writes the ids of its pieces. Nothing is allocated.</summary>
internal ref struct WordPieceWriter
{
    /// <summary>Characters (not units) in the longest word that is looked up; longer ones are unknown. BERT's own limit.</summary>
    public const int MaxWordLength = 100;

    /// <summary>UTF-16 units that the longest word takes.</summary>
    public const int MaxWordUnits = 2 * MaxWordLength;

    private readonly Vocabulary _vocabulary;
    private readonly Span<int> _ids;
    private readonly Span<char> _word;
    private int _units;
    private int _characters;

    /// <summary>A writer.</summary>
    /// <param name="vocabulary">The pieces.</param>
    /// <param name="ids">Receives the ids.</param>
    /// <param name="word">Working space of <see cref="MaxWordUnits"/>.</param>
    public WordPieceWriter(Vocabulary vocabulary, Span<int> ids, Span<char> word)
    {
        _vocabulary = vocabulary;
        _ids = ids;
        _word = word;
    }

    /// <summary>How many ids were written.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there is no room for another id.</summary>
    public readonly bool IsFull => Count == _ids.Length;

    /// <summary>Adds a character, lower-cased, to the word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(char c)
    {
        if (++_characters <= MaxWordLength)
        {
            _word[_units++] = c;
        }
    }

    /// <summary>Adds a character, lower-cased, to the word.</summary>
    public void Append(Rune rune)
    {
        if (++_characters <= MaxWordLength)
        {
            _units += rune.EncodeToUtf16(_word[_units..]);
        }
    }

    /// <summary>Ends the word and adds another that is this one character.</summary>
    public void AddAlone(Rune rune)
    {
        EndWord();
        Append(rune);
        EndWord();
    }

    /// <summary>Writes the pieces of the word, as far as there is room, and starts another.</summary>
    public void EndWord()
    {
        if (_characters == 0)
        {
            return;
        }

        var word = _word[.._units];
        if (_characters > MaxWordLength)
        {
            Write(_vocabulary.Unknown);
        }
        else if (_vocabulary.Pieces.TryGetValue(word, out var id))
        {
            Write(id);
        }
        else
        {
            WritePieces(word);
        }

        _units = _characters = 0;
    }

    /// <summary>Greedily takes the longest known piece from the left; a word with a rest that is no piece is unknown as a whole.</summary>
    private void WritePieces(ReadOnlySpan<char> word)
    {
        Span<int> pieces = stackalloc int[MaxWordLength];
        var count = 0;
        for (var start = 0; start < word.Length; count++)
        {
            var length = _vocabulary.HasContinuations ? LongestAt(word[start..], start == 0, out pieces[count]) : 0;
            if (length == 0)
            {
                Write(_vocabulary.Unknown);
                return;
            }

            start += length;
        }

        foreach (var piece in pieces[..count])
        {
            Write(piece);
        }
    }

    private readonly int LongestAt(ReadOnlySpan<char> rest, bool isFirst, out int id)
    {
        var known = isFirst ? _vocabulary.Pieces : _vocabulary.Continuations;
        for (var length = Math.Min(rest.Length, _vocabulary.LongestPiece); length > 0; length--)
        {
            if (known.TryGetValue(rest[..length], out id))
            {
                return length;
            }
        }

        id = _vocabulary.Unknown;
        return 0;
    }

    private void Write(int id)
    {
        if (!IsFull)
        {
            _ids[Count++] = id;
        }
    }
}
