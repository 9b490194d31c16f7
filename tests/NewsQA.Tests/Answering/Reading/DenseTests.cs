using NewsQA.Answering.Spans.Reading;

namespace NewsQA.Tests.Answering.Reading;

public class DenseTests
{
    [Theory]
    [InlineData(1, 5, 1)]
    [InlineData(3, 7, 2)]
    [InlineData(4, 16, 16)]
    [InlineData(9, 33, 96)]
    [InlineData(6, 288, 37)]
    public void Rows_times_a_matrix_are_what_the_sums_by_hand_say(int rows, int from, int to)
    {
        var random = new Random(rows + from + to);
        var dense = new Dense(from, to, Numbers(random, from * to), Numbers(random, to));
        var x = Numbers(random, rows * from);
        var y = dense.Apply(x);
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < to; c++)
            {
                var sum = (double)dense.Bias[c];
                for (var k = 0; k < from; k++)
                {
                    sum += (double)x[(r * from) + k] * dense.Weights[(k * to) + c];
                }

                Assert.Equal(sum, y[(r * to) + c], 1e-4);
            }
        }
    }

    [Fact]
    public void A_row_comes_out_the_same_in_any_company()
    {
        var random = new Random(1);
        var dense = new Dense(50, 48, Numbers(random, 50 * 48), Numbers(random, 48));
        var rows = Numbers(random, 7 * 50);
        var together = dense.Apply(rows);
        for (var r = 0; r < 7; r++)
        {
            Assert.Equal(dense.Apply(rows.AsSpan(r * 50, 50)), together.AsSpan(r * 48, 48).ToArray());
        }
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1))];
}
