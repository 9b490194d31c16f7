using System.Diagnostics;
using System.Globalization;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.ReaderTraining;
using static TorchSharp.torch;

if (args.Length < 7)
{
    await Console.Error.WriteLineAsync("Usage: newsqa-reader-training BASE VOCABULARY OUT LAYERS EPOCHS RATE SQUAD_FILE[*TIMES]...\n  BASE is an encoder's ONNX file, or a reader's that was trained before, to go on from. TIMES: how often its questions are learned in an epoch; below 1, the share of them.");
    return 2;
}

try
{
    Train();
    return 0;
}
catch (Exception e) when (e is NewsQAException or IOException or UnauthorizedAccessException or FormatException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

void Train()
{
    set_num_threads(Environment.ProcessorCount);
    random.manual_seed(5);
    var clock = Stopwatch.StartNew();
    var tensors = OnnxTensors.Read(args[0]);
    var module = new ReaderModule(ReaderWeights.IsReader(tensors) ? ReaderWeights.Of(tensors) : BertWeights.Of(tensors), int.Parse(args[3], CultureInfo.InvariantCulture));
    Console.WriteLine($"{module.Parameters.Values.Sum(p => p.numel())} weights to learn, {clock.Elapsed.TotalSeconds:F0} s");
    var pieces = new ReaderPieces(new Vocabulary(File.ReadAllBytes(args[1]), args[1]));
    var read = args.Skip(6).Select(a => a.Split('*')).Select(a => (Groups: SquadGroups.Read(a[0], pieces, others: 2, seed: 5), Times: a.Length > 1 ? double.Parse(a[1], CultureInfo.InvariantCulture) : 1)).ToList();
    List<ReaderGroup> train = [.. read.SelectMany(r => Shares.Of(r.Groups.Train, r.Times, seed: 5))];
    List<ReaderGroup> heldOut = [.. read.SelectMany(r => r.Groups.HeldOut)];
    Console.WriteLine($"{train.Count} questions ({train.Count(g => g.Right.Count == 0)} without an answer), {heldOut.Count} held out, {train.Sum(g => g.Texts.Count)} texts, {train.Average(g => g.Texts.Average(t => t.Ids.Length)):F1} pieces, {clock.Elapsed.TotalSeconds:F0} s");
    var trainer = new ReaderTrainer(module, int.Parse(args[4], CultureInfo.InvariantCulture), seed: 5, double.Parse(args[5], CultureInfo.InvariantCulture));
    trainer.Train(train, heldOut, () => ReaderFiles.Write(args[2], module));
    var (exact, f1) = ReaderCheck.Of(args[2], heldOut);
    Console.WriteLine($"as written, in whole numbers: exact {exact:F3}, F1 {f1:F3}; {clock.Elapsed.TotalSeconds:F0} s");
}
