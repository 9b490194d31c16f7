using System.Globalization;
using System.Text.Json;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// Makes a write whole although the database has no transactions: <c>intent</c> says which revisions a writer is about to put there, the journal says all that remains to be done. With the
/// journal's first part, written last, the write is decided. Whoever holds the lease next finishes what is decided and takes back what is not.
/// </summary>
/// <param name="tables">Where.</param>
internal sealed class WriteJournal(PointTables tables)
{
    // Well below what one request may carry.
    private const int MaxPartLength = 1_000_000;

    private const string RevisionsKey = "revisions";
    private const string NoRevisions = "[]";

    private static readonly Guid IntentId = PointId.Of(Kinds.Intent);

    /// <summary>Says which revisions will be put there.</summary>
    /// <param name="revisions">The revisions.</param>
    /// <param name="lease">The writer's.</param>
    public Task IntendAsync(IEnumerable<ArticleKey> revisions, WriterLease lease) => IntendAsync(revisions, lease, lease.Fence);

    /// <summary>Decides a write: from here on it will be done, by this process or by another.</summary>
    /// <param name="changes">What is to be done.</param>
    /// <param name="lease">The writer's; it must be renewed afterwards, before anything else is done.</param>
    public async Task DecideAsync(Changeset changes, WriterLease lease)
    {
        var parts = Split(changes.ToJson());
        var points = parts.Select((text, number) => new Point(PartId(number), new Payload()
            .With(Keys.Kind, Kinds.Journal).With(Keys.Epoch, lease.Epoch).With("parts", parts.Count).With("text", text))).ToList();
        if (points.Count > 1)
        {
            await tables.Store.UpsertAsync(tables.Schema.Articles, points[1..], lease.Fence, CancellationToken.None);
        }

        await tables.Store.UpsertAsync(tables.Schema.Articles, points[..1], lease.Fence, CancellationToken.None);
    }

    /// <summary>
    /// Forgets a write that is done. The places of the journal and of the intent are never empty from then on: what bars one who slept through the end of its lease is the epoch that stands there.
    /// </summary>
    /// <param name="lease">The writer's.</param>
    public Task CloseAsync(WriterLease lease) => CloseAsync(lease, lease.Fence);

    /// <summary>Whether a write stands open, so that somebody should finish it.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken)
    {
        var left = await tables.Store.RetrieveAsync(tables.Schema.Articles, [PartId(0), IntentId], new PointParts(["parts", RevisionsKey]), cancellationToken);
        return left.Any(point => point.Id == IntentId ? point.Payload.Text(RevisionsKey) != NoRevisions : point.Payload.Number("parts") > 0);
    }

    /// <summary>Finishes what a writer left that died, or whose connection broke.</summary>
    /// <param name="lease">The lease; only who holds it may.</param>
    public async Task RecoverAsync(WriterLease lease)
    {
        var left = await tables.Store.RetrieveAsync(tables.Schema.Articles, [PartId(0), IntentId, IndexCounters.Id], PointParts.Payload, CancellationToken.None);
        var journal = left.FirstOrDefault(point => point.Id == PartId(0))?.Payload;
        var intent = left.FirstOrDefault(point => point.Id == IntentId)?.Payload;
        journal = journal?.Number("parts") > 0 ? journal : null;
        intent = intent?.Text(RevisionsKey) == NoRevisions ? null : intent;
        if (journal is null && intent is null)
        {
            return;
        }

        var committed = left.FirstOrDefault(point => point.Id == IndexCounters.Id)?.Payload.Number(Keys.Epoch) ?? 0;
        // A journal that somebody wrote after another had taken over was made of what is no longer so.
        if (journal is not null && journal.Number(Keys.Epoch) >= committed)
        {
            await FinishAsync(journal, lease);
        }

        if (intent is not null)
        {
            // Before anything is taken back: from here on no earlier holder can decide a write that needs it.
            await BarAsync(lease, lease.Earlier);
            await TakeBackAsync(JsonSerializer.Deserialize<ArticleKey[]>(intent.Text(RevisionsKey)!)!, lease.Earlier);
        }

        await CloseAsync(lease, lease.Earlier);
    }

