using System.Globalization;
using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>
/// A gallery set into an article: slides that are counted ("1/50", "2 of 50"), each with a caption, in an element of their own. Their captions are of other
/// things than the article. Where next to nothing stands outside of it, the slides are the article.
/// </summary>
internal static class CountedSlides
{
    private const int MinSlides = 3;

    // Fractions of a recipe and of an inch run to fewer.
    private const int MinTotal = 4;
    private const int MaxDigits = 3;
    private const int MinWordsOutside = 100;

    // Of the gallery's words; a list's introduction is shorter beside its items.
    private const double MinShareOutside = 0.2;

    /// <summary>The article's blocks without such a gallery's.</summary>
    /// <param name="table">The page.</param>
    /// <param name="chosen">The blocks taken for the article's.</param>
    public static List<int> Without(BlockTable table, List<int> chosen)
    {
        var counted = Enumerable.Range(0, table.Blocks.Count).Select(i => (Block: i, Count: CountOf(table.Blocks[i].Text))).Where(slide => slide.Count is not null).ToList();
        if (counted.Count < MinSlides)
        {
            return chosen;
        }

        foreach (var slides in counted.GroupBy(slide => slide.Count!.Value.Total).Where(IsSeries))
        {
            var box = BoxOf(table.Page, [.. slides.Select(slide => table.Blocks[slide.Block].Node)]);
            bool IsInside(int i) => box >= 0 && table.Blocks[i].Node >= box && table.Blocks[i].Node < table.Page[box].End;
            var (inside, outside) = (chosen.Where(IsInside).ToList(), chosen.Where(i => !IsInside(i)).ToList());
            // Where the element begins with something else, it is the article, with counted pictures in it.
            var isGallery = inside.Count > 0 && slides.Min(slide => slide.Block) <= inside[0];
            var (words, others) = (BlockChoice.WordsOf(table, inside), BlockChoice.WordsOf(table, outside));
            chosen = isGallery && others >= MinWordsOutside && others >= words * MinShareOutside ? outside : chosen;
        }

        return chosen;
    }

    private static bool IsSeries(IEnumerable<(int Block, (int Number, int Total)? Count)> slides)
    {
        var numbers = slides.Select(slide => slide.Count!.Value.Number).ToHashSet();
        return Enumerable.Range(1, MinSlides).All(numbers.Contains);
    }

    // The smallest element that holds all of them.
    private static int BoxOf(PageTree page, int[] nodes)
    {
        var (first, last) = (nodes.Min(), nodes.Max());
        var box = first;
        while (box >= 0 && page[box].End <= last)
        {
            box = page[box].Parent;
        }

        return box;
    }

    // "3/50 A headline", "3 of 50".
    private static (int Number, int Total)? CountOf(ReadOnlySpan<char> text)
    {
        var number = Digits(text);
        var rest = text[number.Length..].TrimStart();
        var sign = rest.StartsWith("/") ? 1 : rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        rest = rest[sign..].TrimStart();
        var total = Digits(rest);
        if (number.Length == 0 || sign == 0 || total.Length == 0 || (rest.Length > total.Length && !char.IsWhiteSpace(rest[total.Length])))
        {
            return null;
        }

        var (i, all) = (int.Parse(number, CultureInfo.InvariantCulture), int.Parse(total, CultureInfo.InvariantCulture));
        return i >= 1 && i <= all && all >= MinTotal ? (i, all) : null;
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? text.Length : length;
        return length <= MaxDigits ? text[..length] : [];
    }
}
