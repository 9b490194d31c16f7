using NewsQA.Client;

namespace NewsQA.FollowUps;

/// <summary>
/// Completes a question that leans on the turns before it: "and in 2024?", "who else was there?", "why?". By rules, so that the same conversation always reads
/// the same. A question that says all it needs is left as it is, whatever was spoken of before.
/// </summary>
public static class FollowUpReader
{
    // Further back nobody expects "he" to reach; and a long conversation must not cost more than its end.
    private const int TurnsRead = 20;
    private const int CharactersRead = 2_000;

    /// <summary>Reads a question in its conversation.</summary>
    /// <param name="question">The question.</param>
    /// <param name="conversation">The turns before it, oldest first; null or empty for none.</param>
    /// <returns>The question as it reads.</returns>
    /// <exception cref="ArgumentException">A turn's role is not <c>user</c> or <c>assistant</c>.</exception>
    public static FollowUpReading Read(string question, IReadOnlyList<ConversationTurn>? conversation)
    {
        ArgumentNullException.ThrowIfNull(question);
        Context? context = null;
        foreach (var (index, turn) in (conversation ?? []).Index())
        {
            // JSON's null gets here in spite of the type.
            if (turn is null)
            {
                throw new ArgumentException($"conversation[{index}] is null; it must be a turn with a role and a content.", nameof(conversation));
            }

            var isUser = turn.Role == "user";
            if (!isUser && turn.Role != "assistant")
            {
                throw new ArgumentException($"conversation[{index}].role is '{turn.Role}'; it must be user or assistant.", nameof(conversation));
            }

            if (index >= conversation!.Count - TurnsRead && !string.IsNullOrWhiteSpace(turn.Content))
            {
                var said = turn.Content.Trim();
                said = said[..Math.Min(said.Length, CharactersRead)];
                context = isUser ? new Context(Read(said, context).Question, index, context) : context?.WithAnswer(said, index);
            }
        }

        return Read(question.Trim(), context);
    }

    private static FollowUpReading Read(string question, Context? context)
    {
        if (context is null || question.Length is 0 or > CharactersRead)
        {
            return new FollowUpReading(question, []);
        }

        var (opener, fragment) = Ellipsis.Open(question);
        if (opener.Length > 0 && !QuestionParts.IsQuestion(fragment))
        {
            return Ellipsis.Read(question, fragment, context);
        }

        var text = opener.Length > 0 ? char.ToUpperInvariant(fragment[0]) + fragment[1..] : question;
        var reading = BareQuestion.TryRead(text, context) ?? Anaphors.Read(text, context);
        return reading.Carried.Count > 0 ? reading : new FollowUpReading(question, []);
    }
}
