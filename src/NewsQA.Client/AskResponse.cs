using System.Text.Json.Serialization;

namespace NewsQA.Client;

/// <summary>Whether something in the articles supports an answer.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<AnswerStatus>))]
public enum AnswerStatus
{
    /// <summary>Yes: see the statements.</summary>
    Answered,

    /// <summary>No: <see cref="AskResponse.Reason"/> says why.</summary>
    NoAnswer,
}

/// <summary>Why there is no answer.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<NoAnswerReason>))]
public enum NoAnswerReason
{
    /// <summary>No article is about this.</summary>
    NoCoverage,

    /// <summary>Articles are about this, but none within the dates or outlets asked for.</summary>
    OutsideDates,

    /// <summary>Articles touch on it, but no sentence answers it well enough.</summary>
    LowSupport,

    /// <summary>The question takes something for granted that the articles contradict.</summary>
    FalsePremise,
}

/// <summary>An answer: verbatim, cited statements, or an honest "no answer".</summary>
public sealed record AskResponse
{
    /// <summary>What is told where <see cref="IsWeak"/> is set.</summary>
    public const string WeakNotice = "Weakly supported: these sentences touch on the question and may not answer it.";

    /// <summary>The question as asked.</summary>
    public required string Question { get; init; }

    /// <summary>How the question was read.</summary>
    public required Understanding Understood { get; init; }

    /// <summary>Whether it was answered.</summary>
    public required AnswerStatus Status { get; init; }

    /// <summary>Why not, when it was not; else null.</summary>
    public NoAnswerReason? Reason { get; init; }

    /// <summary>The answer in a few words, each a slice of a citation's quote, or yes/no; null when none could be singled out.</summary>
    public ShortAnswer? ShortAnswer { get; init; }

    /// <summary>The calibrated probability, 0 to 1, that the best sentences found answer the question; what the silence is decided by.</summary>
    public double? Confidence { get; init; }

    /// <summary>
    /// Whether there is an answer of which it is doubtful that it answers: its <see cref="Confidence"/> is below what the server calls weak (<c>NewsQA:Answers:WeakSupport</c>). It should be shown as doubtful.
    /// </summary>
    public bool IsWeak { get; init; }

    /// <summary>The statements' texts with <c>[1]</c> markers; with no answer, one sentence that says so.</summary>
    public required string Answer { get; init; }

    /// <summary>What the articles say, best first; empty when there is no answer.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>The verified quotes that statements, conflicts and timeline point to, ids from 1 in order; empty when there is no answer.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Where articles give different values for the same thing.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>A course of events, oldest first; null when the question does not ask for one.</summary>
    public IReadOnlyList<TimelineEntry>? Timeline { get; init; }

    /// <summary>An LLM's summary, every sentence checked; null when none was asked for, or none could be made: then <see cref="Notes"/> says why.</summary>
    public Summary? Summary { get; init; }

    /// <summary>What went otherwise than asked, in plain words: a summary that could not be made, say. Empty when nothing did.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>What a language model was asked for this response; null when none was.</summary>
    public LlmUsage? Usage { get; init; }

    /// <summary>The passages that were found, best first.</summary>
    public IReadOnlyList<PassageHit> Passages { get; init; } = [];

    /// <summary>Questions that the articles can answer next; at most three.</summary>
    public IReadOnlyList<string> FollowUps { get; init; } = [];

    /// <summary>The latest date of publication among the indexed articles; null when none is dated.</summary>
    public PartialDate? NewestArticle { get; init; }

    /// <summary>How many articles the index holds.</summary>
    public int IndexedArticles { get; init; }

    /// <summary>Quotes that failed the last check against the stored text and were dropped. Anything but 0 is a defect.</summary>
    public int RejectedQuotes { get; init; }

    /// <summary>Time spent, in milliseconds, by stage, and <c>total</c>.</summary>
    public IReadOnlyDictionary<string, double> Timings { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);
}

/// <summary>How a question was read. Everything in it can be overridden by an explicit filter.</summary>
public sealed record Understanding
{
    /// <summary>The question that was looked up; differs from the one asked when a follow-up was completed.</summary>
    public required string Question { get; init; }

    /// <summary>What kind of answer it wants: <c>who</c>, <c>when</c>, <c>where</c>, <c>howMany</c>, <c>howLong</c>, <c>howMuch</c>, <c>why</c>, <c>how</c>, <c>which</c>, <c>yesNo</c> or <c>what</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The outlets that were searched; empty means all. When <see cref="Inferred"/> lists them, they were preferred and no other was left out, unless <see cref="Strict"/> lists them too; so too with <see cref="From"/> and <see cref="To"/>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Published on this date or later; null means no limit.</summary>
    public string? From { get; init; }

