using System.CommandLine;
using NewsQA.Client;
using NewsQA.Training.Commands;

var root = new RootCommand("Trains NewsQA's sentence model, and measures it.")
{
    TrainCommand.Create(), CompareCommand.Create(), OverlapCommand.Create(), FitAnswersCommand.Create(), FitClaimsCommand.Create(), FitChecksCommand.Create(), FitRankerCommand.Create(), FitExtractionCommand.Create(), NewsQuestionsCommand.Create(),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped. The same command goes on from the last checkpoint.");
    return 1;
}
catch (Exception e) when (e is NewsQAException or IOException or ArgumentException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
