using NewsQA.Training;
using NewsQA.Training.Corpus;
using NewsQA.Training.Learning;

namespace NewsQA.Tests.Training;

public sealed class TrainingRunTests : IDisposable
{
    private readonly TinyCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void The_same_seed_gives_the_same_files()
    {
        Assert.Equal(Train("first", TinyCorpus.Options), Train("second", TinyCorpus.Options));
    }

    [Fact]
    public void Another_seed_gives_another_model()
    {
        Assert.NotEqual(Train("first", TinyCorpus.Options), Train("second", TinyCorpus.Options with { Seed = 2 }));
    }

    [Fact]
    public void The_loss_goes_down()
    {
        var losses = new List<float>();
        _ = Trainer().Run(progress: new Listener(step => losses.Add(step.Loss)), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(TinyCorpus.Options.Steps, losses.Count);
        Assert.True(losses[^1] < losses[0], $"from {losses[0]} to {losses[^1]}");
    }

    [Fact]
    public void An_interrupted_training_goes_on_to_the_same_weights()
    {
        var checkpoint = Path.Combine(_corpus.Folder, "checkpoint.bin");
        var whole = Trainer().Run(cancellationToken: TestContext.Current.CancellationToken);
        using var interruption = new CancellationTokenSource();
        var stop = new Listener(step =>
        {
            if (step.Step == 5)
            {
                interruption.Cancel();
            }
        });

        Assert.Throws<OperationCanceledException>(() => Trainer().Run(checkpoint, stop, interruption.Token));
        var steps = 0;
        var resumed = Trainer().Run(checkpoint, new Listener(_ => steps++), TestContext.Current.CancellationToken);

        Assert.Equal(TinyCorpus.Options.Steps - 5, steps);
        Assert.Equal(whole.Rows, resumed.Rows);
        Assert.Equal(whole.LogWeights[0], resumed.LogWeights[0]);
    }

    private Trainer Trainer()
    {
        var vocabulary = _corpus.Vocabulary();
        return new Trainer(TokenizedCorpus.Read(new CorpusFolder(_corpus.Folder), TinyCorpus.Tokenizer(vocabulary)), vocabulary, TinyCorpus.Options);
    }

    private byte[] Train(string name, TrainingOptions options)
    {
        var output = Path.Combine(_corpus.Folder, name);
        new TrainingRun(_corpus.Folder, output, options).Execute(TextWriter.Null, TestContext.Current.CancellationToken);
        return [.. File.ReadAllBytes(Path.Combine(output, "vocab.txt")), .. File.ReadAllBytes(Path.Combine(output, "model.onnx"))];
    }

    private sealed class Listener(Action<TrainingProgress> hear) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => hear(value);
    }
}
