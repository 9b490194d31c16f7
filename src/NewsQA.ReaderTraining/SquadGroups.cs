using System.Text.Json;
using NewsQA.Answering;
using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Articles;
using NewsQA.Evaluation;
using NewsQA.Indexing;
using NewsQA.Passages;
using NewsQA.Retrieval;

namespace NewsQA.ReaderTraining;

/// <summary>Makes groups of SQuAD's JSON: the sentence that answers, alone or with the one before, and other sentences of the paragraph.</summary>
internal static class SquadGroups
{
    private const int MaxTokens = 80;
    private const int MaxAnswerTokens = 24;
    private const double Widened = 0.3;

    private sealed record Asked(string Text, IReadOnlyList<(string Text, int Start)> Answers);

    /// <summary>Reads a file.</summary>
    public static (List<ReaderGroup> Train, List<ReaderGroup> HeldOut) Read(string file, int others, int seed)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var paragraphs = json.RootElement.GetProperty("data").EnumerateArray().SelectMany(d => d.GetProperty("paragraphs").EnumerateArray())
            .Select(p => (Text: p.GetProperty("context").GetString()!, Asked: p.GetProperty("qas").EnumerateArray().Select(Read).ToList())).ToList();
        var statistics = Statistics(paragraphs.Select(p => p.Text));
        var made = new List<ReaderGroup>[paragraphs.Count];
        var set = Path.GetFileNameWithoutExtension(file);
        Parallel.For(0, paragraphs.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var random = new Random(seed + i);
            made[i] = [.. paragraphs[i].Asked.Select(a => Make(set, paragraphs[i].Text, a, statistics, others, random)).OfType<ReaderGroup>()];
        });
        var split = made.Index().ToLookup(m => HeldOut.Has(paragraphs[m.Index].Text), m => m.Item);
        return ([.. split[false].SelectMany(g => g)], [.. split[true].SelectMany(g => g)]);
    }

    private static Asked Read(JsonElement qa) => new(
        qa.GetProperty("question").GetString()!.Trim(),
        [.. qa.GetProperty("answers").EnumerateArray().Select(a => (a.GetProperty("text").GetString()!, a.GetProperty("answer_start").GetInt32()))]);

    private static TermStatistics Statistics(IEnumerable<string> paragraphs)
    {
        var (count, frequencies) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var paragraph in paragraphs)
        {
            count++;
            foreach (var term in TextAnalyzer.Terms(paragraph).Distinct(StringComparer.Ordinal))
            {
                frequencies[term] = frequencies.GetValueOrDefault(term) + 1;
            }
        }

        return new TermStatistics(count, frequencies);
    }

    private static ReaderGroup? Make(string set, string paragraph, Asked asked, TermStatistics statistics, int others, Random random)
    {
        if (asked.Answers.Count == 0 || asked.Text.Length == 0)
        {
            return null;
        }

        var sentences = SentenceSplitter.Split(paragraph);
        var holds = sentences.Index().Where(s => asked.Answers.Any(a => s.Item.Contains(new TextSpan(a.Start, Math.Min(paragraph.Length, a.Start + a.Text.Length))))).Select(s => s.Index).ToList();
        var profile = QuestionProfile.From(QuestionReader.Read(asked.Text, filters: null, asOf: null, "question"), statistics);
        if (holds.Count == 0 || profile.Words.Count == 0)
        {
            return null;
        }

        var best = holds.MaxBy(i => Overlap(profile, sentences[i].Of(paragraph)));
        var negatives = Enumerable.Range(0, sentences.Count).Except(holds).OrderByDescending(i => Overlap(profile, sentences[i].Of(paragraph)) + (0.3 * random.NextDouble())).Take(others);
        List<SpanSource> sources = [Source(paragraph, sentences, best, random), .. negatives.Select(i => Source(paragraph, sentences, i, random))];
        sources = [sources[0], .. sources.Skip(1).Where(s => !asked.Answers.Any(a => s.Text.Contains(a.Text, StringComparison.OrdinalIgnoreCase)))];
        return Group(set, profile, [.. asked.Answers.Select(a => a.Text).Distinct(StringComparer.Ordinal)], sources);
    }

    /// <summary>A group of texts of which the first answers; null when the answer is no run of its tokens.</summary>
    public static ReaderGroup? Group(string set, QuestionProfile profile, IReadOnlyList<string> answers, IReadOnlyList<SpanSource> sources)
    {
        var wanted = AskedFor.Read(profile.Question);
        var question = TokenReader.Read(profile.Question.Text);
        var texts = sources.Select(s => new SpanText(profile, wanted, s)).Where((t, i) => i == 0 || t.Tokens.Count is > 0 and <= MaxTokens).ToList();
        var right = Right(texts[0], answers);
        return right.Count == 0 || texts[0].Tokens.Count > MaxTokens || question.Count is 0 or > 40 ? null
            : new ReaderGroup(set, profile, answers, QuestionNotes.Of(profile, wanted), QuestionNotes.Whole(profile), [.. texts.Select(t => t.Source)], [.. texts.Select(t => TextNotes.Of(question, t))], right);
    }

    private static List<(int Text, int First, int Last)> Right(SpanText text, IReadOnlyList<string> answers)
    {
        var wanted = answers.Select(AnswerMeasures.Normalise).Where(a => a.Length > 0).ToHashSet(StringComparer.Ordinal);
        var right = new List<(int, int, int)>();
        for (var first = 0; first < text.Tokens.Count; first++)
        {
            for (var last = first; last < Math.Min(text.Tokens.Count, first + MaxAnswerTokens); last++)
            {
                if (Opens(text.Tokens[first]) && Closes(text.Tokens[last]) && wanted.Contains(AnswerMeasures.Normalise(SpanFinder.SpanOf(text, first, last).Of(text.Source.Text))))
                {
                    right.Add((0, first, last));
                }
            }
        }

        return right;
    }

    private static bool Opens(Token token) => token.Class is not (TokenClass.Article or TokenClass.Comma or TokenClass.Stop or TokenClass.Close or TokenClass.Possessive);

    private static bool Closes(Token token) => token.Class is not (TokenClass.Comma or TokenClass.Stop or TokenClass.Open or TokenClass.Possessive);

    private static SpanSource Source(string paragraph, IReadOnlyList<TextSpan> sentences, int index, Random random)
    {
        var lead = sentences[index];
        var start = index > 0 && random.NextDouble() < Widened ? sentences[index - 1].Start : lead.Start;
        return new SpanSource(paragraph[start..lead.End], 0, lead.Start - start, lead.End - start);
    }

    private static double Overlap(QuestionProfile profile, string sentence)
    {
        var terms = TextAnalyzer.Terms(sentence).ToHashSet(StringComparer.Ordinal);
        return profile.Words.Where(w => w.Word.Terms.Any(terms.Contains)).Sum(w => w.Weight) / profile.Words.Sum(w => w.Weight);
    }
}
