using NewsQA.Answering;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering;

/// <summary>Profiles of questions over an index of a thousand passages that have none of their words.</summary>
internal static class Profiles
{
    public static QuestionProfile Of(string question) => QuestionProfile.From(
        QuestionReader.Read(question, filters: null, asOf: null, "question"), new TermStatistics(1000, new Dictionary<string, int>(StringComparer.Ordinal)));
}
