using System.Text.Json;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html.Scripts;

/// <summary>
/// Finds an article in the data of a page's scripts: the list whose elements hold most prose, or the string with markup that does, as long as
/// it speaks of what the title says. Outlets name such lists as they like, so that names are not asked for.
/// </summary>
internal static class StateArticle
{
    private const int MaxNodes = 300_000;
    private const int MaxDepth = 60;
    private const int MinParagraphs = 3;
    private const int MinWords = 60;

    // With longer elements it is a list of stories.
    private const int MaxElementWords = 500;
    private const double MinShareOfTitle = 0.4;
    private const int MinTitleWord = 4;

    /// <summary>The article's paragraphs; null where none is found.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Its title; without one, what has most prose is taken.</param>
    public static List<string>? Of(PageTree page, string? title)
    {
        var search = new Search(title);
        foreach (var document in PageState.Of(page))
        {
            using (document)
            {
                search.Walk(document.RootElement, 0);
            }
        }

        return search.Best;
    }

    private sealed class Search(string? title)
    {
        private readonly List<string> _titleWords = [.. Words(title ?? "").Distinct(StringComparer.OrdinalIgnoreCase)];
        private int _nodes;
        private int _bestWords = MinWords - 1;

        public List<string>? Best { get; private set; }

        public void Walk(JsonElement element, int depth)
        {
            if (++_nodes > MaxNodes || depth > MaxDepth)
            {
                return;
            }

            if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in element.EnumerateObject())
                {
                    Walk(property.Value, depth + 1);
                }
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var child in element.EnumerateArray())
                {
                    Walk(child, depth + 1);
                }

                TryList(element);
            }
            else if (element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > MinWords * 4 } text && IsMarkup(text))
            {
                Try(Paragraphs(text));
            }
        }

        private void TryList(JsonElement list)
        {
            if (list.GetArrayLength() < MinParagraphs)
            {
                return;
            }

            var texts = list.EnumerateArray().Select(StateText.Of).Where(text => text.Length > 0).ToList();
            if (texts.Count >= MinParagraphs && texts.All(text => Prose.CountWords(text) <= MaxElementWords))
            {
                Try([.. texts.SelectMany(Paragraphs)]);
            }
        }

        private void Try(List<string> paragraphs)
        {
            var words = paragraphs.Where(Prose.IsBody).Sum(paragraph => Prose.CountWords(paragraph));
            if (words > _bestWords && SpeaksOfTitle(paragraphs))
            {
                (Best, _bestWords) = (paragraphs, words);
            }
        }

        private bool SpeaksOfTitle(List<string> paragraphs)
        {
            if (_titleWords.Count == 0)
            {
                return true;
            }

            var words = paragraphs.SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return _titleWords.Count(words.Contains) >= _titleWords.Count * MinShareOfTitle;
        }
    }

    private static bool IsMarkup(string text) => text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("<br", StringComparison.OrdinalIgnoreCase);

    private static List<string> Paragraphs(string text) => text.Contains('<', StringComparison.Ordinal)
        ? [.. BlockCollector.Collect(PageTreeBuilder.Parse(text)).Select(block => block.Shown)]
        : [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => HtmlCharacters.Decode(line))];

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '-', '–', '—', ',', '.', ':', ';', '\'', '’', '‘', '“', '”', '"', '?', '!', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= MinTitleWord);
}
