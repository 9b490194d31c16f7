using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Text;

/// <summary>What a line that leaked in from the page around an article is.</summary>
internal enum ClutterKind
{
    /// <summary>Nothing of the kind.</summary>
    None,

    /// <summary>A button, a label, an advertisement, an image's file name: goes alone.</summary>
    Furniture,

    /// <summary>A heading over links to other stories: they go with it.</summary>
    RelatedHeading,

    /// <summary>A heading over readers' comments; some pages have it as a link at the top, too.</summary>
    CommentsHeading,

    /// <summary>The form in which readers write: nothing after it is the article's.</summary>
    CommentForm,
}

/// <summary>Recognises lines that are not an article's. Each phrase must be the whole line, so that a sentence with the same words stays.</summary>
internal static partial class ClutterLine
{
    private const int MaxLength = 240;
    private const int TimeoutMilliseconds = PatternTimeout.Milliseconds;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly FrozenSet<string> s_furniture = Phrases(
        "skip to content", "skip to main content", "skip to navigation", "skip navigation", "jump to content", "back to top",
        "menu", "main menu", "home", "search", "close", "login", "log in", "sign in", "sign up", "register", "subscribe", "subscribe now", "subscribe today",
        "advertisement", "advertisements", "ad", "ads", "sponsored", "sponsored content", "promoted", "promoted content", "paid content",
        "story continues below advertisement", "story continues below", "article continues below", "article continues after advertisement",
        "continue reading", "keep reading", "read more", "read full article", "read the full story", "show more", "load more", "see more",
        "share", "share this", "share this article", "share this story", "share this post", "share this page", "share on facebook", "share on twitter",
        "share on x", "share on whatsapp", "share on linkedin", "share via email", "share with friends", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest", "reddit",
        "tweet", "email", "e-mail", "print", "print this page", "copy link", "link copied", "copied", "save", "bookmark", "listen", "listen to this article",
        "follow us", "follow us on twitter", "follow us on facebook", "follow us on social media", "like us on facebook", "join our whatsapp channel",
        "newsletter", "newsletters", "accept", "accept all", "accept cookies", "accept all cookies", "reject all", "manage cookies", "cookie settings", "cookie policy",
        "privacy policy", "terms of use", "terms of service", "terms and conditions", "contact us", "about us", "all rights reserved",
        "loading", "please wait", "click here", "previous", "next", "previous article", "next article", "previous post", "next post", "no image available", "image", "photo", "video", "gallery");

    private static readonly FrozenSet<string> s_relatedHeadings = Phrases(
        "latest", "latest news", "latest stories", "the latest", "read also", "also read", "also on the site", "see also", "read next", "up next", "more news", "more stories", "more from us",
        "related", "related articles", "related article", "related stories", "related news", "related posts", "related topics", "related content",
        "recommended", "recommended for you", "recommended stories", "you may also like", "you might also like", "you may like", "you might be interested in",
        "don't miss", "don’t miss", "must read", "must reads", "most read", "most popular", "most viewed", "trending", "trending now", "popular now", "popular posts", "recent posts", "editor's picks", "editor’s picks", "editors' picks", "top stories", "more on this story", "more on this topic",
        "from around the web", "around the web", "what to read next");

    private static readonly FrozenSet<string> s_commentForms = Phrases(
        "leave a reply", "leave a comment", "leave your comment", "post a comment", "add a comment", "write a comment", "submit a comment", "cancel reply", "leave a reply cancel reply",
        "post comment", "join the conversation", "join the discussion");

    private const int MaxOutlet = 120;

    private static readonly (string Start, string Middle)[] s_syndication =
    [
        ("The post ", " appeared first on "), ("The post ", " first appeared on "), ("Der Beitrag ", " erschien zuerst auf "), ("La entrada ", " se publicó primero en "), ("La entrada ", " aparece primero en "),
        ("L’article ", " est apparu en premier sur "), ("L'article ", " est apparu en premier sur "), ("L'articolo ", " proviene da "), ("L’articolo ", " proviene da "), ("O post ", " apareceu primeiro em "),
        ("Het bericht ", " verscheen eerst op "),
    ];

    // The first words of the patterns' alternatives; lines that begin with anything but a letter are always tried.
    private static readonly FrozenSet<string> s_starts = Phrases(
        "read", "also", "see", "related", "recommended", "don", "watch", "must", "sign", "subscribe", "register", "get", "this", "we", "our", "by", "photo", "photos", "photograph", "photographs",
        "image", "images", "picture", "pictures", "credit", "credits", "file", "tag", "tags", "tagged", "topic", "topics", "filed", "posted", "category", "categories", "keyword", "keywords", "copyright", "follow", "share",
        "your", "required", "save", "view", "show", "all", "no", "comment", "comments", "you", "log", "logged", "be");

