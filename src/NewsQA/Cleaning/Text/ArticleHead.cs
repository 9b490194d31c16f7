using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Html;
using NewsQA.Client;

namespace NewsQA.Cleaning.Text;

/// <summary>What stands above an article's first paragraph: a label, the title, a byline, a line with the date.</summary>
internal sealed partial record ArticleHead
{
    private const int MaxLines = 8;
    private const int MaxTitleLength = 220;
    private const int MinTitleWords = 2;
    private const int MaxBarParts = 5;
    private const int LinesToHours = 3;
    private const int MaxWordsAfterName = 8;

    private static readonly char[] s_bars = ['|', '·', '•'];

    /// <summary>The title; null when no line is one.</summary>
    public string? Title { get; private init; }

    /// <summary>The author; null when no line names one.</summary>
    public string? Byline { get; private init; }

    /// <summary>The date of a line of its own; null when there is none.</summary>
    public PartialDate? PublishedAt { get; private init; }

    /// <summary>The date of a line of its own that says that it is that of a change; null when there is none.</summary>
    public PartialDate? ModifiedAt { get; private init; }

    /// <summary>The kind that a label names; null when there is none.</summary>
    public ArticleKind? Kind { get; private init; }

    /// <summary>Reads the head and takes it out of the text.</summary>
    /// <param name="paragraphs">The page, in order, clutter dropped.</param>
    /// <param name="knownTitle">The title, when something surer than a line named it.</param>
    /// <param name="knownByline">The author, when something surer than a line named it.</param>
    public static ArticleHead Read(IReadOnlyList<PageParagraph> paragraphs, string? knownTitle, string? knownByline)
    {
        var head = new ArticleHead { Title = knownTitle };
        var lines = paragraphs.Where(paragraph => paragraph.IsKept).Take(MaxLines).TakeWhile(paragraph => !paragraph.IsBody).ToList();
        foreach (var line in lines)
        {
            head = head.With(line, paragraphs);
        }

        DropStamps(paragraphs, knownByline);
        return head;
    }

    // What tells no more than metadata does: when, and who. The first paragraph may be a standfirst above it.
    private static void DropStamps(IReadOnlyList<PageParagraph> paragraphs, string? byline)
    {
        var names = byline?.Split(", ").Where(name => name.Contains(' ', StringComparison.Ordinal)).ToList() ?? [];
        var bodies = 0;
        foreach (var line in paragraphs.Where(paragraph => paragraph.IsKept).Take(MaxLines).ToList())
        {
            bodies += line.IsBody ? 1 : 0;
            if (bodies > 1)
            {
                return;
            }

            if (!line.IsBody && (StampLine.IsOne(line.Text) || names.Exists(name => IsSigned(line.Text, name))))
            {
                line.Drop();
            }
        }
    }

    // "By Lena Aasen, Political Reporter", "Lena Aasen | Harbour Post".
    private static bool IsSigned(string line, string name) =>
        Prose.IsHeadlineLike(line) && line.IndexOf(name, StringComparison.OrdinalIgnoreCase) is var at and >= 0
        && (at == 0 || Before().IsMatch(line.AsSpan(0, at))) && Prose.CountWords(line.AsSpan(at + name.Length)) <= MaxWordsAfterName
        && (line.Length == at + name.Length || !char.IsLetterOrDigit(line[at + name.Length]) && !After().IsMatch(line.AsSpan(at + name.Length)));

    private ArticleHead With(PageParagraph line, IReadOnlyList<PageParagraph> paragraphs)
    {
        var text = line.Text;
        if (Kind is null && KindLabel.KindOf(text) is { } kind)
        {
            line.Drop();
            return this with { Kind = kind };
        }

        if (WithBar(line) is { } barred)
        {
            return barred;
        }

        if (Byline is null && BylineLine().Match(text) is { Success: true } byline)
        {
            line.Drop();
            return this with { Byline = byline.Groups["name"].Value.Trim() };
        }

        if (DateLine().Match(text) is { Success: true } date && !IsOfSomethingElse(line, paragraphs) && DateText.Read(date.Groups["date"].Value, "date line") is { } published)
        {
            line.Drop();
            return date.Groups["updated"].Success ? this with { ModifiedAt = ModifiedAt ?? published with { Evidence = HtmlChangedDate.Evidence } } : this with { PublishedAt = PublishedAt ?? published };
        }

        return WithTitle(line, paragraphs);
    }

