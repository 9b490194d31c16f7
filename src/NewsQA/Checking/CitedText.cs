using NewsQA.Articles;
using NewsQA.Claims.Sources;
using NewsQA.Client;

namespace NewsQA.Checking;

/// <summary>A cited excerpt, read for the check.</summary>
internal sealed class CitedText
{
    /// <summary>Reads an excerpt.</summary>
    public CitedText(Excerpt excerpt)
    {
        Excerpt = excerpt;
        Text = Reading.Of(excerpt.Text);
        Stances = StanceReader.Read(Text);
        Clauses = new ClauseReader(Text.Words);
        Title = Reading.Of(excerpt.Title ?? "");
        Around = [.. new[] { excerpt.Source, excerpt.AttributedTo, excerpt.Speaker }.OfType<string>().Select(Reading.Of)];
        Origins = [.. SentenceOrigins().Distinct()];
    }

    /// <summary>The excerpt.</summary>
    public Excerpt Excerpt { get; }

    /// <summary>Its text: the only thing that supports what a sentence says.</summary>
    public Reading Text { get; }

    /// <summary>How sure it is of each of its words.</summary>
    public IReadOnlyList<Stance> Stances { get; }

    /// <summary>Who does what in it.</summary>
    public ClauseReader Clauses { get; }

    /// <summary>Its article's title: supports what things are called, no figure and no deed.</summary>
    public Reading Title { get; }

    /// <summary>Outlet, origin and speaker: support who is said to say something.</summary>
    public IReadOnlyList<Reading> Around { get; }

    /// <summary>Whom its sentences name as origin or speaker, each with the sentence.</summary>
    public IReadOnlyList<(int Sentence, TextSpan Span)> Origins { get; }

    /// <summary>When its article was published; null when unknown.</summary>
    public PartialDate? PublishedAt => Excerpt.PublishedAt;

    private IEnumerable<(int Sentence, TextSpan Span)> SentenceOrigins()
    {
        TextSpan? before = null;
        foreach (var (number, sentence) in Passages.SentenceSplitter.Split(Text.Text).Index())
        {
            var attribution = AttributionReader.Read(Text.Text, sentence, before);
            before = sentence;
            foreach (var span in new[] { attribution.Origin, attribution.Speaker }.OfType<TextSpan>())
            {
                yield return (number, span);
            }
        }
    }
}
