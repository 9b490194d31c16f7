using NewsQA.Client;

namespace NewsQA.Indexing.Points;

/// <summary>The database refused a call as it is: a vector of another dimension, a collection that is not there (any more). Asking the same again is of no use.</summary>
/// <param name="message">What was refused, and what to do.</param>
/// <param name="innerException">What the database said.</param>
public sealed class PointRefusedException(string message, Exception? innerException = null) : NewsQAException(message, innerException);
