using NewsQA.Client;

namespace NewsQA.Indexing;

/// <summary>The index holds vectors of another model than this process makes.</summary>
/// <param name="message">Both models, and what to do.</param>
public sealed class OtherSpaceException(string message) : NewsQAException(message);
