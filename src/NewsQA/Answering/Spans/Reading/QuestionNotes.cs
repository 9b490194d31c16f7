using NewsQA.Answering.Kinds;
using NewsQA.Retrieval;

namespace NewsQA.Answering.Spans.Reading;

/// <summary>What the reader is told of a question besides its words.</summary>
internal static class QuestionNotes
{
    private static readonly int Classes = Enum.GetValues<TokenClass>().Length;
    private static readonly int Types = Enum.GetValues<QuestionType>().Length;

    /// <summary>Numbers per token: its class, one of them 1, then whether it is the head, whether it is the relation, and its share of the question's weight.</summary>
    public static readonly int Width = Classes + 3;

    /// <summary>Numbers for the whole question: its type and the kind of thing asked for, one of each 1.</summary>
    public static readonly int WholeWidth = Types + (int)AnswerKind.Description;

    /// <summary>The tokens with their notes.</summary>
    public static ReaderInput Of(QuestionProfile profile, AskedFor asked)
    {
        var tokens = TokenReader.Read(profile.Question.Text);
        var weights = QuestionWeights.Of(profile);
        var notes = new float[tokens.Count * Width];
        foreach (var (i, token) in tokens.Index())
        {
            var row = notes.AsSpan(i * Width, Width);
            row[(int)token.Class] = 1;
            row[Classes] = asked.Head.Length > 0 && token.IsContent && token.Stem == asked.Head ? 1 : 0;
            row[Classes + 1] = asked.Relation.Length > 0 && token.IsContent && token.Stem == asked.Relation ? 1 : 0;
            row[Classes + 2] = token.IsContent ? (float)weights.Share(token) : 0;
        }

        return new ReaderInput([.. tokens.Select(t => t.Lower)], notes);
    }

    /// <summary>The notes on the whole question, <see cref="WholeWidth"/> of them.</summary>
    public static float[] Whole(QuestionProfile profile)
    {
        var notes = new float[WholeWidth];
        notes[(int)profile.Question.Type] = 1;
        notes[Types + (int)(profile.Kind.Kind == AnswerKind.Description ? AnswerKind.Any : profile.Kind.Kind)] = 1;
        return notes;
    }
}
