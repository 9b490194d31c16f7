using System.CommandLine;
using NewsQA.Training.Corpus;

namespace NewsQA.Training.Commands;

/// <summary><c>news-questions</c>: puts questions of our own together with the public texts that they were written on, for the commands that learn from them.</summary>
internal static class NewsQuestionsCommand
{
    private static readonly Option<FileInfo> Questions = new("--questions") { Description = "The questions, which name their texts.", Required = true };
    private static readonly Option<DirectoryInfo> Texts = new("--texts") { Description = "The folder with the texts that they name.", Required = true };
    private static readonly Option<DirectoryInfo?> Folder = new("--folder") { Description = "Where to write articles and questions.jsonl; a new folder." };
    private static readonly Option<FileInfo?> Squad = new("--squad") { Description = "Where to write SQuAD's JSON, of questions over paragraphs." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("news-questions", "Puts questions over news together with the texts that they were written on.") { Questions, Texts, Folder, Squad };
        command.SetAction(arguments =>
        {
            var (questions, made) = (arguments.GetRequiredValue(Questions).FullName, new NewsQuestions(arguments.GetRequiredValue(Texts).FullName));
            switch (arguments.GetValue(Folder), arguments.GetValue(Squad))
            {
                case ({ } folder, null):
                    made.WriteFolder(questions, folder.FullName);
                    break;
                case (null, { } squad):
                    made.WriteSquad(questions, squad.FullName);
                    break;
                default:
                    throw new ArgumentException("Give --folder or --squad, one of them.", nameof(arguments));
            }
        });
        return command;
    }
}
