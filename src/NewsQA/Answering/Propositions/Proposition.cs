namespace NewsQA.Answering.Propositions;

/// <summary>What a question that wants yes or no asks the truth of, said and denied.</summary>
/// <param name="Said">"The council accepted the offer."</param>
/// <param name="Denied">"The council did not accept the offer."</param>
/// <param name="Predicate">Where in what is said the predicate begins, behind subject and helping verb: a character's number.</param>
internal sealed record Proposition(string Said, string Denied, int Predicate);
