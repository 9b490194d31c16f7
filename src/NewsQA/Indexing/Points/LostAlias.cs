using System.Globalization;
using NewsQA.Client;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// Sets the alias of passages where it is gone although the index is not, as after its collections were restored from snapshots, which hold no aliases. Only where there is no doubt which
/// collection it stood for.
/// </summary>
/// <param name="tables">What is stored.</param>
internal sealed class LostAlias(PointTables tables)
{
    /// <summary>Sets the alias, where it is missing and there is something to lose. Call it with the lease.</summary>
    /// <param name="mayLackPassages">Whether it is accepted that no passages are whole, because they are about to be made anew of the texts.</param>
    /// <param name="cancellationToken">Stops before the alias is set.</param>
    /// <returns>False where there are texts and it is not clear which passages are theirs, and that is accepted.</returns>
    /// <exception cref="NewsQAException">It cannot be told which collection the alias stood for; the message says how to set it.</exception>
    public async Task<bool> RestoreAsync(bool mayLackPassages, CancellationToken cancellationToken)
    {
        if (await tables.Store.FindAliasAsync(tables.Schema.Passages.Name, cancellationToken) is not null)
        {
            return true;
        }

        var expected = (await tables.CountersAsync(cancellationToken)).Passages;
        var found = await FilledAsync(cancellationToken);
        switch (found)
        {
            case [] when expected == 0:
                return true;
            case [var (name, passages, isMarked)] when isMarked && expected > 0 && passages >= expected:
                await tables.Store.SwitchAliasAsync(tables.Schema.Passages.Name, name, cancellationToken);
                return true;
            // Whatever was begun and not finished is dropped once there are others.
            case var _ when mayLackPassages && expected > 0:
                return false;
            default:
                throw Unclear(expected, found);
        }
    }

    // What a reindex left that broke off before its first passage is nothing to lose.
    private async Task<List<(string Name, long Passages, bool IsMarked)>> FilledAsync(CancellationToken cancellationToken)
    {
        var found = new List<(string, long, bool)>();
        foreach (var name in (await tables.Store.ListCollectionsAsync(cancellationToken)).Where(name => tables.Schema.NumberOf(name) is not null).Order(StringComparer.Ordinal))
        {
            var collection = tables.Schema.Passages with { Name = name };
            var passages = await tables.Store.CountAsync(collection, IsKind(Kinds.Passage), cancellationToken);
            if (passages > 0)
            {
                found.Add((name, passages, await tables.GenerationAsync(collection, cancellationToken) is not null));
            }
        }

        return found;
    }

    private NewsQAException Unclear(long expected, List<(string Name, long Passages, bool IsMarked)> found)
    {
        var alias = tables.Schema.Passages.Name;
        var there = found.Count == 0 ? "none is there" : string.Join(", ", found.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name} has {one.Passages}")));
        return new NewsQAException(
            $"The index on {tables.Store.Name} lacks the alias {alias}, as it does when its collections were restored from snapshots, and it is not clear which collection it stood for: "
            + string.Create(CultureInfo.InvariantCulture, $"{tables.Schema.Articles.Name} tells of {expected} passages, {there}. ")
            + (expected > 0 ? "Run ./newsqa reindex to make the passages anew of the stored texts, or restore" : "Restore") + " both collections from snapshots of one moment"
            + (found.Count == 0 ? "." : $", or {HowToSet(alias)}"));
    }

    private static string HowToSet(string alias) => "set the alias: POST /collections/aliases on Qdrant's REST port, with "
        + $"{{\"actions\":[{{\"create_alias\":{{\"alias_name\":\"{alias}\",\"collection_name\":\"THE ONE\"}}}}]}}";
}
