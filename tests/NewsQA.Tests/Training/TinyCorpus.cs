using System.IO.Compression;
using System.Text.Json;
using NewsQA.Embedding;
using NewsQA.Training.Corpus;
using NewsQA.Training.Learning;
using NewsQA.Training.Text;

namespace NewsQA.Tests.Training;

/// <summary>A folder of training data small enough for a test: sixty articles about ten made-up places, and questions.</summary>
internal sealed class TinyCorpus : IDisposable
{
    private static readonly string[] Places =
        ["avelara", "hallingby", "tollhaven", "ostervik", "kettermark", "valbom", "immer", "nimbo", "ysolde", "havnlund"];

    private static readonly string[] Events = ["ferry toll", "tram strike", "mayor election", "lantern festival", "data breach", "kettle recall"];

    public TinyCorpus()
    {
        Folder = Directory.CreateTempSubdirectory("newsqa-training-").FullName;
        Write("pairs", "questions", Stories().Select(
            story => new { a = $"When was the {story.Event} in {story.Place}?", b = story.Text, kind = "question-passage" }));
        Write("pairs", "headlines", Stories().Select(story => new { a = story.Title, b = story.Text, kind = "headline-lead" }));
        Write("text", "news", Stories().Select(story => new { title = story.Title, text = story.Text }));
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Options for a training of a second.</summary>
    public static TrainingOptions Options { get; } = new() { Steps = 12, BatchPairs = 16, Dimension = 32, VocabularySize = 180, Pieces = 40 };

    /// <summary>The folder's vocabulary.</summary>
    public IReadOnlyList<string> Vocabulary() =>
        VocabularyBuilder.Build(
            WordCounts.Of(new CorpusFolder(Folder).Articles().Select(article => article.Text)), Options.VocabularySize, Options.Pieces);

    /// <summary>A tokenizer of lines.</summary>
    public static WordPieceTokenizer Tokenizer(IEnumerable<string> vocabulary) =>
        new(new Vocabulary(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', vocabulary)), "vocab.txt"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static IEnumerable<(string Place, string Event, string Title, string Text)> Stories() =>
        from place in Places
        from happening in Events
        let day = 1 + (((place.Length * 7) + happening.Length) % 28)
        select (place, happening, $"{happening} in {place}", string.Join(' ', [
            $"The {happening} in {place} was on {day} May, the council of {place} said.",
            $"More than {day * 100} people came to see it, and some of them stayed for the night.",
            $"Nobody in {place} had thought that the {happening} would last as long as it did.",
            $"A report on the {happening} is to be read to the council next week.",
        ]));

    private void Write<T>(string kind, string name, IEnumerable<T> rows)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, kind)).FullName;
        using var writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(folder, name + ".jsonl.gz")), CompressionLevel.Fastest));
        foreach (var row in rows)
        {
            writer.WriteLine(JsonSerializer.Serialize(row));
        }
    }
}
