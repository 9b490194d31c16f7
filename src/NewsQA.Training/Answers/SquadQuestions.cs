using NewsQA.Answering.Spans.Reading;
using NewsQA.Evaluation;

namespace NewsQA.Training.Answers;

/// <summary>
/// Shares out the answerable questions of SQuAD's JSON, in an order that a seed gives: the first are learned from, the later ones are for what must be learned where neither the log-linear model
/// nor the reader of short answers did. A reader is surer of the paragraphs that it learned from than it will be elsewhere, so what weighs its word learns from others.
/// </summary>
/// <param name="set">The file.</param>
/// <param name="learned">How many are learned from.</param>
/// <param name="order">Gives the order.</param>
internal sealed class SquadQuestions(EvalSet set, int learned, Random order)
{
    private readonly List<EvalQuery> _queries = [.. set.Queries.Where(q => q.IsAnswerable).OrderBy(_ => order.Next())];
    private readonly HashSet<string> _heldOut = set.Articles.Where(a => HeldOut.Has(a.Text)).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those to learn the choice of sentences from: of what is learned from, the questions on paragraphs that are held out of the reader's training.</summary>
    public IEnumerable<EvalQuery> ForSentences => _queries.Take(learned).Where(IsHeldOut);

    /// <summary>Those to learn short answers from: the others.</summary>
    public IEnumerable<EvalQuery> ForShortAnswers => _queries.Take(learned).Where(q => !IsHeldOut(q));

    /// <summary>Those that nothing before learned from, on paragraphs that are held out of the reader's training.</summary>
    public IEnumerable<EvalQuery> Unseen => _queries.Skip(learned).Where(IsHeldOut);

    private bool IsHeldOut(EvalQuery query) => _heldOut.Contains(query.Own!);
}
