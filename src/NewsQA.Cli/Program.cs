using NewsQA.Cli;
using NewsQA.Cli.Engine;

// Ctrl-C cancels the command: it ends with exit code 1 and what was committed stays (`serve` stops with 0).
return await CommandLine.RunAsync(args, Terminal.OfThisProcess(), LocalEngine.Open);
