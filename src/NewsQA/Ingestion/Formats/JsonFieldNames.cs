namespace NewsQA.Ingestion.Formats;

/// <summary>
/// The names under which a JSON export has an article's fields, tried before the common ones. A dot leads into an object: <c>fields.bodyText</c>.
/// </summary>
public sealed class JsonFieldNames
{
    /// <summary>The text, plain or HTML.</summary>
    public IList<string> Text { get; } = [];

    /// <summary>The title.</summary>
    public IList<string> Title { get; } = [];

    /// <summary>The outlet.</summary>
    public IList<string> Source { get; } = [];

    /// <summary>The address.</summary>
    public IList<string> Url { get; } = [];

    /// <summary>The author.</summary>
    public IList<string> Author { get; } = [];

    /// <summary>The date of publication.</summary>
    public IList<string> Date { get; } = [];

    /// <summary>What an article is known by from one export to the next.</summary>
    public IList<string> Id { get; } = [];

    /// <summary>Adds a name.</summary>
    /// <param name="mapping">For example <c>text=story</c>: the field here, and its name in the export.</param>
    /// <exception cref="ArgumentException">It is not of this form, or names no field.</exception>
    public void Add(string mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var parts = mapping.Split('=', 2, StringSplitOptions.TrimEntries);
        var names = parts is [var field, { Length: > 0 }] ? Of(field) : null;
        (names ?? throw new ArgumentException(
            $"'{mapping}' names no field. Write text=NAME, title=NAME, source=NAME, url=NAME, author=NAME, date=NAME or id=NAME.", nameof(mapping))).Add(parts[1]);
    }

    /// <summary>These, and those of another before them.</summary>
    internal JsonFieldNames With(JsonFieldNames? first)
    {
        var all = new JsonFieldNames();
        foreach (var names in new[] { first, this }.OfType<JsonFieldNames>())
        {
            foreach (var field in s_fields)
            {
                foreach (var name in names.Of(field)!)
                {
                    all.Of(field)!.Add(name);
                }
            }
        }

        return all;
    }

    private static readonly string[] s_fields = ["text", "title", "source", "url", "author", "date", "id"];

    private IList<string>? Of(string field) => field.ToLowerInvariant() switch
    {
        "text" => Text,
        "title" => Title,
        "source" => Source,
        "url" => Url,
        "author" => Author,
        "date" => Date,
        "id" => Id,
        _ => null,
    };
}