    // "Deadline 30 June 2026"; "Saturday, 12 June 2026", a place, "10 am to 4 pm".
    private static bool IsOfSomethingElse(PageParagraph line, IReadOnlyList<PageParagraph> paragraphs) =>
        (!UpdatedLine().IsMatch(line.Text) && DateWords.IsOther(line.Text[..Math.Max(0, line.Text.AsSpan().IndexOfAnyInRange('0', '9'))]))
        || paragraphs.SkipWhile(paragraph => paragraph != line).Skip(1).Take(LinesToHours).Any(paragraph => DateWords.IsHours(paragraph.Text));

    // "Oskar Wennby | Northern Courier | 12 March 2026": a line of short parts, one of which is a date.
    private ArticleHead? WithBar(PageParagraph line)
    {
        var parts = line.Text.Split(s_bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var date = parts.Length is >= 2 and <= MaxBarParts && line.Text.Length <= MaxTitleLength
            ? parts.Select(part => DateLine().Match(part)).Where(match => match.Success && !match.Groups["updated"].Success)
                .Select(match => DateText.Read(match.Groups["date"].Value, "date line")).FirstOrDefault(read => read is not null)
            : null;
        if (date is null)
        {
            return null;
        }

        line.Drop();
        var author = parts.Select(part => Author().Match(part)).FirstOrDefault(match => match.Success)?.Groups["name"].Value;
        return this with { PublishedAt = PublishedAt ?? date, Byline = Byline ?? author };
    }

    private ArticleHead WithTitle(PageParagraph line, IReadOnlyList<PageParagraph> paragraphs)
    {
        var title = TitleText.WithoutSection(line.Text);
        if (Title is not null)
        {
            if (TitleText.AreSame(Title, line.Text) || TitleText.AreSame(Title, title))
            {
                line.Take();
            }

            return this;
        }

        // Only the first line that says anything can be the title; what follows must be its article.
        var isFirst = paragraphs.First(paragraph => paragraph.IsKept) == line;
        var hasArticle = paragraphs.SkipWhile(paragraph => paragraph != line).Where(paragraph => paragraph.IsKept).Skip(1).Take(MaxLines)
            .Any(paragraph => paragraph.IsBody && paragraph.Text.Length > line.Text.Length);
        if (!isFirst || !hasArticle || !LooksLikeTitle(line.Text))
        {
            return this;
        }

        line.Take();
        return this with { Title = title };
    }

    private static bool LooksLikeTitle(string line) =>
        Prose.IsHeadlineLike(line)
        && line.Length <= MaxTitleLength
        && Prose.CountWords(line) >= MinTitleWords
        && !Prose.StartsInLowerCase(line)
        && !Prose.IsListItem(line)
        && line.Any(char.IsLetter);

    [GeneratedRegex(@"^\W*(by|written by|story by|from|reported by|words by|text by|von|par|por|di|door|av|af|автор)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Before();

    // A name that a sentence or a headline goes on with is not a signature.
    [GeneratedRegex(@"^(['’]s?\b|\s+\p{Ll})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?:By|BY|Written by|Story by)\s*:?\s+(?<name>\p{Lu}[^.!?:;]{1,80}|\p{Lu}\.[^!?:;]{1,80})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTimeout.Milliseconds)]
    private static partial Regex BylineLine();

    // Two to four capitalised words, the first part of such a line as a rule.
    [GeneratedRegex(@"^(?:By\s+)?(?<name>\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,2}\s+\p{Lu}\p{Ll}[\p{L}'’-]*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTimeout.Milliseconds)]
    private static partial Regex Author();

    [GeneratedRegex(@"^(last )?(updated|modified)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex UpdatedLine();

    [GeneratedRegex(
        @"^(?:(?<updated>(?:last )?(?:updated|modified))|published|posted|first published|date|issued)?(?: on| at)?\s*:?\s*(?<date>.{0,12}\d.{3,40})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: PatternTimeout.Milliseconds)]
    private static partial Regex DateLine();
}
