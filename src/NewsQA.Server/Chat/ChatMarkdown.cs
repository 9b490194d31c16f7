using System.Text;
using NewsQA.Client;

namespace NewsQA.Server.Chat;

/// <summary>Writes the events of one answer as Markdown, piece by piece; the pieces of a stream joined are the text of the whole. Not thread-safe.</summary>
/// <param name="articles">What the address of an article's view begins with: <c>http://host/articles/</c>.</param>
internal sealed class ChatMarkdown(string articles)
{
    private int _summarized;

    public string Of(AskResponse answer) => string.Concat(AskEvents.Of(answer).Select(Piece));

    /// <returns>What the event adds to the text; perhaps nothing.</returns>
    public string Piece(AskEvent part) => part switch
    {
        AskStatementEvent { Statement: var statement } => $"{Escape(statement.Text)} {Marks(statement.Citations)}\n\n",
        AskConflictsEvent { Conflicts: var conflicts } => string.Concat(conflicts.Select(Conflict)),
        AskSummaryEvent { Summary: var summary } => Summary(summary),
        AskDoneEvent { Response: var answer } => End(answer),
        _ => "",
    };

    // Each event holds the summary so far: what is new of it is written.
    private string Summary(Summary summary)
    {
        var sentences = summary.Sentences.Skip(_summarized).Select(s => $"{(s.Quoted ? $"“{Escape(s.Text)}”" : Escape(s.Text))} {Marks(s.Citations)} ").ToList();
        var heading = _summarized == 0 && sentences.Count > 0 ? "Summary, checked against the quotes: " : "";
        _summarized += sentences.Count;
        return heading + string.Concat(sentences);
    }

    private string End(AskResponse answer)
    {
        var after = (_summarized > 0 ? "\n\n" : "") + (answer.IsWeak ? $"{AskResponse.WeakNotice}\n\n" : "") + string.Concat(answer.Notes.Select(note => $"{Escape(note.Text)}\n\n"));
        _summarized = 0;
        return after + (answer.Status == AnswerStatus.Answered ? string.Join('\n', answer.Citations.Select(Footnote)) : Escape(answer.Answer));
    }

    private static string Conflict(Conflict conflict)
    {
        var heading = conflict.Kind switch
        {
            ConflictKind.Updated => "Later reports change",
            ConflictKind.DifferentEvents => "Not one event, but several:",
            _ => "The articles disagree on",
        };
        var claims = conflict.Claims.Select(claim => $"- {Escape(claim.Value)} ({claim.PublishedAt?.Date ?? "undated"}) {Marks(claim.Citations)}\n");
        return $"{heading} {Escape(conflict.About)}:\n\n{string.Concat(claims)}\n";
    }

    private string Footnote(Citation citation)
    {
        var place = $"{articles}{citation.ArticleId}?rev={citation.Revision}#{citation.Start}-{citation.End}";
        var told = $"{Escape(citation.Source ?? "Unknown outlet")}, “{Escape(citation.Title ?? "untitled")}”, {citation.PublishedAt?.Date ?? "undated"}";
        return $"[^{citation.Id}]: {told}. [Read it in the article]({place})";
    }

    private static string Marks(IEnumerable<int> citations) => string.Concat(citations.Select(id => $"[^{id}]"));

    /// <summary>Text as it is, whatever it means in Markdown or HTML, on one line.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            // All of these are punctuation, which Markdown lets stand for itself behind a backslash.
            if ("\\`*_[]<>~|".Contains(c, StringComparison.Ordinal) || (c is '#' or '+' or '-' or '=' && escaped.Length == 0))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
