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
internal sealed class SquadGroups(string set, TermStatistics statistics, ReaderPieces pieces, int others)
{
    private const int MaxTokens = 80;
    private const int MaxAnswerTokens = 24;
    private const double Widened = 0.3;
    private const double WithBefore = 0.6;
    private const double Swapped = 0.3;

    private sealed record Asked(string Text, IReadOnlyList<(string Text, int Start)> Answers);

    private sealed record Paragraph(string Text, IReadOnlyList<TextSpan> Sentences, IReadOnlyList<Asked> Asked);

    /// <summary>Reads a file.</summary>
    public static (List<ReaderGroup> Train, List<ReaderGroup> HeldOut) Read(string file, ReaderPieces pieces, int others, int seed)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var paragraphs = json.RootElement.GetProperty("data").EnumerateArray().SelectMany(d => d.GetProperty("paragraphs").EnumerateArray())
            .Select(p => (Text: p.GetProperty("context").GetString()!, Asked: p.GetProperty("qas").EnumerateArray().Select(Read).ToList()))
            .Select(p => new Paragraph(p.Text, SentenceSplitter.Split(p.Text), p.Asked)).ToList();
        var maker = new SquadGroups(Path.GetFileNameWithoutExtension(file), Statistics(paragraphs.Select(p => p.Text)), pieces, others);
        var made = new List<ReaderGroup>[paragraphs.Count];
        Parallel.For(0, paragraphs.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var random = new Random(seed + i);
            // Names of the paragraph, and those of another one.
            List<string> names = [.. SwappedQuestion.NamesIn(paragraphs[i].Text), .. SwappedQuestion.NamesIn(paragraphs[(i + 1) % paragraphs.Count].Text)];
            made[i] = [.. paragraphs[i].Asked.SelectMany(a => maker.Make(paragraphs[i], a, names, random))];
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

    private IEnumerable<ReaderGroup> Make(Paragraph paragraph, Asked asked, IReadOnlyList<string> names, Random random)
    {
        var profile = asked.Text.Length == 0 ? null : QuestionProfile.From(QuestionReader.Read(asked.Text, filters: null, asOf: null, "question"), statistics);
        if (profile is null || profile.Words.Count == 0)
        {
            yield break;
        }

        var sentences = paragraph.Sentences;
        var holds = sentences.Index().Where(s => asked.Answers.Any(a => s.Item.Contains(new TextSpan(a.Start, Math.Min(paragraph.Text.Length, a.Start + a.Text.Length))))).Select(s => s.Index).ToList();
        if (holds.Count == 0 && asked.Answers.Count > 0)
        {
            yield break;
        }

        double Likeness(int i) => Overlap(profile, sentences[i].Of(paragraph.Text)) + (0.3 * random.NextDouble());
        var negatives = Enumerable.Range(0, sentences.Count).Except(holds).OrderByDescending(Likeness).Take(others + (holds.Count == 0 ? 1 : 0));
        var answers = asked.Answers.Select(a => a.Text).Distinct(StringComparer.Ordinal).ToList();
        List<ReaderText> rest = [.. negatives.Select(i => Text(asked.Text, paragraph, i, random)).Where(t => !answers.Exists(a => t.Text.Contains(a, StringComparison.OrdinalIgnoreCase)))];
        if (holds.Count == 0)
        {
            if (rest.Count > 0)
            {
                yield return new ReaderGroup(set, [], rest, []);
            }

            yield break;
        }

        var best = holds.MaxBy(i => Overlap(profile, sentences[i].Of(paragraph.Text)));
        var lead = Text(asked.Text, paragraph, best, random);
        var right = Right(lead, answers);
        if (right.Count == 0 || lead.Firsts.Length > MaxTokens)
        {
            yield break;
        }

        yield return new ReaderGroup(set, answers, [lead, .. rest], right);
        if (random.NextDouble() < Swapped && SwappedQuestion.Of(asked.Text, names, random) is { } other)
        {
            yield return new ReaderGroup(set, [], [Text(other, paragraph, best, random)], []);
        }
    }

    private static List<(int First, int Last)> Right(ReaderText text, IReadOnlyList<string> answers)
    {
        var wanted = answers.Select(AnswerMeasures.Normalise).Where(a => a.Length > 0).ToHashSet(StringComparer.Ordinal);
        var tokens = TokenReader.Read(text.Text);
        var right = new List<(int, int)>();
        for (var first = 0; first < text.Firsts.Length; first++)
        {
            for (var last = first; last < Math.Min(text.Firsts.Length, first + MaxAnswerTokens); last++)
            {
                if (Opens(tokens[first]) && Closes(tokens[last]) && wanted.Contains(AnswerMeasures.Normalise(text.Text[tokens[first].Span.Start..tokens[last].Span.End])))
                {
                    right.Add((first, last));
                }
            }
        }

        return right;
    }

    private static bool Opens(Token token) => token.Class is not (TokenClass.Article or TokenClass.Comma or TokenClass.Stop or TokenClass.Close or TokenClass.Possessive);

    private static bool Closes(Token token) => token.Class is not (TokenClass.Comma or TokenClass.Stop or TokenClass.Open or TokenClass.Possessive);

    private ReaderText Text(string question, Paragraph paragraph, int index, Random random)
    {
        var lead = paragraph.Sentences[index];
        var isWidened = index > 0 && random.NextDouble() < Widened;
        var first = isWidened ? index - 1 : index;
        var text = paragraph.Text[paragraph.Sentences[first].Start..lead.End];
        var before = first > 0 && random.NextDouble() < WithBefore ? paragraph.Sentences[first - 1].Of(paragraph.Text) : "";
        var row = pieces.Of(question, before, text, TokenReader.Read(text));
        return new ReaderText(text, row.Ids, row.TextFrom, row.Firsts, row.Lasts);
    }

    private static double Overlap(QuestionProfile profile, string sentence)
    {
        var terms = TextAnalyzer.Terms(sentence).ToHashSet(StringComparer.Ordinal);
        return profile.Words.Where(w => w.Word.Terms.Any(terms.Contains)).Sum(w => w.Weight) / profile.Words.Sum(w => w.Weight);
    }
}
