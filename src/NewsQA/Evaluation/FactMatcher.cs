namespace NewsQA.Evaluation;

/// <summary>Tells which facts a passage contains, white space ignored.</summary>
internal static class FactMatcher
{
    /// <summary>Indexes of the facts found.</summary>
    public static IReadOnlyCollection<int> Find(string passage, IReadOnlyList<string> facts)
    {
        var text = WithoutWhiteSpace(passage);
        return [.. Enumerable.Range(0, facts.Count).Where(i => text.Contains(WithoutWhiteSpace(facts[i]), StringComparison.Ordinal))];
    }

    private static string WithoutWhiteSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
