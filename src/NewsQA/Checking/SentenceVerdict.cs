namespace NewsQA.Checking;

/// <summary>What a check of one sentence found.</summary>
/// <param name="Problem">Why the sentence is not supported; <see cref="SentenceProblem.None"/> when it is.</param>
/// <param name="Detail">The words of the sentence that are at fault; null when it is supported, or when none can be named.</param>
public readonly record struct SentenceVerdict(SentenceProblem Problem, string? Detail)
{
    /// <summary>Everything that the sentence says is in what it cites.</summary>
    public static SentenceVerdict Supported => new(SentenceProblem.None, null);

    /// <summary>Whether the sentence may be shown.</summary>
    public bool IsSupported => Problem == SentenceProblem.None;
}