    private async Task FinishAsync(Payload journal, WriterLease lease)
    {
        // Without one of its parts it was not decided; closing it bars it.
        if (await FindAsync(journal) is not { } changes)
        {
            return;
        }

        await changes.ApplyAsync(tables, lease.Earlier);
        if (!await lease.IsHeldAsync())
        {
            await changes.TakeBackAsync(tables, PointFilter.Is(Keys.Epoch, journal.Number(Keys.Epoch)));
            throw new LeaseLostException(tables.Store.Name);
        }
    }

    private async Task CloseAsync(WriterLease lease, PointFilter fence)
    {
        await BarAsync(lease, fence);
        await IntendAsync([], lease, fence);
        await tables.Store.DeleteAsync(tables.Schema.Articles, IsKind(Kinds.Journal) & new PointFilter.Not(new PointFilter.HasId([PartId(0)])) & fence, CancellationToken.None);
    }

    private Task BarAsync(WriterLease lease, PointFilter fence) => tables.Store.UpsertAsync(
        tables.Schema.Articles,
        [new Point(PartId(0), new Payload().With(Keys.Kind, Kinds.Journal).With(Keys.Epoch, lease.Epoch).With("parts", 0))],
        fence,
        CancellationToken.None);

    private Task IntendAsync(IEnumerable<ArticleKey> revisions, WriterLease lease, PointFilter fence) => tables.Store.UpsertAsync(
        tables.Schema.Articles,
        [new Point(IntentId, new Payload().With(Keys.Kind, Kinds.Intent).With(Keys.Epoch, lease.Epoch).With(RevisionsKey, JsonSerializer.Serialize(revisions)))],
        fence,
        CancellationToken.None);

    /// <summary>Removes what was put there for a write that will not be: what no article names is nobody's.</summary>
    /// <param name="revisions">The revisions.</param>
    /// <param name="which">What of them may be removed.</param>
    public async Task TakeBackAsync(IReadOnlyList<ArticleKey> revisions, PointFilter which)
    {
        var articles = (await tables.ArticlesAsync(revisions.Select(key => key.ArticleId), CancellationToken.None)).ToDictionary(article => article.Id, StringComparer.Ordinal);
        var unnamed = revisions.Where(key => articles.GetValueOrDefault(key.ArticleId)?.Revision != key.Revision).ToList();
        await Changeset.RemovePassagesAsync(tables, unnamed.Select(key => (key.ArticleId, key.Revision)), which);
        var texts = unnamed.Where(key => articles.GetValueOrDefault(key.ArticleId)?.Revisions.Any(known => known.Revision == key.Revision) != true)
            .Select(key => RevisionPoints.IdOf(key.ArticleId, key.Revision!)).ToList();
        await Changeset.RemoveAsync(tables, texts, which);
    }

    // Null where a part is missing, or is another writer's.
    private async Task<Changeset?> FindAsync(Payload first)
    {
        var numbers = Enumerable.Range(1, (int)first.Number("parts") - 1).ToList();
        var rest = numbers.Count == 0
            ? []
            : (await tables.Store.RetrieveAsync(tables.Schema.Articles, [.. numbers.Select(PartId)], PointParts.Payload, CancellationToken.None))
                .Where(point => point.Payload.Number(Keys.Epoch) == first.Number(Keys.Epoch)).ToDictionary(point => point.Id);
        return rest.Count == numbers.Count ? Changeset.From(string.Concat(numbers.Select(number => rest[PartId(number)].Payload.Text("text")).Prepend(first.Text("text")))) : null;
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + MaxPartLength);
            // Not through the middle of a surrogate pair.
            end -= end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
            parts.Add(text[start..end]);
            start = end;
        }

        return parts;
    }

    private static Guid PartId(int number) => PointId.Of(Kinds.Journal, number.ToString(CultureInfo.InvariantCulture));
}
