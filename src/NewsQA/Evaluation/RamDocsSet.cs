namespace NewsQA.Evaluation;

/// <summary>RAMDocs: questions, each with documents of its own that support different answers.</summary>
/// <param name="Name">The set's name, for the report.</param>
/// <param name="Questions">The questions in the file's order.</param>
internal sealed record RamDocsSet(string Name, IReadOnlyList<RamDocsQuestion> Questions);

/// <summary>A question of RAMDocs.</summary>
/// <param name="Query">The question with its right answers. Its type: <c>ambiguous</c> (several right answers, of different things of one name), <c>conflict</c> (one, and misinformation) or <c>plain</c>.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="WrongAnswers">What its documents of misinformation say.</param>
internal sealed record RamDocsQuestion(EvalQuery Query, IReadOnlyList<EvalArticle> Documents, IReadOnlyList<string> WrongAnswers);
