using NewsQA.Training.Corpus;

namespace NewsQA.Training.Learning;

/// <summary>Learns the encoder's weights from a corpus.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="vocabulary">Its vocabulary.</param>
/// <param name="options">How.</param>
internal sealed class Trainer(TokenizedCorpus corpus, IReadOnlyList<string> vocabulary, TrainingOptions options)
{
    /// <summary>Steps between two checkpoints.</summary>
    private const int CheckpointEvery = 500;

    /// <summary>Trains to the last step, from the checkpoint when there is one.</summary>
    /// <param name="checkpoint">The checkpoint's file; null for none.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancellationToken">Stops between steps, with a checkpoint.</param>
    /// <returns>The weights.</returns>
    public EncoderWeights Run(string? checkpoint = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var weights = new EncoderWeights(vocabulary.Count, options.Dimension);
        new EncoderStart(options.Seed, options.StemShare).Fill(weights, vocabulary, corpus.CountPieces(vocabulary.Count));
        var optimizer = new EncoderOptimizer(weights, options.RowRate, options.WeightRate);
        var gradient = new BatchGradient(weights, options.BatchPairs, options.Scale);
        var sampler = new PairSampler(corpus, options.Mix, options.Seed);
        var identity = $"{options} {vocabulary.Count}";
        var first = checkpoint is null ? 0 : Checkpoint.Read(checkpoint, identity, weights, optimizer);

        // The next batch is drawn while this one is learned from.
        var next = Task.Run(() => sampler.Draw(first, options.BatchPairs), CancellationToken.None);
        for (var step = first; step < options.Steps; step++)
        {
            var batch = next.GetAwaiter().GetResult();
            var following = step + 1;
            next = Task.Run(() => sampler.Draw(following, options.BatchPairs), CancellationToken.None);
            optimizer.RateFactor = 1 - ((1 - options.LastRate) * step / options.Steps);
            var loss = gradient.Compute(batch, optimizer);
            progress?.Report(new TrainingProgress(following, options.Steps, loss));
            if (checkpoint is not null && (following % CheckpointEvery == 0 || cancellationToken.IsCancellationRequested))
            {
                Checkpoint.Write(checkpoint, identity, following, weights, optimizer);
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        return weights;
    }
}

/// <summary>A step of a training.</summary>
/// <param name="Step">Steps done, from 1.</param>
/// <param name="Steps">Steps in all.</param>
/// <param name="Loss">The batch's loss before the step.</param>
internal sealed record TrainingProgress(int Step, int Steps, float Loss);
