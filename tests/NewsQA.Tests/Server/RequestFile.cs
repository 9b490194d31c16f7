using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using NewsQA.Tests.Embedding;

namespace NewsQA.Tests.Server;

/// <summary>Reads <c>requests.http</c> as editors do: blocks between <c>###</c>, variables, headers, an empty line, the body.</summary>
internal static partial class RequestFile
{
    public static IReadOnlyList<RequestBlock> Read()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src", "NewsQA.Server", "requests.http")).ReplaceLineEndings("\n");
        var variables = Variables().Matches(text).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);
        return [.. text.Split("\n### ").Skip(1).Select(block => Parse(block, variables))];
    }

    private static RequestBlock Parse(string block, Dictionary<string, string> variables)
    {
        var filled = variables.Aggregate(block, (b, v) => b.Replace($"{{{{{v.Key}}}}}", v.Value, StringComparison.Ordinal));
        var (head, body) = filled.Split("\n\n", 2) is [var h, var b] ? (h, b.Trim()) : (filled, "");
        var lines = head.Split('\n');
        var line = lines[1].Split(' ', 2);
        var headers = lines.Skip(2).Where(l => l.Length > 0).Select(l => l.Split(": ", 2)).Select(p => (p[0], p[1])).ToList();
        return new RequestBlock(lines[0], new HttpMethod(line[0]), new Uri(line[1]), headers, body);
    }

    [GeneratedRegex("^@(?<name>\\w+) = (?<value>.+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Variables();
}

/// <summary>One request of the file.</summary>
internal sealed record RequestBlock(string Title, HttpMethod Method, Uri Address, IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    public HttpRequestMessage ToMessage()
    {
        var request = new HttpRequestMessage(Method, new Uri(Address.PathAndQuery.TrimStart('/'), UriKind.Relative));
        if (Body.Length > 0)
        {
            request.Content = new StringContent(Body, new MediaTypeHeaderValue(Headers.Single(h => h.Name == "Content-Type").Value));
        }

        foreach (var (name, value) in Headers.Where(h => h.Name != "Content-Type"))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}
