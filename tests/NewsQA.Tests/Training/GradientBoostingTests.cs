using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Training.Extraction;

namespace NewsQA.Tests.Training;

public class GradientBoostingTests
{
    [Fact]
    public void Two_features_that_only_tell_together_are_learned_and_survive_writing()
    {
        var random = new Random(1);
        var values = new float[2000 * 3];
        var labels = new float[2000];
        for (var i = 0; i < labels.Length; i++)
        {
            var (x, y) = (random.NextSingle(), random.NextSingle());
            (values[i * 3], values[(i * 3) + 1], values[(i * 3) + 2]) = (x, y, random.NextSingle());
            labels[i] = x > 0.5f != y > 0.3f ? 1 : 0;
        }

        var fitted = GradientBoosting.Fit(new(3, values, labels, [.. labels.Select(_ => 1f)]), new(Trees: 60, FeatureShare: 1));
        using var file = new MemoryStream();
        new BlockModel(3, fitted, fitted).Write(file);
        Assert.Equal(60, fitted.Count);
        Assert.InRange(fitted.Probability([0.9f, 0.1f, 0.5f]), 0.9f, 1f);
        Assert.InRange(fitted.Probability([0.1f, 0.1f, 0.5f]), 0f, 0.1f);
        Assert.InRange(fitted.Probability([0.1f, 0.9f, 0.5f]), 0.9f, 1f);
        Assert.InRange(fitted.Probability([0.9f, 0.9f, 0.5f]), 0f, 0.1f);
        file.Position = 0;
        using var reader = new BinaryReader(file);
        Assert.Equal((0x31584e51, 3), (reader.ReadInt32(), reader.ReadInt32()));
        Assert.Equal(fitted.Probability([0.7f, 0.2f, 0.5f]), TreeEnsemble.Read(reader).Probability([0.7f, 0.2f, 0.5f]));
    }
}
