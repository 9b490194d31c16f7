namespace NewsQA.FollowUps.Suggestions;

/// <summary>What stands before the verb of a sentence.</summary>
internal enum SubjectKind
{
    /// <summary>A person's name.</summary>
    Person,

    /// <summary>Anything else with a name in it: "the Foreign Office", "Britain".</summary>
    Named,

    /// <summary>A number of things or people; the subject is they, without the number.</summary>
    Number,

    /// <summary>A share of things or people; the subject is they.</summary>
    Share,
}

/// <summary>
/// A clause of a sentence, read from left to right without a parser: what opens it is skipped, then come a subject, helpers and a verb, and the rest up to the first mark or word that begins another clause.
/// Only sentences whose beginning is one of few sure forms have one.
/// </summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Subject">The subject as a question would have it: "the" small, titles and what stands between commas left out.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The words from the first helper or verb on.</param>
/// <param name="Helpers">How many helpers stand first: 2 of "has been accused".</param>
/// <param name="BrokenBy">The word that ends the clause; empty where the sentence does, or a mark that another clause follows; <see cref="CutShort"/> where it goes on.</param>
internal sealed record Clause(string Sentence, string Subject, SubjectKind Kind, IReadOnlyList<Token> Words, int Helpers, string BrokenBy)
{
    /// <summary><see cref="BrokenBy"/> of a clause within whose last phrase a mark stands, or an "and" before another name.</summary>
    public const string CutShort = "…";

    private static readonly HashSet<string> Hedges = new(StringComparer.Ordinal)
    {
        "allegedly", "reportedly", "apparently", "nearly", "almost", "likely", "probably", "possibly", "supposedly", "hardly", "barely", "rarely", "narrowly", "falsely", "wrongly", "mistakenly", "seemingly", "repeatedly", "effectively",
    };

    /// <summary>What ends a clause without a mark.</summary>
    internal static readonly HashSet<string> Breaks = new(StringComparer.Ordinal)
    {
        "and", "but", "while", "which", "who", "whom", "whose", "that", "when", "where", "because", "after", "before", "as", "if", "although", "though", "since", "until", "despite", "whether", "how", "why", "what", "so", "than", "or",
        "amid", "following", "without", "unless", "meanwhile", "however", "whereas",
    };

    /// <summary>The main verb, or what stands after the helpers.</summary>
    public Token Verb => Words[Helpers];

    /// <summary>What follows the verb.</summary>
    public IReadOnlyList<Token> Rest => [.. Words.Skip(Helpers + 1)];

    /// <summary>The text from one word of the clause to another, both included.</summary>
    public string Text(int from, int to) => from > to ? "" : Sentence[Words[from].Span.Start..Words[to].Span.End];

    /// <summary>Whether two neighbours of the clause are parted by a space alone.</summary>
    public bool Joined(int first) => Gap(Sentence, Words, first) == " ";

    /// <summary>The clauses of a sentence whose beginnings are of a known form.</summary>
    /// <param name="sentence">A sentence.</param>
    /// <param name="names">Words that the article writes large within sentences: a first word alone is a name only if it is one of them.</param>
    public static IEnumerable<Clause> Read(string sentence, IReadOnlySet<string> names)
    {
        var tokens = Token.Read(sentence);
        foreach (var from in Beginnings(sentence, tokens))
        {
            // Within a sentence what is written large is a name.
            bool IsName(string word) => names.Contains(word) || (from > 0 && word == tokens[from].Text);
            if (ClauseSubject.Read(sentence, tokens, from, IsName) is { } subject && Read(sentence, tokens, subject) is { } clause)
            {
                yield return clause;
            }
        }
    }

