using NewsQA.Training.Corpus;

namespace NewsQA.Training.Learning;

/// <summary>How a model is trained. The defaults are those of the shipped model; <c>models/README.md</c> has what they were chosen by.</summary>
internal sealed record TrainingOptions
{
    /// <summary>Decides every draw. The same seed, data and options give the same model.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Batches to learn from.</summary>
    public int Steps { get; init; } = 5_000;

    /// <summary>Pairs in a batch, a multiple of 16: each passage stands against all others of its batch.</summary>
    public int BatchPairs { get; init; } = 1_024;

    /// <summary>Numbers in a vector, a multiple of 16.</summary>
    public int Dimension { get; init; } = 512;

    /// <summary>Lines of the vocabulary, at most; 65,535 at most.</summary>
    public int VocabularySize { get; init; } = 44_000;

    /// <summary>How many of them are pieces of words.</summary>
    public int Pieces { get; init; } = 6_000;

    /// <summary>Part of a row, by its square, that words of one stem start with in common.</summary>
    public double StemShare { get; init; } = 0.2;

    /// <summary>One over the temperature of the loss.</summary>
    public float Scale { get; init; } = 40;

    /// <summary>Adagrad's rate for rows.</summary>
    public float RowRate { get; init; } = 0.015f;

    /// <summary>Adagrad's rate for weights.</summary>
    public float WeightRate { get; init; } = 0.02f;

    /// <summary>What is left of the rates at the last step; they sink evenly.</summary>
    public float LastRate { get; init; } = 0.1f;

    /// <summary>What batches are made of.</summary>
    public PairMix Mix { get; init; } = new();
}