    /// <summary>Published on this date or earlier; null means no limit.</summary>
    public string? To { get; init; }

    /// <summary>The day as of which it was answered; null means now.</summary>
    public string? AsOf { get; init; }

    /// <summary>Which of the above were inferred from the question rather than given: <c>sources</c>, <c>from</c>, <c>to</c>, <c>asOf</c>, <c>question</c>.</summary>
    public IReadOnlyList<string> Inferred { get; init; } = [];

    /// <summary>Which of the inferred ones leave everything else out, because the question says so ("only in The Times"): <c>sources</c>, or nothing.</summary>
    public IReadOnlyList<string> Strict { get; init; } = [];

    /// <summary>What a follow-up took over from the turns before it; empty where the question was read as it was asked.</summary>
    public IReadOnlyList<CarriedText> Carried { get; init; } = [];

    /// <summary>What is asked of the coverage: <c>fact</c>, <c>comparison</c> of what several say, <c>change</c> over time, or <c>yesNo</c>.</summary>
    public string Asks { get; init; } = "fact";

    /// <summary>The parts that were looked up by themselves; empty when the question is one.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Names in the question: people, places, organisations, as written.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What the question puts in quotation marks.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Times told by an event, "before the summit", that no calendar resolves.</summary>
    public IReadOnlyList<string> Unresolved { get; init; } = [];
}

/// <summary>Words that a follow-up took over.</summary>
/// <param name="Text">The words.</param>
/// <param name="Turn">Where they were said: the place of the turn in the request's conversation, from 0.</param>
/// <param name="Replaces">The word or fragment of the question in whose place they stand ("he"); null where they were added.</param>
public sealed record CarriedText(string Text, int Turn, string? Replaces);

/// <summary>The answer in a few words.</summary>
/// <param name="Text">A slice of the cited quote; or <c>yes</c> or <c>no</c>, then without a span.</param>
/// <param name="Citation">Id of the citation that bears it.</param>
/// <param name="Start">Start of the slice in the article's text, UTF-16 units; null for yes/no.</param>
/// <param name="End">Its end, exclusive; null for yes/no.</param>
public sealed record ShortAnswer(string Text, int Citation, int? Start, int? End)
{
    /// <summary>Where the text names a time: that time in the calendar, counted from the article's own date where it must be, as its evidence says. Null for anything else, and where the article bears no date to count from.</summary>
    public PartialDate? Date { get; init; }
}

/// <summary>One thing that the articles say.</summary>
/// <param name="Text">Its quotes, verbatim, joined by <c> … </c>.</param>
/// <param name="Citations">Ids of the citations that bear it, at least one.</param>
/// <param name="Event">When it happened, as far as the text says; else null.</param>
public sealed record Statement(string Text, IReadOnlyList<int> Citations, PartialDate? Event);

/// <summary>A verified quote: <c>article.Text[Start..End] == Quote</c> held when the response was made.</summary>
public sealed record Citation
{
    /// <summary>Number within this response, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The article quoted.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The revision quoted; old revisions stay readable.</summary>
    public required string Revision { get; init; }

    /// <summary>The article's title; without one, the beginning of its first sentence.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet; null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>The article's canonical address; null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Where it was ingested from: a path as given, or an address, with <c>#item</c> inside a feed or JSON lines file.</summary>
    public required string Origin { get; init; }

    /// <summary>When it was published; null when unknown.</summary>
    public PartialDate? PublishedAt { get; init; }

    /// <summary>When this revision was ingested, UTC.</summary>
    public required DateTimeOffset IngestedAt { get; init; }

    /// <summary>The quoted text, exactly.</summary>
    public required string Quote { get; init; }

    /// <summary>Start of the quote in the article's text, UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>End of the quote, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>How well the quote answers the question, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Whom the article names as the origin of the claim ("as reported by CNN"); null when nobody.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>Whose words are quoted; null when they are the article's own.</summary>
    public string? Speaker { get; init; }

    /// <summary>Other outlets that carry the same text.</summary>
    public IReadOnlyList<AlsoReportedBy> AlsoReportedBy { get; init; } = [];
}

/// <summary>Another outlet with the same text.</summary>
/// <param name="ArticleId">Its article.</param>
/// <param name="Source">The outlet; null when unknown.</param>
/// <param name="Title">Its title; without one, the beginning of its first sentence.</param>
public sealed record AlsoReportedBy(string ArticleId, string? Source, string? Title);