    // The first clause, and those that tell what happened before, meanwhile or why.
    private static IEnumerable<int> Beginnings(string sentence, IReadOnlyList<Token> tokens)
    {
        var opening = AfterOpening(sentence, tokens);
        yield return opening;
        for (var i = opening + 2; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Lower is "after" or "while" or "whereas" or "when" or "because" || (tokens[i].Lower is "and" or "but" && Gap(sentence, tokens, i - 1) is ", " or "; "))
            {
                yield return i + 1;
            }
        }
    }

    private static Clause? Read(string sentence, IReadOnlyList<Token> tokens, ClauseSubject subject)
    {
        var (end, brokenBy) = (subject.Next, "");
        while (end < tokens.Count)
        {
            if (end > subject.Next && Gap(sentence, tokens, end - 1) is var gap && gap != " ")
            {
                brokenBy = IsEnd(gap, tokens[end]) ? "" : CutShort;
                break;
            }

            if (Breaks.Contains(tokens[end].Lower))
            {
                // "Saudi Arabia and Qatar", "between three and four".
                brokenBy = tokens[end].Lower is "and" or "or" && end + 1 < tokens.Count && !char.IsLower(tokens[end + 1].Text[0]) ? CutShort : tokens[end].Lower;
                break;
            }

            end++;
        }

        List<Token> words = [.. tokens.Skip(subject.Next).Take(end - subject.Next)];
        var helpers = 0;
        while (helpers < words.Count && (IsHelper(words[helpers].Lower) || ClauseSubject.IsAdverb(words[helpers].Lower)))
        {
            // "Allegedly stole", "nearly beat": without the adverb it would be claimed.
            if (Hedges.Contains(words[helpers].Lower))
            {
                return null;
            }

            // "Has also been accused": no question needs what stands between.
            if (IsHelper(words[helpers].Lower))
            {
                helpers++;
            }
            else
            {
                words.RemoveAt(helpers);
            }
        }

        return helpers < words.Count && (helpers > 0 || NarrativeVerbs.IsFinite(words[0].Lower)) && !words.Exists(w => w.Lower is "not" or "never" or "no" || w.Lower.EndsWith("n't", StringComparison.Ordinal) || w.Lower.EndsWith("n’t", StringComparison.Ordinal))
            && !IsReduced(words, helpers)
            ? new Clause(sentence, subject.Text, subject.Kind, words, helpers, brokenBy)
            : null;
    }

    // What follows a full stop, or a comma and who, which or a small word that begins a clause, is another; behind any other mark the same goes on.
    private static bool IsEnd(string gap, Token next) =>
        gap is ". " or "; " || (gap == ", " && next.Lower is "who" or "which" or "when" or "where" or "after" or "before" or "while" or "but" or "although" or "because" or "with" or "according" or "saying");

    private static bool IsHelper(string lower) => EnglishWords.Auxiliaries.Contains(lower) || lower is "been" or "be" or "being";

    // "The Norravik man accused of murder was freed": the first participle is no verb of the clause.
    private static bool IsReduced(List<Token> words, int helpers) =>
        helpers == 0 && words.Skip(1).Any(w => EnglishWords.FormsOfBe.Contains(w.Lower) || w.Lower is "has" or "have" or "had" or "will" or "would" or "said" or "says");

    // "On Monday, ", "In the early hours of Tuesday, ", "Meanwhile, ": at most eight words.
    private static int AfterOpening(string sentence, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0 || !(EnglishWords.Prepositions.Contains(tokens[0].Lower) || tokens[0].Lower is "last" or "earlier" or "later" or "meanwhile" or "yesterday" or "however" or "instead" or "despite" or "meantime"))
        {
            return 0;
        }

        for (var i = 0; i < Math.Min(8, tokens.Count - 1); i++)
        {
            if (Gap(sentence, tokens, i).StartsWith(',') && !char.IsDigit(tokens[i + 1].Text[0]))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>What stands between a word and its next one.</summary>
    internal static string Gap(string sentence, IReadOnlyList<Token> tokens, int first) =>
        first + 1 < tokens.Count ? sentence[tokens[first].Span.End..tokens[first + 1].Span.Start] : ".";
}
