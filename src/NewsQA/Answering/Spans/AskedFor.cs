using NewsQA.Retrieval;

namespace NewsQA.Answering.Spans;

/// <summary>What a question asks for, as far as its own words tell.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Head">The noun or adjective that names what is wanted ("city" in "what city", "students" in "how many students"), as a stem; empty when there is none.</param>
/// <param name="HeadToken">The same as a token; null when there is none.</param>
/// <param name="Form">What follows the asking word: a form of to be, to do, another verb or noun, or what precedes it.</param>
/// <param name="Relation">Stem of the word that most likely says what is done; empty when there is none.</param>
/// <param name="Last">The preposition that ends the question, or stands before its asking word ("in what year"); 0 when none does.</param>
internal sealed record AskedFor(QuestionType Type, string Head, Token? HeadToken, uint Form, string Relation, uint Last)
{
    private const int HeadReach = 5;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "type", "types", "kind", "kinds", "name", "names", "sort", "form", "title", "term", "word", "piece", "group" };

    /// <summary>Reads a question.</summary>
    public static AskedFor Read(Question question)
    {
        var tokens = TokenReader.Read(question.Text);
        var asking = tokens.FindIndex(t => t.Class == TokenClass.Asking);
        var head = asking < 0 ? -1 : HeadAt(tokens, asking);
        var form = FormOf(tokens, asking);
        return new AskedFor(
            question.Type,
            head < 0 ? "" : tokens[head].Stem,
            head < 0 ? null : tokens[head],
            form,
            RelationOf(tokens, asking, head),
            Preposition(tokens, asking));
    }

    private static int HeadAt(List<Token> tokens, int asking)
    {
        var at = asking + 1;
        if (at >= tokens.Count || tokens[asking].Lower is "who" or "whom" or "when" or "where" or "why")
        {
            return -1;
        }

        if (tokens[asking].Lower == "how")
        {
            return tokens[at].Lower is "many" or "much" ? LastOfRun(tokens, at + 1) : tokens[at].IsContent || tokens[at].Class == TokenClass.Adverb ? at : -1;
        }

        // "What was the capital of …": what comes after the verb names it.
        at = tokens[at].Class is TokenClass.Auxiliary && at + 1 < tokens.Count && tokens[at + 1].Class is TokenClass.Article or TokenClass.Determiner ? at + 1 : at;
        var last = LastOfRun(tokens, at);
        return last >= 0 && Empty.Contains(tokens[last].Lower) && last + 2 < tokens.Count && tokens[last + 1].Lower == "of" && LastOfRun(tokens, last + 2) is var next and >= 0 ? next : last;
    }

    // The last noun before the verb; a participle ends the run unless it opens it.
    private static int LastOfRun(List<Token> tokens, int from)
    {
        var last = -1;
        for (var i = from; i < Math.Min(tokens.Count, from + HeadReach); i++)
        {
            if (tokens[i].Class is TokenClass.Article or TokenClass.Determiner or TokenClass.Possessive or TokenClass.Adverb)
            {
                continue;
            }

            if (!tokens[i].IsContent || (last >= 0 && tokens[i].Class is TokenClass.Participle or TokenClass.Gerund))
            {
                break;
            }

            last = i;
        }

        return last;
    }

    private static uint FormOf(List<Token> tokens, int asking)
    {
        if (asking < 0)
        {
            return 1;
        }

        var next = asking + 1 < tokens.Count ? tokens[asking + 1] : null;
        var verb = tokens.Skip(asking + 1).FirstOrDefault(t => t.Class is TokenClass.Auxiliary or TokenClass.Modal);
        var place = asking == 0 ? 0u : asking <= 2 ? 1u : 2u;
        return FeatureHash.Of(place, next is null ? 0 : (uint)next.Class + 1, verb is null ? 0 : FeatureHash.Of(Family(verb.Lower)));
    }

    private static string Family(string verb) => verb switch
    {
        "is" or "are" or "was" or "were" or "be" => "be",
        "do" or "does" or "did" => "do",
        "has" or "have" or "had" => "have",
        _ => "may",
    };

    private static string RelationOf(List<Token> tokens, int asking, int head)
    {
        var rest = tokens.Where((t, i) => i > asking && i != head && t.IsContent && t.Class is not (TokenClass.Capital or TokenClass.Number)).ToList();
        var verb = rest.Find(t => t.Class is TokenClass.Participle or TokenClass.Gerund) ?? (head == asking + 1 || asking < 0 ? rest.FirstOrDefault() : rest.LastOrDefault());
        return verb?.Stem ?? "";
    }

    private static uint Preposition(List<Token> tokens, int asking)
    {
        var last = tokens.FindLast(t => t.IsWord);
        return asking > 0 && tokens[asking - 1].Class == TokenClass.Preposition ? tokens[asking - 1].Hash : last?.Class == TokenClass.Preposition ? last.Hash : 0;
    }
}
