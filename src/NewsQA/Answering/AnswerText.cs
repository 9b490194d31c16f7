using System.Text;
using NewsQA.Client;

namespace NewsQA.Answering;

/// <summary>The answer as one text.</summary>
internal static class AnswerText
{
    /// <summary>Stands between two quotes of one statement.</summary>
    public const string Joint = " … ";

    /// <summary>The statements' texts, each with its markers: <c>It lasted four days. [1]</c>.</summary>
    public static string Of(IReadOnlyList<Statement> statements)
    {
        var text = new StringBuilder();
        foreach (var statement in statements)
        {
            text.Append(text.Length > 0 ? " " : "").Append(statement.Text).Append(' ').AppendJoin("", statement.Citations.Select(id => $"[{id}]"));
        }

        return text.ToString();
    }

    /// <summary>The sentence that says that there is no answer, and why.</summary>
    public static string Of(NoAnswerReason reason) => reason switch
    {
        NoAnswerReason.NoCoverage => "No answer: none of the indexed articles is about this.",
        NoAnswerReason.OutsideDates => "No answer: no article within the dates and outlets asked for is about this.",
        NoAnswerReason.FalsePremise => "No answer: the question takes something for granted that the articles do not bear out.",
        _ => "No answer: the indexed articles touch on this, but no sentence in them answers it.",
    };
}