/// <summary>What kind of disagreement it is.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ConflictKind>))]
public enum ConflictKind
{
    /// <summary>Same event and time, different outlets, different values.</summary>
    Disputed,

    /// <summary>A later report supersedes an earlier one.</summary>
    Updated,

    /// <summary>Values of two different events.</summary>
    DifferentEvents,
}

/// <summary>Different values for the same thing, side by side.</summary>
/// <param name="About">What the values are of.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="Claims">The values, at least two.</param>
public sealed record Conflict(string About, ConflictKind Kind, IReadOnlyList<ConflictClaim> Claims);

/// <summary>One value in a conflict.</summary>
/// <param name="Value">The value, as its quote has it; <c>yes</c> or <c>no</c> where articles differ in whether something is so.</param>
/// <param name="Event">When it happened, as far as the text says; else null.</param>
/// <param name="PublishedAt">When it was published; null when unknown.</param>
/// <param name="Citations">Ids of the citations that bear it.</param>
public sealed record ConflictClaim(string Value, PartialDate? Event, PartialDate? PublishedAt, IReadOnlyList<int> Citations)
{
    /// <summary>When it happened in the text's own words ("on Thursday"), where they stay relative because the article has no date to count from; else null.</summary>
    public string? EventWords { get; init; }

    /// <summary>In a conflict over several events: claims with the same number, from 1, are of one event as far as the texts tell. Null when all are of one.</summary>
    public int? EventGroup { get; init; }

    /// <summary>In a conflict over several events: names, as the texts write them, that the articles of this event have and those of the others do not; at most three, and none where nothing sets it apart.</summary>
    public IReadOnlyList<string> EventNames { get; init; } = [];

    /// <summary>Whether the text tells the value as what is so, as planned or expected, or as denied.</summary>
    public ClaimModality Modality { get; init; }

    /// <summary>Who the text has the value from, in its words ("the ministry"); null when it names nobody.</summary>
    public string? AttributedTo { get; init; }
}

/// <summary>One event of a timeline.</summary>
/// <param name="Date">When, ISO 8601 cut to the precision.</param>
/// <param name="Precision">How much of it is known.</param>
/// <param name="Evidence">What it was read from.</param>
/// <param name="Text">What happened, verbatim.</param>
/// <param name="Citations">Ids of the citations that bear it.</param>
public sealed record TimelineEntry(string Date, DatePrecision Precision, string? Evidence, string Text, IReadOnlyList<int> Citations);

/// <summary>An LLM's summary of the verified quotes.</summary>
/// <param name="Text">The checked sentences, joined; those that are quotes stand in quotation marks.</param>
/// <param name="Sentences">Each with what it cites.</param>
/// <param name="Dropped">How many sentences of the draft were not supported, and left out.</param>
/// <param name="Model">The model that wrote the draft.</param>
public sealed record Summary(string Text, IReadOnlyList<SummarySentence> Sentences, int Dropped, string Model)
{
    /// <summary>How many sentences of the draft were not supported, and gave way to the quote that they cite.</summary>
    public int Replaced { get; init; }

    /// <summary>How many quotes were added because the draft left out a side of a disagreement.</summary>
    public int Added { get; init; }
}

/// <summary>One checked sentence of a summary.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Citations">Ids of the citations that support it.</param>
public sealed record SummarySentence(string Text, IReadOnlyList<int> Citations)
{
    /// <summary>Whether it is the cited quote itself, verbatim, and not a sentence of the model's.</summary>
    public bool Quoted { get; init; }
}

/// <summary>Something that went otherwise than asked. The rest of the response is as good as ever.</summary>
/// <param name="Code">What it is, for programs: <c>summary_slow</c>, <c>summary_unsupported</c>, <c>rewrite_unreachable</c> and the like; <c>summary_</c> or <c>rewrite_</c> says of what.</param>
/// <param name="Text">The same for people, and what can be done about it.</param>
public sealed record Note(string Code, string Text);

/// <summary>What a language model was asked for one response.</summary>
/// <param name="Calls">How many requests were sent, those sent again included.</param>
/// <param name="InputTokens">Tokens that it read.</param>
/// <param name="OutputTokens">Tokens that it wrote.</param>
/// <param name="Estimated">Whether some of the tokens are an estimate, because the model's server did not count them.</param>
public sealed record LlmUsage(int Calls, long InputTokens, long OutputTokens, bool Estimated);
