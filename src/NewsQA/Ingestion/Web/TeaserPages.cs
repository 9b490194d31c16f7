using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Indexing;
using NewsQA.Ingestion.Formats;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Web;

/// <summary>
/// Fetches the pages that a feed's teasers point to. One look at a feed asks for a limited number of pages, for none whose entry says what it said when
/// its page was last looked at, for no more of a host that does not answer, and for none once its time is spent. What cannot be had leaves the teaser, and a note that says why.
/// </summary>
/// <param name="fetcher">Fetches, under the rules for all addresses.</param>
/// <param name="index">Knows what was had.</param>
/// <param name="reader">Decodes pages.</param>
/// <param name="cleanerVersion">The cleaner of today: what another one made of a page is made again.</param>
/// <param name="options">What one look may cost.</param>
/// <param name="time">The clock.</param>
internal sealed class TeaserPages(WebFetcher fetcher, INewsIndex index, ArticleReader reader, string cleanerVersion, WebOptions options, TimeProvider time)
{
    private const string TryLater = "Its page was not asked for: there were enough pages for one look, or hosts did not answer before, or not soon. The teaser stays until the next look.";

    /// <summary>Puts pages in the places of teasers.</summary>
    /// <param name="feed">What a feed gave.</param>
    /// <param name="feedUrl">Its address.</param>
    /// <param name="said">What else is said of all that the feed gives: where it says more than last time, pages that were had are asked for again.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One outcome for each of the feed's, in order; <c>IsPending</c> where the page should be asked for again at the next look.</returns>
    public async IAsyncEnumerable<(ReadOutcome Outcome, bool IsPending)> FollowAsync(
        IReadOnlyList<ReadOutcome> feed, string feedUrl, SaidOfAddress said, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var targets = Targets(feed, feedUrl);
        string[] origins = [.. targets.Keys.Select(entry => entry.AbsoluteOrigin)];
        var states = await index.GetSourceStatesAsync(origins, cancellationToken);
        var fetches = await index.GetFetchesAsync(origins, cancellationToken);
        var look = new Look(fetcher, options, time);
        foreach (var outcome in feed)
        {
            if (outcome.Entry is not { } entry || !targets.TryGetValue(entry, out var target))
            {
                yield return (outcome, false);
                continue;
            }

            var hashes = Hashes.Of(entry.Item);
            var state = states.GetValueOrDefault(entry.AbsoluteOrigin) is { } found && found.CleanerVersion == cleanerVersion ? found : null;
            if (state is not null && hashes.KnownBy(state, said) is { } hash)
            {
                yield return (ReadOutcome.Of(Teaser(outcome, entry, hash) ?? Empty(entry, hash)), false);
                continue;
            }

            if (look.IsOver(target))
            {
                yield return (outcome with { Note = TryLater }, true);
                continue;
            }

            var before = state is null ? null : await BeforeAsync(entry, state, fetches.GetValueOrDefault(entry.AbsoluteOrigin), said, cancellationToken);
            var answer = await look.FetchAsync(target, before, cancellationToken);
            yield return (OutcomeOf(outcome, entry, hashes, answer), answer.IsPassing);
        }
    }

    // A page is only said to be unchanged to whoever has it: where the article's text came from it, not from the teaser since, nor from another source.
    private async Task<FetchState?> BeforeAsync(FeedEntry entry, SourceState state, FetchState? known, SaidOfAddress said, CancellationToken cancellationToken)
    {
        if (!HashMark.IsHad(state.ContentHash) || known?.CleanerVersion != cleanerVersion || said.Fields is not null)
        {
            return null;
        }

        var article = (await index.GetArticlesAsync([new ArticleKey(state.ArticleId)], cancellationToken))[0];
        return article?.Origin == StoredText.Normalise(entry.Origin) ? known : null;
    }

    private ReadOutcome OutcomeOf(ReadOutcome outcome, FeedEntry entry, Hashes hashes, WebAnswer answer)
    {
        var teaser = Teaser(outcome, entry, hashes.PageRefused);
        var error = answer.Error;
        if (error is null && answer.IsUnchanged)
        {
            return ReadOutcome.Of(teaser ?? Empty(entry, hashes.PageRefused)) with { Page = new(teaser, hashes.PageHad, null, IsUnchanged: true) };
        }

        if (error is null && ContentForm.Of(answer.MediaType, answer.Body!) != SourceFormat.Html)
        {
            error = $"It is of type '{answer.MediaType}', no page.";
        }

        if (error is null)
        {
            var page = reader.Read(new SourceFile(entry.Origin, entry.AbsoluteOrigin, SourceFormat.Html) { Address = answer.Address, Charset = answer.Charset }, answer.Body!).First();
            if (page.Article is { } article)
            {
                var said = (answer.ETag ?? answer.LastModified) is null ? null : new FetchState(entry.AbsoluteOrigin, answer.ETag, answer.LastModified, cleanerVersion);
                return ReadOutcome.Of(article with { ContentHash = hashes.PageHad, Entry = new(entry.Item.Title, entry.Item.Source, entry.Item.Byline, entry.Item.PublishedAt) })
                    with { Page = new(teaser, hashes.PageHad, said, IsUnchanged: false) };
            }

            error = page.Failure!.Error;
        }

        return teaser is null
            ? ReadOutcome.Failed(entry.Origin, $"It has no text, and the page that it points to cannot be had. {error}")
            // What may be over soon is looked at again; what a server refuses is not, until the entry changes.
            : (answer.IsPassing ? outcome : ReadOutcome.Of(teaser)) with { Note = $"It is a teaser; the page that it points to cannot be had. {error}" };
    }

