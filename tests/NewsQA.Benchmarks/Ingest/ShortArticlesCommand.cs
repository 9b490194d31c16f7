using System.CommandLine;
using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Benchmarks.Ingest;

/// <summary><c>short-articles DIR OUT</c>: a JSON lines file of many short articles, cut from a folder of text files, to measure <c>newsqa ingest</c> with.</summary>
internal static class ShortArticlesCommand
{
    private const int MinWords = 120;
    private const int MaxWords = 180;
    private const int WordsOfTitle = 8;

    // Once the texts are used up they come again with so many words taken from others: too many for near-duplicates.
    private const double ReplacedWhenRepeated = 0.6;
    private const double CopiedShare = 0.01;
    private const double ReplacedInCopy = 0.05;
    private const int PoolWords = 200_000;

    private static readonly Argument<DirectoryInfo> Folder = new("DIR") { Description = "A folder of .txt files, one article each, with all folders in it." };
    private static readonly Argument<FileInfo> Out = new("OUT") { Description = "The file to write, .jsonl." };
    private static readonly Option<int> Count = new("--count") { Description = "How many articles; the last hundredth are copies of others with 5 % of their words replaced.", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Of the drawing.", DefaultValueFactory = _ => 20261122 };

    public static Command Create()
    {
        var command = new Command("short-articles", "Writes articles of 120 to 180 words to measure ingest with.") { Folder, Out, Count, Seed };
        command.SetAction((arguments, cancellationToken) =>
        {
            var random = new Random(arguments.GetValue(Seed));
            var pieces = Pieces(arguments.GetRequiredValue(Folder), random, arguments.GetValue(Count), cancellationToken);
            using var file = arguments.GetRequiredValue(Out).CreateText();
            for (var i = 0; i < pieces.Count; i++)
            {
                var article = new { id = $"short-{i}", title = string.Join(' ', pieces[i].Take(WordsOfTitle)), text = string.Join(' ', pieces[i]), published_at = $"2026-{(i % 12) + 1:00}-{(i % 28) + 1:00}" };
                file.WriteLine(JsonSerializer.Serialize(article));
            }

            Console.WriteLine($"{pieces.Count} articles");
            return Task.CompletedTask;
        });
        return command;
    }

    private static List<string[]> Pieces(DirectoryInfo folder, Random random, int count, CancellationToken cancellationToken)
    {
        var files = folder.EnumerateFiles("*.txt", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal).ToList();
        var (pieces, pool, originals) = (new List<string[]>(count), new List<string>(PoolWords), (int)(count * (1 - CopiedShare)));
        for (var round = 0; pieces.Count < originals; round++)
        {
            var before = pieces.Count;
            foreach (var file in files.TakeWhile(_ => pieces.Count < originals))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var words = File.ReadAllText(file.FullName).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
                pool.AddRange(words.Take(PoolWords - pool.Count));
                pieces.AddRange(Cut(words, random).Select(piece => round == 0 ? piece : Replaced(piece, pool, ReplacedWhenRepeated, random)).Take(originals - pieces.Count));
            }

            if (pieces.Count == before)
            {
                throw new NewsQAException($"{folder.FullName} has no .txt file of {MinWords} words.");
            }
        }

        pieces.AddRange(Enumerable.Range(0, count - originals).Select(_ => Replaced(pieces[random.Next(originals)], pool, ReplacedInCopy, random)).ToList());
        return pieces;
    }

    private static IEnumerable<string[]> Cut(string[] words, Random random)
    {
        for (var start = 0; start + MinWords <= words.Length;)
        {
            var length = Math.Min(random.Next(MinWords, MaxWords + 1), words.Length - start);
            yield return words[start..(start + length)];
            start += length;
        }
    }

    private static string[] Replaced(string[] words, List<string> pool, double share, Random random) =>
        [.. words.Select(word => random.NextDouble() < share ? pool[random.Next(pool.Count)] : word)];
}
