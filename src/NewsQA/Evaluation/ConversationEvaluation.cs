using System.Diagnostics;
using System.Text.Json;
using NewsQA.Answering;
using NewsQA.Client;
using NewsQA.FollowUps;
using NewsQA.Retrieval;

namespace NewsQA.Evaluation;

/// <summary>
/// Measures follow-ups. Each conversation is held turn by turn, with the answers that were given. Of the last question: <c>reading</c> (it has the words that it
/// should take over and none that it should not; a new subject stays exactly as asked), and where an answer is known, whether any statement contains it: asked in the
/// conversation (<c>anyContains</c>, and <c>firstContains</c>), alone (<c>aloneContains</c>) and as a person would write it in full (<c>wholeContains</c>).
/// </summary>
internal sealed class ConversationEvaluation(Answerer answerer, string model, EvalOptions options)
{
    public async Task<EvalReport> RunAsync(string folder, string? half, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var dump = options.DumpFile is null ? null : new StreamWriter(options.DumpFile);
        var table = new MetricTable();
        foreach (var (number, conversation) in ConversationsFile.Read(Path.Combine(folder, ConversationsFile.Name), half).Index())
        {
            var turns = await HoldAsync(conversation, cancellationToken);
            var last = conversation.Turns[^1];
            var start = Stopwatch.GetTimestamp();
            var reading = FollowUpReader.Read(last, turns);
            var response = await AskAsync(reading.Question, cancellationToken);
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var measures = new Dictionary<string, double>(StringComparer.Ordinal) { ["reading"] = IsRead(conversation, reading.Question) ? 1 : 0 };
            if (conversation.Answer is not null)
            {
                await MeasureAnswersAsync(conversation, response, measures, cancellationToken);
            }

            table.Add(conversation.Kind, measures, elapsed);
            if (dump is not null)
            {
                await dump.WriteLineAsync(JsonSerializer.Serialize(
                    new { conversation.Turns, conversation.Whole, conversation.Answer, read = reading.Question, reading.Carried, measures, said = response.Answer }, NewsQAJson.Options));
            }

            progress?.Report(number + 1);
        }

        return table.Report(
            Path.GetFileName(Path.GetFullPath(folder)) + " conversations", half ?? "all", new Dictionary<string, string>(StringComparer.Ordinal) { ["model"] = model });
    }

    private async Task<IReadOnlyList<ConversationTurn>> HoldAsync(EvalConversation conversation, CancellationToken cancellationToken)
    {
        var turns = new List<ConversationTurn>();
        foreach (var question in conversation.Turns.SkipLast(1))
        {
            var response = await AskAsync(FollowUpReader.Read(question, turns).Question, cancellationToken);
            turns.AddRange([new ConversationTurn("user", question), new ConversationTurn("assistant", response.Answer)]);
        }

        return turns;
    }

    private async Task MeasureAnswersAsync(
        EvalConversation conversation, AskResponse response, Dictionary<string, double> measures, CancellationToken cancellationToken)
    {
        double Contains(AskResponse answer, string measure) =>
            AnswerMeasures.Of(answer, new EvalQuery { Id = "", Text = conversation.Whole, Answers = [conversation.Answer!] })[measure];
        measures["firstContains"] = Contains(response, "firstContains");
        measures["anyContains"] = Contains(response, "anyContains");
        measures["aloneContains"] = Contains(await AskAsync(conversation.Turns[^1], cancellationToken), "anyContains");
        measures["wholeContains"] = Contains(await AskAsync(conversation.Whole, cancellationToken), "anyContains");
    }

    private Task<AskResponse> AskAsync(string question, CancellationToken cancellationToken) =>
        answerer.AnswerAsync(QuestionReader.Read(question, null, null, "question"), top: 0, cancellationToken);

    // By whole words, without regard to case; a possessive is its word.
    private static bool IsRead(EvalConversation conversation, string reading)
    {
        var words = Token.Read(reading).SelectMany(t => new[] { t.Lower, t.Lower.Split('\'', '’')[0] }).ToHashSet(StringComparer.Ordinal);
        return (conversation.Whole != conversation.Turns[^1] || reading == conversation.Whole)
            && conversation.Carries.All(w => words.Contains(w.ToLowerInvariant())) && !conversation.Drops.Any(w => words.Contains(w.ToLowerInvariant()));
    }
}
