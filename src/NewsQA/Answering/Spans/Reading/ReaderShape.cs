namespace NewsQA.Answering.Spans.Reading;

/// <summary>The sizes of the reader's net.</summary>
internal sealed record ReaderShape
{
    /// <summary>Tokens in the longest run that has a score.</summary>
    public const int MaxRun = 24;

    /// <summary>Keeps the size of a sum of two parts: the root of one half.</summary>
    public const float Halve = 0.70710678f;

    /// <summary>Numbers in a word's vector.</summary>
    public int Vector { get; init; } = 64;

    /// <summary>Numbers in a common word's own vector.</summary>
    public int Common { get; init; } = 24;

    /// <summary>Numbers that stand for a token within the net.</summary>
    public int Hidden { get; init; } = 96;

    /// <summary>Numbers by which a first and a last token are held against each other.</summary>
    public int Pair { get; init; } = 32;

    /// <summary>How far apart the three tokens of each convolution over the question are.</summary>
    public IReadOnlyList<int> QuestionDilations { get; init; } = [1, 2];

    /// <summary>The same over the text.</summary>
    public IReadOnlyList<int> TextDilations { get; init; } = [1, 2, 1, 2, 4];

    /// <summary>Before which convolution over the text its tokens are held against the question's.</summary>
    public int FuseAt { get; init; } = 2;
}
