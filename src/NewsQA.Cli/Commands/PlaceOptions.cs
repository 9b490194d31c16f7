using System.CommandLine;

namespace NewsQA.Cli.Commands;

/// <summary>Where the index is: a folder here, or a server. Every command takes them.</summary>
internal sealed class PlaceOptions
{
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "The folder of the index; else NEWSQA_DATA, else data/ at the repository's root.",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string?> Server { get; } = new("--server")
    {
        Description = "A NewsQA server that has the index, in place of a folder here.",
        HelpName = "URL",
        Recursive = true,
    };

    public Option<string?> ApiKey { get; } = new("--api-key")
    {
        Description = "The key for the server; else NEWSQA_API_KEY, which other users of this machine cannot see.",
        HelpName = "KEY",
        Recursive = true,
    };

    public void AddTo(Command command)
    {
        command.Add(Data);
        command.Add(Server);
        command.Add(ApiKey);
    }
}
