using NewsQA.Client;

namespace NewsQA.Evaluation;

/// <summary>Reads the sets that <c>eval</c> knows, by what lies in the folder.</summary>
public static class EvalSets
{
    /// <summary>Reads a set.</summary>
    /// <param name="folder">A folder with MultiHop-RAG's files, SQuAD's JSON, or BEIR's layout.</param>
    /// <returns>The set.</returns>
    /// <exception cref="NewsQAException">The folder holds none of these, or a file in it is not what it should be.</exception>
    public static EvalSet Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new NewsQAException($"There is no folder {folder}. Give one with MultiHop-RAG's files, SQuAD's JSON or BEIR's layout.");
        }

        try
        {
            if (File.Exists(Path.Combine(folder, "MultiHopRAG.json")))
            {
                return MultiHopRagReader.Read(folder);
            }

            if (File.Exists(Path.Combine(folder, "corpus.jsonl")) && File.Exists(Path.Combine(folder, "queries.jsonl")))
            {
                return BeirReader.Read(folder);
            }

            var squad = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).FirstOrDefault(SquadReader.Recognises);
            return squad is not null
                ? SquadReader.Read(squad)
                : throw new NewsQAException(
                    $"{folder} holds no set that eval knows: MultiHopRAG.json with corpus.json, corpus.jsonl with queries.jsonl and qrels.tsv (BEIR), or SQuAD's JSON.");
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException)
        {
            throw new NewsQAException($"The set in {folder} could not be read: {e.Message}", e);
        }
    }
}
