using System.Collections.Concurrent;
using System.Text;

namespace NewsQA.Ingestion.Web;

/// <summary>Keeps what sites' robots.txt say, for a day as RFC 9309 has it. Thread-safe.</summary>
/// <param name="fetch">Fetches a robots.txt, following redirects: its status, 0 when the site cannot be reached, and its content.</param>
/// <param name="agent">This program's name, without version.</param>
/// <param name="time">The clock.</param>
internal sealed class RobotsCache(Func<Uri, CancellationToken, Task<(int Status, byte[] Content)>> fetch, string agent, TimeProvider time)
{
    private const int MaxSites = 1000;

    private static readonly TimeSpan s_keep = TimeSpan.FromHours(24);

    // A site that was in trouble is asked again soon.
    private static readonly TimeSpan s_keepFailure = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>How long a site asks to wait between two requests, as far as it was asked already; null when it does not say.</summary>
    /// <param name="address">An address of the site.</param>
    public TimeSpan? DelayOf(Uri address) => _known.TryGetValue(address.GetLeftPart(UriPartial.Authority), out var known) ? known.Rules.Delay : null;

    /// <summary>Whether an address may be fetched.</summary>
    /// <param name="address">The address.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where the site cannot say at the moment, which counts as no.</returns>
    public async Task<bool?> AllowsAsync(Uri address, CancellationToken cancellationToken)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!_known.TryGetValue(site, out var known) || known.Until < time.GetUtcNow())
        {
            known = await ReadAsync(site, cancellationToken);
            if (_known.Count >= MaxSites)
            {
                _known.Clear();
            }

            _known[site] = known;
        }

        return known.Rules == RobotsRules.AllowNothing ? null : known.Rules.Allows(address.PathAndQuery);
    }

    // No such file: all is allowed. A site that cannot say: nothing is.
    private async Task<(RobotsRules Rules, DateTimeOffset Until)> ReadAsync(string site, CancellationToken cancellationToken)
    {
        var (status, content) = await fetch(new Uri(site + "/robots.txt"), cancellationToken);
        return status switch
        {
            >= 200 and < 300 => (RobotsRules.Parse(Encoding.UTF8.GetString(content), agent), time.GetUtcNow() + s_keep),
            >= 400 and < 500 and not 429 => (RobotsRules.AllowAll, time.GetUtcNow() + s_keep),
            _ => (RobotsRules.AllowNothing, time.GetUtcNow() + s_keepFailure),
        };
    }
}
