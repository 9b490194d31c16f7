using FsCheck;
using FsCheck.Fluent;
using NewsQA.Embedding;

namespace NewsQA.Tests.Embedding;

public class TokenBatchesTests
{
    [Fact]
    public void Every_text_with_tokens_is_in_one_batch_and_no_batch_of_several_is_over_budget()
    {
        var lengths = Gen.Choose(0, 40).ArrayOf().ToArbitrary();
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(lengths, Gen.Choose(1, 100).ToArbitrary(), (texts, budget) =>
        {
            var tokens = texts.Select(length => new int[length]).ToArray();
            var batches = TokenBatches.Plan(tokens, budget);
            var rows = batches.SelectMany(batch => batch).Order();
            return rows.SequenceEqual(Enumerable.Range(0, texts.Length).Where(row => texts[row] > 0))
                && batches.All(batch => batch.Length == 1 || batch.Length * texts[batch[0]] <= budget)
                && batches.All(batch => batch.Max(row => texts[row]) == texts[batch[0]]);
        }));
    }

    [Fact]
    public void Texts_of_like_length_go_together_longest_first()
    {
        int[][] tokens = [new int[2], new int[9], [], new int[2], new int[8]];
        Assert.Equal([[1, 4], [0, 3]], TokenBatches.Plan(tokens, 20).Select(batch => batch.ToList()));
    }
}
