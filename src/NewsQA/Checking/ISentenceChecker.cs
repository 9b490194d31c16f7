namespace NewsQA.Checking;

/// <summary>Holds a drafted sentence against the excerpts that it cites. Pure and thread-safe.</summary>
public interface ISentenceChecker
{
    /// <summary>Checks one sentence.</summary>
    /// <param name="sentence">The sentence, without its <c>[n]</c> markers.</param>
    /// <param name="citations">The numbers that it cites, in the order of its markers; they may name no excerpt.</param>
    /// <param name="excerpts">All excerpts that the model was given.</param>
    /// <returns>Whether everything it says is in what it cites; if not, the first thing that is not.</returns>
    SentenceVerdict Check(string sentence, IReadOnlyList<int> citations, IReadOnlyList<Excerpt> excerpts);
}