    /// <summary>What a line is.</summary>
    /// <param name="line">One line, trimmed.</param>
    public static ClutterKind KindOf(string line)
    {
        if (line.Length is 0 or > MaxLength)
        {
            return ClutterKind.None;
        }

        var phrase = line.TrimEnd(' ', ':', '.', '…', '»', '›', '→', '>', '!', '▼', '+').TrimStart('«', '‹', '←', '<', '+', ' ');
        var known = IsSyndication(line) ? ClutterKind.Furniture : Lookup(phrase);
        return known != ClutterKind.None ? known
            : !MayBeOne(line) ? ClutterKind.None
            : ImageName.IsOne(line) || Furniture().IsMatch(line) ? ClutterKind.Furniture
            : CommentsHeading().IsMatch(line) ? ClutterKind.CommentsHeading
            : CommentForm().IsMatch(line) ? ClutterKind.CommentForm
            : ClutterKind.None;
    }

    // A common blog system's last line of each item of a feed, in its translations.
    private static bool IsSyndication(string line) => Array.Exists(
        s_syndication, words => line.StartsWith(words.Start, StringComparison.Ordinal) && line.IndexOf(words.Middle, StringComparison.Ordinal) is var at and > 0 && line.Length - at < MaxOutlet);

    // Most lines are seen by their first word to be none, which costs a fiftieth of the patterns below.
    private static bool MayBeOne(string line)
    {
        var end = line.AsSpan().IndexOfAnyExceptInRange('A', 'z');
        var first = line.AsSpan(0, end < 0 ? line.Length : end);
        return first.Length == 0 || s_starts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first) || ImageName.IsOne(line);
    }

    private static ClutterKind Lookup(string phrase) =>
        s_furniture.Contains(phrase) ? ClutterKind.Furniture
        : s_relatedHeadings.Contains(phrase) ? ClutterKind.RelatedHeading
        : s_commentForms.Contains(phrase) ? ClutterKind.CommentForm
        : ClutterKind.None;

    private static FrozenSet<string> Phrases(params string[] phrases) => phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // One alternative per kind of line; each is anchored at both ends or at a start that sentences do not have.
    [GeneratedRegex(
        """
        ^(read\ also|also\ read|see\ also|read\ more|read\ next|related|related\ (articles?|stor(y|ies)|news)|recommended|don['’]t\ miss|watch|must\ read)\s*[:»›→|]\s*\S.{0,180}$
        |^read\ more\ (about|on|from)\b[^.]{0,120}$
        |^(sign\ up|subscribe|register)\b.{0,120}\b(newsletters?|inbox|e-?mails?|briefing|mailing\ list)\b.{0,60}$
        |^get\b.{0,100}\b(in|to|into)\ your\ (inbox|e-?mail)\b.{0,60}$
        |^(this\ (web)?site|we|our\ (web)?site)\ uses?\ cookies\b.*$
        |^by\ (continuing|using)\b.{0,60}\b(cookies|terms|privacy\ policy)\b.*$
        |^(photo(graph)?|image|picture|photo\ credit|image\ credit|picture\ credit|photo\ by|credit|file\ photo)s?\s*(:|/|©)\s*.{1,100}$
        |^(tags?|tagged|topics?|filed\ under|posted\ in|categor(y|ies)|keywords?)\s*:.{0,160}$
        |^(©|\(c\)|copyright\b).{0,160}$
        |^follow\ (us|our)\b[^.]{0,100}\b(on|channel)\b[^.]{0,60}\.?$
        |^share\ (this|on|via|to)\b[^.]{0,40}:?$
        |^\d+\ (min|minutes?)\ read$
        |^\d[\d.,]*[km]?\ (shares?|views?|likes?)$
        |^(your\ email\ address\ will\ not\ be\ published|required\ fields\ are\ marked|save\ my\ name,\ email)\b.*$
        """,
        Options | RegexOptions.IgnorePatternWhitespace,
        TimeoutMilliseconds)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^(view |read |show |see )?(all )?((\d[\d.,]*|no) )?comments?( yet| section| closed| are closed)?( ?\(\d+\))?:?$", Options, TimeoutMilliseconds)]
    private static partial Regex CommentsHeading();

    [GeneratedRegex(@"^((you must be )?log(ged)? in to (leave|post|add) a (reply|comment)|be the first to comment)\b.{0,40}$", Options, TimeoutMilliseconds)]
    private static partial Regex CommentForm();
}
