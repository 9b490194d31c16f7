using System.Diagnostics;
using System.Globalization;
using NewsQA.Embedding;
using NewsQA.Training.Corpus;
using NewsQA.Training.Export;
using NewsQA.Training.Learning;
using NewsQA.Training.Text;

namespace NewsQA.Training;

/// <summary>A training from folder to folder: vocabulary, tokens, weights, ONNX file.</summary>
/// <param name="data">Training data.</param>
/// <param name="output">Receives <c>vocab.txt</c> and <c>model.onnx</c>, and <c>checkpoint.bin</c> meanwhile.</param>
/// <param name="options">How.</param>
internal sealed class TrainingRun(string data, string output, TrainingOptions options)
{
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly CorpusFolder _folder = new(data);

    /// <summary>Trains.</summary>
    /// <param name="log">Receives progress and the report.</param>
    /// <param name="cancellationToken">Stops; the checkpoint stays.</param>
    public void Execute(TextWriter log, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(output);
        var vocabulary = BuildVocabulary();
        Say(log, $"vocabulary of {vocabulary.Count} pieces");
        var tokenizer = new WordPieceTokenizer(new Vocabulary(File.ReadAllBytes(VocabularyFile), VocabularyFile));
        var corpus = TokenizedCorpus.Read(_folder, tokenizer);
        Say(log, $"{corpus.Articles.Count} articles of {corpus.Articles.Sum(article => (long)article.Tokens.Length)} pieces");
        foreach (var pairs in corpus.Pairs)
        {
            Say(log, $"{pairs.Rows.Length} pairs of kind {pairs.Kind}");
        }

        var checkpoint = Path.Combine(output, "checkpoint.bin");
        var weights = new Trainer(corpus, vocabulary, options).Run(checkpoint, new TrainingLog(line => Say(log, line)), cancellationToken);
        var queryMark = vocabulary.IndexOf(VocabularyBuilder.QueryMark);
        File.WriteAllBytes(Path.Combine(output, "model.onnx"), EncoderGraph.Write(weights, queryMark));
        File.Delete(checkpoint);
        foreach (var line in ModelReport.Lines(output, weights))
        {
            Say(log, line);
        }
    }

    private string VocabularyFile => Path.Combine(output, "vocab.txt");

    /// <summary>Counting takes a minute, so that an interrupted training finds its vocabulary again.</summary>
    private List<string> BuildVocabulary()
    {
        if (!File.Exists(VocabularyFile))
        {
            var articles = _folder.Articles().Select(article => article.Title + "\n" + article.Text);
            var counts = WordCounts.Of(articles.Concat(_folder.Pairs().Select(pair => pair.A + "\n" + pair.B)));
            var lines = VocabularyBuilder.Build(counts, options.VocabularySize, options.Pieces);
            File.WriteAllText(VocabularyFile, string.Concat(lines.Select(line => line + "\n")));
        }

        return [.. File.ReadLines(VocabularyFile)];
    }

    private void Say(TextWriter log, string line) =>
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_time.Elapsed:hh\\:mm\\:ss} {line}"));
}
