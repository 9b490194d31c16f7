using System.Buffers;
using NewsQA.Client;

namespace NewsQA.Embedding;

/// <summary>Turns a text into what a model reads: <c>[CLS]</c>, prefix, text, <c>[SEP]</c>, cut to the model's length. Thread-safe.</summary>
internal sealed class SentenceTokenizer
{
    private readonly WordPieceTokenizer _pieces;
    private readonly int[] _end;
    private readonly int[] _beforeQuery;
    private readonly int[] _beforePassage;
    private readonly int _maxTokens;
    private readonly int _unknown;

    /// <summary>A tokenizer.</summary>
    /// <param name="model">How the model wants its input.</param>
    /// <param name="vocabulary">Its vocabulary.</param>
    /// <exception cref="NewsQAException">The vocabulary lacks a special token, or a prefix leaves no room for a text.</exception>
    public SentenceTokenizer(SentenceModel model, Vocabulary vocabulary)
    {
        _pieces = new WordPieceTokenizer(vocabulary);
        _maxTokens = model.MaxTokens;
        Padding = vocabulary.Padding;
        _unknown = vocabulary.Unknown;
        _end = model.AddSpecialTokens ? [vocabulary.IdOf("[SEP]")] : [];
        int[] start = model.AddSpecialTokens ? [vocabulary.IdOf("[CLS]")] : [];
        _beforeQuery = Before(model, EmbeddingRole.Query, start);
        _beforePassage = Before(model, EmbeddingRole.Passage, start);
    }

    /// <summary>The id that fills the shorter rows of a batch.</summary>
    public int Padding { get; }

    /// <summary>Tokenizes one text.</summary>
    /// <param name="text">The text, without prefix.</param>
    /// <param name="role">Which prefix to use.</param>
    /// <returns>Ids, at most the model's <see cref="SentenceModel.MaxTokens"/>; none when the text has no word that the model knows.</returns>
    public int[] Tokenize(string text, EmbeddingRole role)
    {
        var before = role == EmbeddingRole.Query ? _beforeQuery : _beforePassage;
        var buffer = ArrayPool<int>.Shared.Rent(_maxTokens);
        try
        {
            var ids = buffer.AsSpan(0, _maxTokens - before.Length - _end.Length);
            ids = ids[.._pieces.Tokenize(text, ids)];
            return ids.ContainsAnyExcept(_unknown) ? [.. before, .. ids, .. _end] : [];
        }
        finally
        {
            ArrayPool<int>.Shared.Return(buffer);
        }
    }

    private int[] Before(SentenceModel model, EmbeddingRole role, int[] start)
    {
        var prefix = new int[_maxTokens];
        var length = _pieces.Tokenize(model.PrefixFor(role), prefix);
        return start.Length + length + _end.Length < _maxTokens
            ? [.. start, .. prefix.AsSpan(0, length)]
            : throw new NewsQAException(
                $"The sentence model '{model.Name}' reads {_maxTokens} tokens; its prefix for a {role} leaves no room for a text.");
    }
}
