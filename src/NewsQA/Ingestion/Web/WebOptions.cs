using System.ComponentModel.DataAnnotations;

namespace NewsQA.Ingestion.Web;

/// <summary>How addresses are fetched. Section <c>NewsQA:Web</c>.</summary>
public sealed class WebOptions
{
    /// <summary>Whether hosts in private networks and this machine itself may be asked. False, since whoever may send an address could else look around inside.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long an answer may take from the first byte asked to the last one received, redirects included and waits for a host's turn not, in seconds: 1 to 600, 30 by default.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Redirects that are followed: 0 to 20, 5 by default, as RFC 9309 has it for robots.txt.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>How this program names itself. Its first word is what robots.txt knows it by.</summary>
    [Required]
    [MinLength(1)]
    public string UserAgent { get; set; } = "NewsQA/0.1";

    /// <summary>
    /// Milliseconds between two requests to one host at least, those of redirects included and those for robots.txt not: 0 to 60,000, 1,000 by default. A site's own <c>Crawl-delay</c> counts where it is longer, up to 30
    /// seconds; this machine itself (localhost) is not waited for.
    /// </summary>
    [Range(0, 60_000)]
    public int PauseMilliseconds { get; set; } = 1000;

    /// <summary>
    /// Pages fetched at one look at a feed at most, in place of entries that hold only a teaser: 0 to 1,000, 50 by default; those beyond keep their teaser until the
    /// next look. 0 leaves all teasers as they are. Feeds in files are never followed.
    /// </summary>
    [Range(0, 1000)]
    public int TeaserPages { get; set; } = 50;

    /// <summary>
    /// Seconds spent on such pages at one look at a feed at most, waits for a host's turn included: 1 to 3,600, 120 by default, which is enough for 50 pages of a host that
    /// answers within a second. A page that was begun is waited for; those after it keep their teaser until the next look, so that a slow host keeps no other source waiting for long.
    /// </summary>
    [Range(1, 3600)]
    public int TeaserSeconds { get; set; } = 120;

    /// <summary>Minutes between two looks at an address with <c>--watch</c>: 1 to 10,080 (a week), 15 by default.</summary>
    [Range(1, 10_080)]
    public int PollMinutes { get; set; } = 15;
}