    // Entries whose page is theirs alone: a link to the outlet's front page, or one that several entries share, leads to none.
    private static Dictionary<FeedEntry, Uri> Targets(IReadOnlyList<ReadOutcome> feed, string feedUrl)
    {
        var linked = feed.Select(outcome => outcome.Entry).OfType<FeedEntry>().Where(entry => FeedTeaser.IsTeaser(entry.Item.Content))
            .Select(entry => (Entry: entry, Target: new Uri(WebAddress.From(entry.Item.Url)!.Split('#')[0])))
            .Where(link => link.Target.PathAndQuery.Length > 1 && ArticleIdentity.Normalise(link.Target.AbsoluteUri) != ArticleIdentity.Normalise(feedUrl));
        return linked.GroupBy(link => link.Target.AbsoluteUri, StringComparer.Ordinal).Where(links => !links.Skip(1).Any())
            .Select(links => links.Single()).ToDictionary(link => link.Entry, link => link.Target, ReferenceEqualityComparer.Instance as IEqualityComparer<FeedEntry>);
    }

    private static RawArticle? Teaser(ReadOutcome outcome, FeedEntry entry, string contentHash) =>
        outcome.Article is { } article && !string.IsNullOrWhiteSpace(entry.Item.Content) ? article with { ContentHash = contentHash } : null;

    private static RawArticle Empty(FeedEntry entry, string contentHash) => new()
    {
        Origin = entry.Origin, AbsoluteOrigin = entry.AbsoluteOrigin, Content = "", Format = RawFormat.PlainText, ContentHash = contentHash,
    };

    /// <summary>What an entry says, hashed, and marked by what became of its page.</summary>
    private sealed record Hashes(string PageHad, string PageRefused)
    {
        // By what is used of it: many feeds put counts and signed addresses of pictures into entries that change with each look.
        public static Hashes Of(ContainerItem item)
        {
            var said = JsonSerializer.Serialize(new[] { item.Url, item.Title, item.Source, item.Byline, item.PublishedAt?.Date, item.Content });
            var hash = ContentHash.Of(said);
            return new(HashMark.OfHad(hash), HashMark.OfRefused(hash));
        }

        /// <summary>The one of the two under which the index knows the entry, with all that is said of it now; null for neither.</summary>
        public string? KnownBy(SourceState state, SaidOfAddress said) =>
            state.Given.With(said.Given) != state.Given ? null
            : state.ContentHash == said.HashOf(PageHad) ? PageHad
            : state.ContentHash == said.HashOf(PageRefused) ? PageRefused
            : null;
    }

    /// <summary>What one look at a feed has spent so far.</summary>
    private sealed class Look(WebFetcher fetcher, WebOptions options, TimeProvider time)
    {
        private const int PatienceWithHost = 2;

        // Hosts that do not answer take the whole time limit each.
        private const int PatienceWithAll = 5;

        private readonly Dictionary<string, int> _silent = new(StringComparer.OrdinalIgnoreCase);
        private int _asked;
        private TimeSpan _spent;

        public bool IsOver(Uri target) => _asked >= options.TeaserPages || _spent >= TimeSpan.FromSeconds(options.TeaserSeconds)
            || _silent.GetValueOrDefault(target.Authority) >= PatienceWithHost || _silent.Values.Sum() >= PatienceWithAll;

        public async Task<WebAnswer> FetchAsync(Uri target, FetchState? known, CancellationToken cancellationToken)
        {
            // Time that the index takes for what was read is not the hosts'.
            var started = time.GetTimestamp();
            var answer = await fetcher.FetchAsync(target.AbsoluteUri, known, cancellationToken);
            _spent += time.GetElapsedTime(started);
            _asked++;
            _silent[target.Authority] = answer.IsPassing ? _silent.GetValueOrDefault(target.Authority) + 1 : 0;
            return answer;
        }
    }
}
