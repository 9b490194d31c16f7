using System.Globalization;
using NewsQA.Training.Learning;

namespace NewsQA.Training;

/// <summary>Says now and then how a training goes.</summary>
/// <param name="say">Receives lines.</param>
internal sealed class TrainingLog(Action<string> say) : IProgress<TrainingProgress>
{
    private const int Every = 100;

    private double _sum;
    private int _count;

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        _sum += value.Loss;
        _count++;
        if (value.Step % Every == 0 || value.Step == value.Steps)
        {
            say(string.Create(CultureInfo.InvariantCulture, $"step {value.Step} of {value.Steps}, loss {_sum / _count:F4}"));
            (_sum, _count) = (0, 0);
        }
    }
}
