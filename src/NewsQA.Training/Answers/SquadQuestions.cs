using NewsQA.Answering.Spans.Reading;
using NewsQA.Evaluation;

namespace NewsQA.Training.Answers;

/// <summary>
/// Shares out the answerable questions of SQuAD's JSON, in an order that a seed gives: the first are learned from, the later ones are for what must be learned where neither the log-linear model
/// nor the reader of short answers did.
/// </summary>
/// <param name="set">The file.</param>
/// <param name="learned">How many are learned from.</param>
/// <param name="order">Gives the order.</param>
internal sealed class SquadQuestions(EvalSet set, int learned, Random order)
{
    private readonly List<EvalQuery> _queries = [.. set.Queries.Where(q => q.IsAnswerable).OrderBy(_ => order.Next())];

    /// <summary>Those to learn sentences and short answers from.</summary>
    public IEnumerable<EvalQuery> Learned => _queries.Take(learned);

    /// <summary>The others on paragraphs that are held out of the reader's training.</summary>
    public IEnumerable<EvalQuery> Unseen
    {
        get
        {
            var held = set.Articles.Where(a => HeldOut.Has(a.Text)).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
            return _queries.Skip(learned).Where(q => held.Contains(q.Own!));
        }
    }
}
