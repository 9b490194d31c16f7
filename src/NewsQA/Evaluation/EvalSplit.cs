namespace NewsQA.Evaluation;

/// <summary>Which half of a set is asked: a TSV file with a header names each query (first column) and its half (column <c>split</c>).</summary>
internal static class EvalSplit
{
    /// <summary>Keeps the queries of one half.</summary>
    /// <param name="set">The set.</param>
    /// <param name="split"><c>FILE:dev</c> or <c>FILE:report</c>; null for all.</param>
    /// <returns>The queries, and the half's name for the report.</returns>
    /// <exception cref="ArgumentException">The text is not of that form, or the file does not fit.</exception>
    public static (IReadOnlyList<EvalQuery> Queries, string Name) Apply(EvalSet set, string? split)
    {
        if (split is null)
        {
            return (set.Queries, "all");
        }

        var colon = split.LastIndexOf(':');
        var (file, half) = colon > 0 ? (split[..colon], split[(colon + 1)..]) : (split, "");
        if (half is not ("dev" or "report"))
        {
            throw new ArgumentException($"--split is '{split}'; write FILE:dev or FILE:report.", nameof(split));
        }

        if (!File.Exists(file))
        {
            throw new ArgumentException($"--split names {file}, which is not there.", nameof(split));
        }

        var lines = File.ReadLines(file).Select(l => l.Split('\t')).ToList();
        var column = Array.IndexOf(lines[0], "split");
        if (column < 1)
        {
            throw new ArgumentException($"{file} has no column 'split' after its first.", nameof(split));
        }

        var ids = lines.Skip(1).Where(l => l.Length > column && l[column] == half).Select(l => l[0]).ToHashSet(StringComparer.Ordinal);
        var queries = set.Queries.Where(q => ids.Contains(q.Id)).ToList();
        return queries.Count > 0
            ? (queries, half)
            : throw new ArgumentException($"{file} names no query of {set.Name} in its half '{half}'.", nameof(split));
    }
}
