using NewsQA.Answering.Spans;
using NewsQA.Evaluation;

namespace NewsQA.Training.Answers;

/// <summary>
/// Makes questions that look answerable and are not: one name, number or word of content is put in the place of another, from some other question, so that the
/// paragraph speaks of the matter and not of what is asked.
/// </summary>
/// <param name="questions">Where the words come from.</param>
/// <param name="random">Chooses.</param>
internal sealed class QuestionAlterer(IReadOnlyList<string> questions, Random random)
{
    private readonly ILookup<TokenClass, string> _words = questions
        .SelectMany(q => TokenReader.Read(q).Where(t => t.IsContent).Select(t => (t.Class, Text: q[t.Span.Start..t.Span.End])))
        .ToLookup(p => p.Class, p => p.Text);

    /// <summary>The question with one word exchanged for one of its class that the paragraph lacks; null when no word can be.</summary>
    public EvalQuery? Alter(EvalQuery query, string paragraph)
    {
        var tokens = TokenReader.Read(query.Text).Where(t => t.IsContent && paragraph.Contains(t.Lower, StringComparison.OrdinalIgnoreCase)).ToList();
        if (tokens.Count == 0)
        {
            return null;
        }

        var token = tokens[random.Next(tokens.Count)];
        var others = _words[token.Class].ToList();
        var other = others[random.Next(others.Count)];
        return paragraph.Contains(other, StringComparison.OrdinalIgnoreCase)
            ? null
            : query with { Text = query.Text[..token.Span.Start] + other + query.Text[token.Span.End..], Answers = [], Relevant = new Dictionary<string, int>(StringComparer.Ordinal) };
    }
}
