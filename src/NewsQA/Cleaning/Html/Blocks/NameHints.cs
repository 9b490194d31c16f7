using System.Collections.Frozen;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>What the words in class names and ids hint at. One bit per kind of hint; which hints mean what is learned, not set here.</summary>
internal static class NameHints
{
    private static readonly string[] s_kinds =
    [
        "article story post entry blog hentry news articlebody storybody",
        "body bodytext bodycopy copy articlebody storybody",
        "content contents maincontent",
        "text richtext wysiwyg prose paragraph paragraphs para graf longform markdown",
        "main primary",
        "comment comments commentlist respond disqus livefyre discussion coral reply replies spotim conversation viafoura",
        "related relatedlinks recirc recirculation recommended recommend recommendation recommendations similar readnext",
        "more next prev previous also suggested suggestions readmore further",
        "popular trending latest mostread most recent ranking headlines",
        "share sharing social addthis sharedaddy facebook twitter whatsapp follow linkedin pinterest",
        "newsletter newsletters signup subscribe subscription inbox mailing email",
        "ad ads adv advert advertisement advertising sponsor sponsored dfp gpt banner adslot adunit affiliate commerce",
        "promo promos promoted promotion cta callout marketing offer donate donation support membership appeal",
        "nav navbar navigation menu breadcrumb breadcrumbs submenu megamenu pagination pager skip tabs tab",
        "sidebar side aside rail rightrail",
        "footer foot bottom colophon",
        "header head masthead top topbar hero",
        "byline author authors writer contributor reporter by bio profile avatar person",
        "meta metadata info details postmeta attribution",
        "date time timestamp dateline published updated datetime",
        "caption captions figcaption credit credits photographer figure",
        "image images img photo photos picture media video player gallery thumbnail thumb audio podcast",
        "tag tags taglist topic topics keyword keywords category categories terms label labels",
        "cookie cookies consent gdpr privacy ccpa onetrust notice legal copyright",
        "modal popup pop overlay dialog drawer offcanvas toast tooltip dropdown flyout",
        "sr visually screen invisible offscreen",
        "widget module block component plugin panel",
        "item items tile grid list listing feed river stream collection",
        "quote pullquote blockquote pull",
        "factbox infobox fact facts box aside explainer",
        "title headline hed heading",
        "summary dek lead lede intro standfirst subtitle subhead subheadline description excerpt abstract deck synopsis",
        "kicker eyebrow section flag rubric",
        "paywall premium regwall gate piano metered subscriber subscribers locked",
        "live liveblog update updates timeline",
        "link links button btn",
        "logo brand icon",
        "tool tools toolbar actions action print bookmark save controls utility",
        "search form input field login signin account user",
        "correction note notes footnote footnotes editor endnote source sources",
        "product price buy shop deal deals rating review score specs pros cons",
        "ticker market stock weather scores game",
        "wrapper wrap container inner row col column layout",
        "poll quiz contest event events",
        "embed embedded tweet instagram iframe oembed",
        "toc jump anchor index chapter",
        "bullet bullets list ul takeaways keypoints highlights",
        "outbrain taboola zergnet revcontent dianomi sponsoredlinks mgid",
        "inline interlink interlinks incontent",
        "right left",
        "hidden hide none noprint",
        "card cards",
        "teaser teasers tease",
        "disclosure disclaimer affiliates boilerplate",
        "carousel slideshow slide slides lightbox swiper",
    ];

    private static readonly FrozenDictionary<string, ulong> s_bits = s_kinds
        .SelectMany((words, kind) => words.Split(' ').Select(word => (word, bit: 1UL << kind)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate(0UL, (bits, pair) => bits | pair.bit), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_bits.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kinds that mostly mean that an element holds no article: comments, related, share, newsletter, ads, promotion, navigation, sidebar, footer, byline, caption, tags, cookies, dialogs.</summary>
    public const ulong Furniture =
        (1UL << 5) | (1UL << 6) | (1UL << 9) | (1UL << 10) | (1UL << 11) | (1UL << 12) | (1UL << 13) | (1UL << 14) | (1UL << 15) | (1UL << 17) | (1UL << 20) | (1UL << 22) | (1UL << 23) | (1UL << 24)
        | (1UL << 47) | (1UL << 52) | (1UL << 53);

    /// <summary>The kinds of boxes that break up articles without belonging to them: newsletters, ads, promotion, cookies, what is hidden, cards.</summary>
    public const ulong Boxes = (1UL << 10) | (1UL << 11) | (1UL << 12) | (1UL << 23) | (1UL << 50) | (1UL << 51);

    /// <summary>The kinds that hold no article where they name the nearest elements: related stories, teasers, disclosures.</summary>
    public const ulong NeverNear = (1UL << 6) | (1UL << 52) | (1UL << 53);

    /// <summary>The kinds that hold no article on any of the pages of 212 sites that the model was fitted on: comments, lists of what is popular, newsletters, links that were paid for.</summary>
    public const ulong NeverArticle = (1UL << 5) | (1UL << 8) | (1UL << 10) | (1UL << 47);

    /// <summary>The kind of lists of other stories.</summary>
    public const ulong Related = 1UL << 6;

    /// <summary>The kind of the head of a site, or of an article.</summary>
    public const ulong Masthead = 1UL << 16;

    /// <summary>The kind of events, polls and contests.</summary>
    public const ulong Events = 1UL << 43;

    /// <summary>How many kinds of hints there are.</summary>
    public static int Count => s_kinds.Length;

    /// <summary>The hints in a class or an id.</summary>
    /// <param name="name">Words, apart by anything that is no letter, or by a capital.</param>
    /// <returns>One bit per kind, in the order of the list.</returns>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        var bits = 0UL;
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isLetter = i < name.Length && char.IsAsciiLetter(name[i]);
            var isHump = isLetter && i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]);
            if (isLetter && !isHump)
            {
                continue;
            }

            if (i > start + 1 && s_lookup.TryGetValue(name[start..i], out var found))
            {
                bits |= found;
            }

            start = isHump ? i : i + 1;
        }

        return bits;
    }
}
