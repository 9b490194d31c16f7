using NewsQA.Samples;

// agent | ask | headline | mcp, then NewsQA's address, the model's, and the question. What was loaded is said on standard error.
var (sample, newsServer, modelServer, question) = (args[0], args[1], args[2], args[3]);
var kernel = KernelSetup.Create(newsServer, modelServer, "scripted", "no-key");
var kept = new KeptCitations();
kernel.FunctionInvocationFilters.Add(kept);

switch (sample)
{
    case "agent":
        Console.WriteLine(await new NewsAgent(kernel).AskAsync(question));
        kept.Citations.ForEach(c => Console.WriteLine($"[{c.Id}] {c.Source}, {c.Date}: {c.Quote}"));
        break;
    case "ask":
        Console.WriteLine(await WithoutModel.AskAsync(kernel, question));
        break;
    case "headline":
        Console.WriteLine(await Prompt.HeadlineAsync(kernel, question));
        break;
    case "mcp":
        kernel.Plugins.Clear();
        await using (await kernel.AddNewsQAOverMcpAsync(new Uri(newsServer)))
        {
            Console.WriteLine(await new NewsAgent(kernel).AskAsync(question));
        }

        break;
    default:
        throw new ArgumentException($"'{sample}' is none of the samples.", nameof(args));
}

foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
{
    await Console.Error.WriteLineAsync(assembly.GetName().Name);
}

foreach (System.Diagnostics.ProcessModule module in System.Diagnostics.Process.GetCurrentProcess().Modules)
{
    await Console.Error.WriteLineAsync(Path.GetFileName(module.FileName));
}
