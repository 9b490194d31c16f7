using System.Diagnostics;
using System.Globalization;
using NewsQA.Answering.Spans.Reading;
using NewsQA.ReaderTraining;
using static TorchSharp.torch;

if (args.Length < 4)
{
    await Console.Error.WriteLineAsync("Usage: newsqa-reader-training VECTORS OUT EPOCHS SQUAD_FILE...");
    return 2;
}

// More threads than one wait for one another on a machine with other work.
set_num_threads(1);
random.manual_seed(5);
var clock = Stopwatch.StartNew();
var read = args.Skip(3).Select(file => SquadGroups.Read(file, others: 3, seed: 5)).ToList();
List<ReaderGroup> train = [.. read.SelectMany(r => r.Train)];
List<ReaderGroup> heldOut = [.. read.SelectMany(r => r.HeldOut)];
Console.WriteLine($"{train.Count} questions, {heldOut.Count} held out, {train.Sum(g => g.Texts.Count)} texts, {train.Average(g => g.Texts.Average(t => t.Count)):F1} tokens, {clock.Elapsed.TotalSeconds:F0} s");

var words = WordTable.Read(args[0], train);
var numbers = new WordNumbers(words);
numbers.Add(train);
numbers.Add(heldOut);
var module = new ReaderModule(new ReaderShape(), tensor(numbers.Table(), numbers.Count, words.Dimension), words.Common.Count);
Console.WriteLine($"{numbers.Count} words, {module.Parameters.Values.Sum(p => p.numel())} weights, {clock.Elapsed.TotalSeconds:F0} s");
var trainer = new ReaderTrainer(module, numbers, int.Parse(args[2], CultureInfo.InvariantCulture), seed: 5);
trainer.Train(train, heldOut, () =>
{
    using var file = File.Create(args[1]);
    ReaderFile.Write(file, words, module.Weights());
});
trainer.Swap();
ReaderCheck.Compare(module, numbers, args[1], heldOut.Take(32).ToList());
return 0;
