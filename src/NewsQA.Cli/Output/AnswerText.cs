using NewsQA.Client;

namespace NewsQA.Cli.Output;

/// <summary>An answer for people: the short answer, the statements with their numbers, the quotes with their sources, and what speaks against it.</summary>
internal sealed class AnswerText(Terminal terminal)
{
    /// <summary>How many of the passages are shown where nothing answers the question.</summary>
    private const int NearestPassages = 3;

    private readonly TextWriter output = terminal.Out;
    private readonly DateTimeOffset now = terminal.Time.GetUtcNow();

    public void Write(AskResponse answer, bool explain)
    {
        if (explain)
        {
            UnderstandingText.Write(answer.Understood, output);
        }

        if (answer.Status == AnswerStatus.Answered)
        {
            WriteStatements(answer);
            WriteConflicts(answer);
            WriteSummary(answer.Summary);
            WriteSources(answer.Citations);
        }
        else
        {
            WriteNoAnswer(answer, explain);
        }

        WriteNotes(answer.Notes);

        if (explain)
        {
            output.WriteLine();
            output.WriteLine("Passages");
            new PassageText(terminal).Write(answer.Passages, scores: true);
        }
    }

    private void WriteStatements(AskResponse answer)
    {
        if (answer.IsWeak)
        {
            output.WriteLine(AskResponse.WeakNotice);
            output.WriteLine();
        }

        if (answer.ShortAnswer is { } brief)
        {
            // "On Wednesday": of which week, where the article says so.
            var date = brief.Date is { } known && !brief.Text.Contains(known.Date, StringComparison.Ordinal) ? $" ({known.Date})" : "";
            var others = IsListed(brief, answer.Conflicts) ? " (articles differ, see below)" : "";
            output.WriteLine(Printable.Line($"{brief.Text}{date} [{brief.Citation}]{others}"));
            output.WriteLine();
        }

        foreach (var statement in answer.Statements)
        {
            output.WriteLine(Printable.Line($"{statement.Text} {Numbers(statement.Citations)}"));
        }
    }

    // Of values that articles differ in it is one only where it is listed; what they differ in may be something else.
    private static bool IsListed(ShortAnswer brief, IReadOnlyList<Conflict> conflicts) =>
        conflicts.SelectMany(c => c.Claims).Any(c => c.Value.Contains(brief.Text, StringComparison.OrdinalIgnoreCase) || brief.Text.Contains(c.Value, StringComparison.OrdinalIgnoreCase));

    private void WriteConflicts(AskResponse answer)
    {
        var outlets = answer.Citations.ToDictionary(c => c.Id, c => c.Source ?? "unknown outlet");
        foreach (var conflict in answer.Conflicts)
        {
            output.WriteLine();
            output.WriteLine(Printable.Line($"{Heading(conflict.Kind)} {conflict.About}:"));
            foreach (var ofOne in conflict.Claims.GroupBy(c => c.EventGroup))
            {
                if (ofOne.Key is { } number)
                {
                    var names = ofOne.First().EventNames;
                    output.WriteLine(Printable.Line(names.Count > 0 ? $"  Event {number}, of which the articles name {string.Join(", ", names)}:" : $"  Event {number}:"));
                }

                WriteClaims(ofOne, outlets, ofOne.Key is null ? "  - " : "    - ");
            }
        }
    }

    private void WriteClaims(IEnumerable<ConflictClaim> claims, Dictionary<int, string> outlets, string indent)
    {
        foreach (var claim in claims)
        {
            var told = string.Join(", ", claim.Citations.Select(id => outlets.GetValueOrDefault(id, "unknown outlet")).Distinct(StringComparer.Ordinal));
            output.WriteLine(Printable.Line($"{indent}{claim.Value}{Told(claim)}: {told}, {Age.Dated(claim.PublishedAt, now)} {Numbers(claim.Citations)}"));
        }
    }

    // "(planned, for 4 May, says the ministry)": what the text itself tells of a value.
    private static string Told(ConflictClaim claim)
    {
        var modality = claim.Modality switch { ClaimModality.Planned => "planned or expected", ClaimModality.Denied => "denied", _ => null };
        var time = claim.Event?.Date is { } date ? $"time: {date}" : claim.EventWords is { } words ? $"time: “{words}”" : null;
        var source = claim.AttributedTo is { } origin ? $"according to {origin}" : null;
        var told = string.Join("; ", new[] { modality, time, source }.OfType<string>());
        return told.Length > 0 ? $" ({told})" : "";
    }

    private void WriteSummary(Summary? summary)
    {
        if (summary is not null)
        {
            output.WriteLine();
            output.WriteLine(Printable.Line($"Summary by {summary.Model}, checked against the quotes{Fate(summary)}"));
            output.WriteLine(Printable.Line(string.Join(' ', summary.Sentences.Select(s => $"{(s.Quoted ? $"“{s.Text}”" : s.Text)} {Numbers(s.Citations)}"))));
        }
    }

    private static string Fate(Summary summary)
    {
        string[] fate =
        [
            summary.Dropped > 0 ? $"{summary.Dropped} of its sentences left out" : "", summary.Replaced > 0 ? $"{summary.Replaced} replaced by a quote" : "",
            summary.Added > 0 ? $"{summary.Added} {(summary.Added == 1 ? "quote" : "quotes")} added for a side left out" : "",
        ];
        return string.Concat(fate.Where(f => f.Length > 0).Select((f, i) => (i == 0 ? ": " : ", ") + f));
    }

    private void WriteNotes(IReadOnlyList<Note> notes)
    {
        foreach (var note in notes)
        {
            output.WriteLine();
            output.WriteLine(Printable.Line(note.Text));
        }
    }

    private void WriteSources(IReadOnlyList<Citation> citations)
    {
        output.WriteLine();
        output.WriteLine("Sources");
        foreach (var citation in citations)
        {
            var title = $"{citation.Source ?? "Unknown outlet"} — {citation.Title ?? "untitled"}";
            output.WriteLine(Printable.Line($"[{citation.Id}] {title}, {Age.Dated(citation.PublishedAt, now)} · {citation.Origin}"));
            output.WriteLine(Printable.Line($"    “{citation.Quote}”"));
        }
    }

    private void WriteNoAnswer(AskResponse answer, bool explain)
    {
        output.WriteLine(Printable.Line(answer.Answer));
        if (answer.Passages.Count > 0 && !explain)
        {
            output.WriteLine();
            output.WriteLine("Nearest passages, none of which answers the question");
            new PassageText(terminal).Write([.. answer.Passages.Take(NearestPassages)]);
        }
    }

    private static string Numbers(IEnumerable<int> ids) => string.Concat(ids.Select(id => $"[{id}]"));

    private static string Heading(ConflictKind kind) => kind switch
    {
        ConflictKind.Updated => "Later reports change",
        ConflictKind.DifferentEvents => "Not one event, but several:",
        _ => "The articles disagree on",
    };
}
