using NewsQA.Client;

namespace NewsQA.Evaluation;

/// <summary>Measures one answer to a question of RAMDocs.</summary>
internal static class RamDocsMeasures
{
    /// <summary>
    /// <c>ambiguous</c>: <c>apart</c>, the share of the right answers that statements and listed claims show, each by one of its own. <c>conflict</c>: <c>both</c>, whether <c>conflicts</c> list the right
    /// value and a wrong one. <c>plain</c>: <c>falseAlarm</c>, whether there is any conflict. Where claims are listed, <c>claimPrecision</c>: the share of their values that are a right or a wrong
    /// answer of the set, that is, that a document gives.
    /// </summary>
    public static Dictionary<string, double> Of(AskResponse response, RamDocsQuestion question)
    {
        var measures = new Dictionary<string, double>(StringComparer.Ordinal);
        var (right, wrong) = (question.Query.Answers, question.WrongAnswers);
        var values = response.Conflicts.SelectMany(c => c.Claims).Select(c => c.Value).Distinct(StringComparer.Ordinal).ToList();
        switch (question.Query.Type)
        {
            case "ambiguous":
                measures["apart"] = (double)ShownApart(response, right) / right.Count;
                break;
            case "conflict":
                measures["both"] = values.Exists(v => right.Any(a => IsValue(v, a))) && values.Exists(v => wrong.Any(a => IsValue(v, a))) ? 1 : 0;
                break;
            default:
                measures["falseAlarm"] = response.Conflicts.Count > 0 ? 1 : 0;
                break;
        }

        if (values.Count > 0)
        {
            measures["claimPrecision"] = values.Average(v => right.Concat(wrong).Any(a => IsValue(v, a)) ? 1.0 : 0.0);
        }

        return measures;
    }

    // The largest number of answers that can be given each a statement or claim of its own.
    private static int ShownApart(AskResponse response, IReadOnlyList<string> answers)
    {
        var quotes = response.Citations.ToDictionary(c => c.Id, c => c.Quote);
        List<Func<string, bool>> places =
        [
            .. response.Statements.Select(s => (Func<string, bool>)(a => Holds(s.Text, a))),
            .. response.Conflicts.SelectMany(c => c.Claims).Select(c => (Func<string, bool>)(a => IsValue(c.Value, a) || c.Citations.Any(id => Holds(quotes[id], a)))),
        ];
        var taken = new int[places.Count];
        Array.Fill(taken, -1);
        return Enumerable.Range(0, answers.Count).Count(i => Place(i, new bool[places.Count]));

        bool Place(int answer, bool[] tried)
        {
            for (var p = 0; p < places.Count; p++)
            {
                if (!tried[p] && places[p](answers[answer]))
                {
                    tried[p] = true;
                    if (taken[p] < 0 || Place(taken[p], tried))
                    {
                        taken[p] = answer;
                        return true;
                    }
                }
            }

            return false;
        }
    }

    private static bool Holds(string text, string answer) => $" {AnswerMeasures.Normalise(text)} ".Contains($" {AnswerMeasures.Normalise(answer)} ", StringComparison.Ordinal);

    /// <summary>Whether a value is the answer: one has all words of the other, and at least half as many ("3,559" and "3,559 people"; "21 June 1998" and "June 21, 1998").</summary>
    internal static bool IsValue(string value, string answer)
    {
        var (v, a) = (Words(value), Words(answer));
        var shared = v.Intersect(a, StringComparer.Ordinal).Count();
        return shared > 0 && (shared == v.Count || shared == a.Count) && 2 * Math.Min(v.Count, a.Count) >= Math.Max(v.Count, a.Count);
    }

    private static List<string> Words(string text) => [.. AnswerMeasures.Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
