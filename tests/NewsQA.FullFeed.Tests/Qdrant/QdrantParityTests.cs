using System.Globalization;
using System.Text.Json;
using NewsQA.Evaluation;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Indexing.Points;
using NewsQA.Qdrant;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>
/// The same questions over the same articles, on an index in a file and on one on Qdrant: the real server where <c>NEWSQA_TEST_QDRANT</c> names one, else the emulated one. Needs the
/// MultiHop-RAG set, in the folder that <c>NEWSQA_TEST_MULTIHOP_RAG</c> names; <c>NEWSQA_TEST_SPLIT</c> may name a part of it, as <c>eval --split</c> takes it.
/// </summary>
public sealed class QdrantParityTests(ITestOutputHelper output)
{
    private const string SetVariable = "NEWSQA_TEST_MULTIHOP_RAG";
    private const string Evidence = "evidenceRecall@10";

    [Theory]
    [InlineData(QdrantQuantization.None)]
    [InlineData(QdrantQuantization.Int8)]
    public async Task The_same_questions_give_the_same_results_as_on_an_index_in_a_file(QdrantQuantization quantization)
    {
        var set = Environment.GetEnvironmentVariable(SetVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(set), $"{SetVariable} is not set: it names the folder of the MultiHop-RAG set.");
        await using var server = await QdrantEmulator.StartAsync();
        var options = new QdrantOptions { Quantization = quantization, ApiKey = RealQdrant.ApiKey };
        var url = RealQdrant.IsNamed ? await RealQdrant.UrlAsync() : server.Url;
        var place = new PointPlace(url, () => QdrantIndexes.Store(url, options), new PointIndexOptions { Collection = RealQdrant.NewCollection() });

        var (onFile, fileTops) = await RunAsync(new EngineOptions(), set!);
        var (onQdrant, qdrantTops) = await RunAsync(new EngineOptions { Place = place }, set!);

        var overlaps = fileTops.Zip(qdrantTops, (left, right) => left.Count == 0 && right.Count == 0 ? 1 : (double)left.Intersect(right, StringComparer.Ordinal).Count() / Math.Max(left.Count, right.Count)).ToList();
        var same = fileTops.Zip(qdrantTops).Count(pair => pair.First.SequenceEqual(pair.Second, StringComparer.Ordinal));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{quantization}, {onFile.Queries} questions ({onFile.Split}): mean overlap of the top ten {overlaps.Average():F4}, lowest {overlaps.Min():F1}, the same ten in the same order {same}; "
            + $"{Evidence} {onFile.Metrics[Evidence]:F4} and {onQdrant.Metrics[Evidence]:F4}; p50 {onFile.LatencyMs["p50"]:F0} and {onQdrant.LatencyMs["p50"]:F0} ms"));
        Assert.Equal(onFile.Queries, overlaps.Count);
        Assert.True(overlaps.Average() >= 0.9);
        Assert.Equal(onFile.Metrics[Evidence], onQdrant.Metrics[Evidence], 0.01);
    }

    private static async Task<(EvalReport Report, List<List<string>> Tops)> RunAsync(EngineOptions options, string set)
    {
        var dump = Path.GetTempFileName();
        try
        {
            var report = await new Evaluator(options).RetrievalAsync(
                set, new EvalOptions { DumpFile = dump, Split = Environment.GetEnvironmentVariable("NEWSQA_TEST_SPLIT") }, progress: null, TestContext.Current.CancellationToken);
            return (report, [.. (await File.ReadAllLinesAsync(dump)).Select(Top)]);
        }
        finally
        {
            File.Delete(dump);
        }
    }

    private static List<string> Top(string line)
    {
        using var json = JsonDocument.Parse(line);
        return [.. json.RootElement.GetProperty("top").EnumerateArray().Select(hit => $"{hit.GetProperty("article")} {hit.GetProperty("start")}-{hit.GetProperty("end")}")];
    }
}
