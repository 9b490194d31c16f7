using System.CommandLine;
using NewsQA.Benchmarks.Extraction;
using NewsQA.Benchmarks.Ingest;
using NewsQA.Client;

var root = new RootCommand("Measures the engine beside named peers.") { ExtractionCommand.Create(), ShortArticlesCommand.Create() };
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is NewsQAException or IOException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
